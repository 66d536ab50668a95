import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createMailbox, type Mailbox } from './fakes/mailbox.ts';

const ROOT = fileURLToPath(new URL('../', import.meta.url));

export interface BotProcess {
  readonly child: ChildProcess;
  /** Every line so far, of standard output and standard error. */
  readonly output: readonly string[];
  readonly errors: readonly string[];
  /** Waits for the next line of standard output that contains something. */
  line(containing: string): Promise<string>;
  /** Waits for the next line of standard error that contains something. */
  errorLine(containing: string): Promise<string>;
  /** Ends the process (unless it has ended) and gives its exit code, or the signal that killed it. */
  stop(signal?: NodeJS.Signals): Promise<number | NodeJS.Signals | null>;
  readonly exited: Promise<number | NodeJS.Signals | null>;
}

function readLines(stream: NodeJS.ReadableStream | null): { all: string[]; next: Mailbox<string> } {
  const all: string[] = [];
  const next = createMailbox<string>();
  if (stream !== null) {
    createInterface({ input: stream }).on('line', (line) => {
      all.push(line);
      next.push(line);
    });
  }
  return { all, next };
}

async function lineWith(lines: Mailbox<string>, containing: string, ended: Promise<never>): Promise<string> {
  for (;;) {
    const line = await Promise.race([lines.next(), ended]);
    if (line.includes(containing)) return line;
  }
}

/**
 * Starts the real bot with these settings and no others.
 * @param nodeOptions options of node itself
 */
export function startBot(
  settings: Readonly<Record<string, string>>,
  command: readonly [string, ...string[]] = [process.execPath, 'src/main.ts'],
): BotProcess {
  const [file, ...parameters] = command;
  const { PATH, HOME, NODE_COMPILE_CACHE } = process.env;
  const env = { PATH, HOME, NODE_COMPILE_CACHE, ...settings };
  const child = spawn(file, parameters, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const output = readLines(child.stdout);
  const errors = readLines(child.stderr);
  const exited = once(child, 'close').then(
    ([code, signal]: (number | NodeJS.Signals | null)[]) => code ?? signal ?? null,
  );
  const ended = exited.then((code): never => {
    throw new Error([`the bot ended with ${code}`, ...errors.all].join('\n'));
  });
  ended.catch(() => {});
  return {
    child,
    output: output.all,
    errors: errors.all,
    line: (containing) => lineWith(output.next, containing, ended),
    errorLine: (containing) => lineWith(errors.next, containing, ended),
    exited,
    stop(signal = 'SIGTERM') {
      child.kill(signal);
      return exited;
    },
  };
}
