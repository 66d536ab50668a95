import { endWithOutput } from './broken-pipe.ts';
import { ConfigError, readConfig } from './config.ts';
import { DataError } from './data-error.ts';
import { loadBot } from './load.ts';
import { PLATFORMS } from './platforms/index.ts';
import { type Platform, PlatformError } from './platforms/platform.ts';
import { warmUp } from './platforms/warm-up.ts';

/** What a person reads when the start fails: sentences for mistakes that they can mend, the stack for ours. */
function explain(error: unknown): string {
  const told = error instanceof ConfigError || error instanceof DataError || error instanceof PlatformError;
  if (told) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Starts each platform by itself, so that one that fails does not take the others down. */
async function startAll(platforms: readonly Platform[]): Promise<readonly Platform[]> {
  const started = await Promise.all(
    platforms.map(async (platform) => {
      try {
        await platform.start();
        return [platform];
      } catch (error) {
        console.error(`${platform.name}: ${explain(error)}`);
        return [];
      }
    }),
  );
  return started.flat();
}

/** Stops cleanly on SIGTERM and SIGINT (a second one ends at once). */
function stopOnSignal(platforms: readonly Platform[]): void {
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, async () => {
      await Promise.allSettled(platforms.map((platform) => platform.stop()));
      process.exit(0);
    });
  }
}

async function main(): Promise<void> {
  const config = readConfig();
  const configured = PLATFORMS.map((platform) => platform(config)).filter((load) => load !== undefined);
  const bot = loadBot();
  if (configured.length === 0) {
    const { createChat } = await import('./platforms/terminal/chat.ts');
    const chat = createChat(bot, { input: process.stdin, output: process.stdout }, config.locale);
    endWithOutput(process.stdout, (code) => process.exit(code));
    stopOnSignal([chat]);
    await chat.start();
    await chat.finished;
    return;
  }
  const platforms = await Promise.all(configured.map(async (load) => (await load())(bot)));
  stopOnSignal(platforms);
  const running = await startAll(platforms);
  if (running.length === 0) process.exit(1);
  await warmUp(bot);
}

try {
  await main();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
