import { runAsk } from './platforms/terminal/run-ask.ts';

await runAsk(process.argv.slice(2));
