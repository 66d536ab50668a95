import { endWithOutput } from './broken-pipe.ts';
import { loadBot } from './load/bot.ts';
import { DataError } from './load/data-error.ts';
import { type AskOptions, askJson, askOnce, parseAsk } from './platforms/terminal/ask.ts';
import { styleFor } from './platforms/terminal/style.ts';

async function answer(options: AskOptions): Promise<void> {
  endWithOutput(process.stdout, (code) => process.exit(code));
  const bot = loadBot();
  const locale = options.locale === undefined ? {} : { locale: options.locale };
  if (options.json) await askJson(bot, process.stdin, locale, (line) => process.stdout.write(line));
  else process.stdout.write(`${askOnce(bot, options, styleFor(process.stdout))}\n`);
}

const options = parseAsk(process.argv.slice(2));
if ('mistake' in options) {
  console.error(options.mistake);
  process.exitCode = 2;
} else {
  try {
    await answer(options);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
