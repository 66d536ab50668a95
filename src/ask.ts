import { DataError } from './data-error.ts';
import { loadBot } from './load.ts';
import { askJson, askOnce, parseAsk } from './platforms/terminal/ask.ts';
import { styleFor } from './platforms/terminal/style.ts';

const options = parseAsk(process.argv.slice(2));
// Whoever reads our output may stop before the end (`| head -1`); that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  console.error(`the output cannot be written: ${error.message}`);
  process.exit(1);
});

if ('mistake' in options) {
  console.error(options.mistake);
  process.exitCode = 2;
} else {
  try {
    const bot = loadBot();
    const locale = options.locale === undefined ? {} : { locale: options.locale };
    if (options.json) await askJson(bot, process.stdin, locale, (line) => process.stdout.write(line));
    else process.stdout.write(`${askOnce(bot, options, styleFor(process.stdout))}\n`);
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
