import { DataError } from '../../data-error.ts';
import { loadBot } from '../../load.ts';
import { askJson, askOnce, parseAsk } from './ask.ts';
import { endWithReader } from './broken-pipe.ts';
import { styleFor } from './style.ts';

/** The command `ask`: answers, or says in one line what is wrong (exit 2 for its arguments, 1 for the data). */
export async function runAsk(args: readonly string[]): Promise<void> {
  const options = parseAsk(args);
  if ('mistake' in options) {
    console.error(options.mistake);
    process.exitCode = 2;
    return;
  }
  endWithReader(process.stdout);
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
