import type { Bot } from './bot.ts';
import { endWithOutput } from './broken-pipe.ts';
import { ConfigError, readConfig } from './config.ts';
import { loadBot } from './load/bot.ts';
import { DataError } from './load/data-error.ts';
import { PLATFORMS } from './platforms/index.ts';
import { type CreatePlatform, type Platform, PlatformError } from './platforms/platform.ts';
import { warmUp } from './platforms/warm-up.ts';

/** What a person reads when the start fails: sentences for mistakes that they can mend, the stack for ours. */
function explain(error: unknown): string {
  const told = error instanceof ConfigError || error instanceof DataError || error instanceof PlatformError;
  if (told) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

/** Loads and starts each platform by itself, so that one that fails does not take the others down. */
async function startAll(
  loads: readonly (() => Promise<CreatePlatform>)[],
  bot: Bot,
  running: Platform[],
): Promise<void> {
  await Promise.all(
    loads.map(async (load) => {
      let name = '';
      try {
        const platform = (await load())(bot);
        name = `${platform.name}: `;
        running.push(platform);
        await platform.start();
      } catch (error) {
        console.error(`${name}${explain(error)}`);
        running.splice(0, running.length, ...running.filter((platform) => `${platform.name}: ` !== name));
      }
    }),
  );
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
  const running: Platform[] = [];
  stopOnSignal(running);
  await startAll(configured, bot, running);
  if (running.length === 0) process.exit(1);
  await warmUp(bot);
}

try {
  await main();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
