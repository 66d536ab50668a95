import { afterAll, afterEach, beforeAll, expect, vi } from 'vitest';
import { type BotProcess, startBot } from '../../bot-process.ts';
import { message } from '../../fakes/discord/message.ts';
import { type Discord, startDiscord } from '../../fakes/discord/server.ts';
import type { Callback, Exchange, Sent } from '../../fakes/discord/state.ts';

// Real processes start in seconds where many run at once.
vi.setConfig({ testTimeout: 20_000, hookTimeout: 20_000 });

/** The settings that point the bot to a small Discord. */
export const settingsFor = ({ token, apiUrl }: Pick<Discord, 'token' | 'apiUrl'>) => ({
  DISCORD_TOKEN: token,
  DISCORD_API_URL: apiUrl,
});

/** A small Discord, prepared before the real bot comes to it. */
export async function connect(
  options: Parameters<typeof startDiscord>[0] = {},
  prepare: (discord: Discord) => void = () => {},
): Promise<{ discord: Discord; bot: BotProcess }> {
  const discord = await startDiscord(options);
  prepare(discord);
  const bot = startBot(settingsFor(discord));
  await bot.line('discord: ready');
  return { discord, bot };
}

/**
 * One Discord and one bot for all tests of a file; whatever the real Discord would refuse fails the test.
 * @param prepare what is done to the Discord before the bot comes to it
 */
export function useDiscord(prepare: (discord: Discord) => void = () => {}) {
  let connection: Awaited<ReturnType<typeof connect>> | undefined;
  const current = () => {
    if (connection === undefined) throw new Error('the bot has not been started');
    return connection;
  };
  beforeAll(async () => {
    connection = await connect({}, prepare);
  });
  afterEach(() => expect(current().discord.state.problems).toEqual([]));
  afterAll(async () => {
    const { discord, bot } = current();
    expect(await bot.stop()).toBe(0);
    await discord.close();
  });
  return {
    get discord(): Discord {
      return current().discord;
    },
    get bot(): BotProcess {
      return current().bot;
    },
    /** Kills the bot and starts it anew. */
    async restart(): Promise<void> {
      const { discord, bot } = current();
      expect(await bot.stop('SIGKILL')).toBe('SIGKILL');
      discord.gateway.forgetSessions();
      const again = startBot(settingsFor(discord));
      await again.line('discord: ready');
      connection = { discord, bot: again };
    },
  };
}

/** The message that an interaction was answered with. */
export async function messageOf(exchange: Exchange): Promise<Sent> {
  const callback: Callback = await exchange.answer.promise;
  if (callback.message === undefined) throw new Error(`callback ${callback.type} has no message`);
  return callback.message;
}

/** Checks a rendered component as Discord checks a message that holds it. */
export const asMessage = (component: unknown) =>
  message.parse(JSON.parse(JSON.stringify({ components: [component], flags: 1 << 15 })));
