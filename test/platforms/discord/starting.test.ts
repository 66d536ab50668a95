import { createServer } from 'node:http';
import { describe, expect, test } from 'vitest';
import { loadBot } from '../../../src/load/bot.ts';
import { createDiscord } from '../../../src/platforms/discord/adapter.ts';
import { PlatformError } from '../../../src/platforms/platform.ts';
import { startBot } from '../../bot-process.ts';
import { meet, say, slash } from '../../fakes/discord/people.ts';
import { startDiscord, TOKEN } from '../../fakes/discord/server.ts';
import { connect, messageOf, settingsFor } from './setup.ts';

const bot = loadBot();

/** Starts a bot that cannot start, and gives what it says. */
async function failing(settings: Readonly<Record<string, string>>): Promise<string> {
  const started = startBot(settings);
  expect(await started.exited).toBe(1);
  expect(started.output).toEqual([]);
  expect(started.errors).toHaveLength(1);
  return started.errors[0] ?? '';
}

/** What a start in this process is refused with. */
async function refused(settings: { token: string; apiUrl: string }): Promise<unknown> {
  return createDiscord(settings)(bot)
    .start()
    .catch((error: unknown) => error);
}

describe('a setting that is wrong is said in one sentence', () => {
  test('and ends the process: a token that the API refuses, an address where nobody listens', async () => {
    const discord = await startDiscord();
    const wrongToken = failing({ ...settingsFor(discord), DISCORD_TOKEN: 'wrong' });
    const gone = await startDiscord();
    await gone.close();
    const nobody = failing(settingsFor(gone));
    expect(await wrongToken).toMatch(/^discord: DISCORD_TOKEN /);
    expect(await nobody).toMatch(/^discord: .*DISCORD_API_URL.*ECONNREFUSED$/);
    await discord.close();
  });

  test.each([
    [4004, /DISCORD_TOKEN/],
    [4010, /shards/],
    [4011, /shards/],
    [4012, /discord\.js/],
    [4013, /intents/],
    [4014, /intents of the application of DISCORD_TOKEN/],
  ])('a gateway that refuses with %d', async (refuse, sentence) => {
    const discord = await startDiscord({ refuse });
    const error = await refused(discord);
    expect(error).toBeInstanceOf(PlatformError);
    expect(String(error)).toMatch(sentence);
    await discord.close();
  });

  test('an address where something else answers', async () => {
    const server = createServer((_, response) => response.writeHead(404).end('<h1>not here</h1>'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const error = await refused({ token: TOKEN, apiUrl: `http://127.0.0.1:${port}/api` });
    expect(error).toBeInstanceOf(PlatformError);
    expect(String(error)).toContain('DISCORD_API_URL');
    server.close();
  });

  test('a Discord that fails', async () => {
    const discord = await startDiscord();
    discord.fail(/gateway/, 503, { message: 'down' }, {}, 10);
    const error = await refused(discord);
    expect(error).toBeInstanceOf(PlatformError);
    expect(String(error)).toContain('DISCORD_API_URL');
    await discord.close();
  });
});

describe('a start and an end', () => {
  test('npm start says that it is ready, and SIGTERM ends the session', async () => {
    const discord = await startDiscord();
    const started = startBot(settingsFor(discord), ['npm', 'start', '--silent']);
    await started.line('discord: ready');
    expect(await started.stop()).toBe(0);
    expect((await discord.gateway.waitFor('close')).code).toBe(1000);
    expect(started.output.filter((line) => line.includes('ready'))).toHaveLength(1);
    expect(started.errors.filter((line) => line.includes('discord'))).toEqual([]);
    expect(discord.state.problems).toEqual([]);
    await discord.close();
  });

  test('every shard that Discord recommends answers; a token that is withdrawn ends the bot, which says so', async () => {
    const { discord, bot: started } = await connect({ shards: 2 });
    const { general, village } = discord.world.channels;
    for (const channel of [general, village]) {
      say(discord, meet(discord), `<@${discord.world.bot.id}> Hamamatsu`, { channel });
      await discord.state.mailbox(channel.id).next();
    }
    await messageOf(slash(discord, meet(discord), 'Hamamatsu', { where: 'direct' }));
    expect(discord.state.problems).toEqual([]);
    discord.gateway.disconnect(4004);
    expect(await started.exited).toBe(1);
    expect(started.errors.join('\n')).toContain('DISCORD_TOKEN');
    await discord.close();
  });

  test('what is in hand is finished before SIGINT ends the bot', async () => {
    const { discord, bot: started } = await connect();
    const { general } = discord.world.channels;
    const slow = { message: 'slow down', retry_after: 0.4, global: false };
    discord.fail(/channels/, 429, slow, { 'retry-after': '0.4', 'x-ratelimit-scope': 'shared' });
    say(discord, meet(discord), `<@${discord.world.bot.id}> Hamamatsu`);
    await discord.requested(/channels/);
    expect(await started.stop('SIGINT')).toBe(0);
    expect(discord.state.mailbox(general.id).waiting).toHaveLength(1);
    expect((await discord.gateway.waitFor('close')).code).toBe(1000);
    expect(discord.state.problems).toEqual([]);
    await discord.close();
  });

  test('what cannot be finished holds nobody up for more than five seconds', async () => {
    const { discord, bot: started } = await connect();
    const slow = { message: 'slow down', retry_after: 60, global: false };
    discord.fail(/channels/, 429, slow, { 'retry-after': '60' });
    say(discord, meet(discord), `<@${discord.world.bot.id}> Hamamatsu`);
    await discord.requested(/channels/);
    const asked = performance.now();
    expect(await started.stop()).toBe(0);
    expect(performance.now() - asked).toBeLessThan(10_000);
    expect((await discord.gateway.waitFor('close')).code).toBe(1000);
    await discord.close();
  });
});
