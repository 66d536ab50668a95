import { DataError } from '../../data-error.ts';
import { loadBot } from '../../load.ts';
import { askJson, askOnce, parseAsk } from './ask.ts';
import { styleFor } from './style.ts';

/** Whoever reads our output may stop before the end (`| head -1`); that is no error. */
function endWithReader(error: NodeJS.ErrnoException): void {
  if (error.code === 'EPIPE') process.exit(0);
  console.error(`the output cannot be written: ${error.message}`);
  process.exit(1);
}

/** The command `ask`: answers, or says in one line what is wrong (exit 2 for its arguments, 1 for the data). */
export async function runAsk(args: readonly string[]): Promise<void> {
  const options = parseAsk(args);
  if ('mistake' in options) {
    console.error(options.mistake);
    process.exitCode = 2;
    return;
  }
  process.stdout.on('error', endWithReader);
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
