import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A running program that is talked to through pipes. */
export interface Program {
  readonly child: ChildProcessWithoutNullStreams;
  write(text: string | Uint8Array): void;
  /** Ends the input. */
  end(): void;
  /** Waits until something more is written, and gives all that was written up to its end. */
  until(text: string): Promise<string>;
  /** Waits for the end of the program. */
  ended(): Promise<{ readonly code: number | null; readonly output: string; readonly errors: string }>;
}

/** Starts a script of `src/` with no settings but these. */
export function run(
  script: string,
  parameters: readonly string[] = [],
  settings: Readonly<Record<string, string>> = {},
): Program {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...settings };
  const child = spawn(process.execPath, [`src/${script}`, ...parameters], { cwd: ROOT, env });
  const text = { output: '', errors: '', read: 0 };
  child.stdout.setEncoding('utf8').on('data', (more: string) => {
    text.output += more;
  });
  child.stderr.setEncoding('utf8').on('data', (more: string) => {
    text.errors += more;
  });
  // Who writes to a program that has ended would fail the test instead of the program.
  child.stdin.on('error', () => {});
  const closed = once(child, 'close');
  return {
    child,
    write: (more) => child.stdin.write(more),
    end: () => child.stdin.end(),
    async until(wanted) {
      for (;;) {
        const at = text.output.indexOf(wanted, text.read);
        if (at !== -1) {
          const found = text.output.slice(text.read, at + wanted.length);
          text.read = at + wanted.length;
          return found;
        }
        const more = once(child.stdout, 'data').then(() => true);
        if (await Promise.race([more, closed.then(() => false)])) continue;
        throw new Error(`the program ended before ${wanted}: ${text.output}${text.errors}`);
      }
    },
    async ended() {
      const [code] = await closed;
      return { code, output: text.output, errors: text.errors };
    },
  };
}
