import { createServer } from 'node:http';
import { describe, expect, test, vi } from 'vitest';
import { readConfig, type SlackConfig } from '../../../src/config.ts';
import { loadBot } from '../../../src/load/bot.ts';
import { PlatformError } from '../../../src/platforms/platform.ts';
import { createSlack } from '../../../src/platforms/slack/adapter.ts';
import { type BotProcess, startBot } from '../../bot-process.ts';
import { meet, say } from '../../fakes/discord/people.ts';
import { startDiscord } from '../../fakes/discord/server.ts';
import { startFakeSlack } from '../../fakes/slack/server.ts';
import { APP_TOKEN, BOT_TOKEN, SIGNING_SECRET } from '../../fakes/slack/world.ts';

vi.setConfig({ testTimeout: 30_000 });

const bot = loadBot();

function slackConfig(settings: Record<string, string>): SlackConfig {
  const { slack } = readConfig(settings);
  if (slack === undefined) throw new Error('Slack is not configured');
  return slack;
}

/** What a start in this process is refused with. */
const refused = (settings: Record<string, string>): Promise<unknown> =>
  createSlack(slackConfig(settings))(bot)
    .start()
    .catch((error: unknown) => error);

describe('settings', () => {
  test.each([
    [{ SLACK_BOT_TOKEN: BOT_TOKEN }, /SLACK_APP_TOKEN .* or SLACK_SIGNING_SECRET .* missing/],
    [{ SLACK_APP_TOKEN: APP_TOKEN }, /SLACK_BOT_TOKEN is missing/],
    [{ SLACK_SIGNING_SECRET: SIGNING_SECRET }, /SLACK_BOT_TOKEN is missing/],
    [{ SLACK_BOT_TOKEN: APP_TOKEN, SLACK_APP_TOKEN: BOT_TOKEN }, /SLACK_BOT_TOKEN .*SLACK_APP_TOKEN/s],
  ])('half set: what is missing or wrong is named', (settings, sentence) => {
    expect(() => readConfig(settings)).toThrow(sentence);
  });

  test('all three set: Socket Mode', () => {
    const all = {
      SLACK_BOT_TOKEN: BOT_TOKEN,
      SLACK_APP_TOKEN: APP_TOKEN,
      SLACK_SIGNING_SECRET: SIGNING_SECRET,
    };
    expect(slackConfig(all)).toMatchObject({ mode: 'socket', apiUrl: 'https://slack.com/api/' });
    const { SLACK_APP_TOKEN: _, ...http } = all;
    expect(slackConfig(http)).toMatchObject({ mode: 'http', port: 3000 });
  });
});

describe('a start that fails says in one sentence which setting to mend', () => {
  test.each([
    ['a bot token that Slack refuses', { SLACK_BOT_TOKEN: 'xoxb-wrong' }, /^SLACK_BOT_TOKEN .*invalid_auth/],
    ['an app token that Slack refuses', { SLACK_APP_TOKEN: 'xapp-wrong' }, /^SLACK_APP_TOKEN .*invalid_auth/],
  ])('%s', async (_, wrong, sentence) => {
    const slack = await startFakeSlack();
    const error = await refused({ ...slack.settings('socket'), ...wrong });
    expect(error).toBeInstanceOf(PlatformError);
    expect(error).toMatchObject({ message: expect.stringMatching(sentence) });
    await slack.close();
  });

  test('an address where nobody listens, where something else answers, and where Slack fails', async () => {
    const gone = await startFakeSlack();
    await gone.close();
    expect(await refused(gone.settings('socket'))).toMatchObject({
      name: 'PlatformError',
      message: expect.stringMatching(/SLACK_API_URL \(http.*ECONNREFUSED$/),
    });
    const server = createServer((_, response) => response.writeHead(404).end('<h1>not here</h1>'));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const elsewhere = { ...gone.settings('socket'), SLACK_API_URL: `http://127.0.0.1:${port}/api/` };
    expect(await refused(elsewhere)).toMatchObject({ message: expect.stringMatching(/SLACK_API_URL.*404$/) });
    server.close();
  });

  test('a port that is taken', async () => {
    const slack = await startFakeSlack();
    const taken = new URL(slack.apiUrl).port;
    const error = await refused({ ...slack.settings('http'), PORT: taken });
    expect(error).toMatchObject({ name: 'PlatformError', message: expect.stringContaining(`PORT ${taken}`) });
    await slack.close();
  });

  test('and ends the process when nothing else runs', async () => {
    const slack = await startFakeSlack();
    const started = startBot({ ...slack.settings('http'), SLACK_BOT_TOKEN: 'xoxb-wrong' });
    expect(await started.exited).toBe(1);
    expect(started.output).toEqual([]);
    expect(started.errors).toEqual([expect.stringMatching(/^slack: SLACK_BOT_TOKEN /)]);
    await slack.close();
  });
});

/** Waits until all these platforms are ready, in any order. */
async function ready(process: BotProcess, ...platforms: readonly string[]): Promise<void> {
  const isReady = (platform: string) => process.output.some((line) => line.startsWith(`${platform}: ready`));
  while (!platforms.every(isReady)) await process.line('');
}

describe('Slack and Discord side by side', () => {
  const discordSettings = ({ token, apiUrl }: { token: string; apiUrl: string }) => ({
    DISCORD_TOKEN: token,
    DISCORD_API_URL: apiUrl,
  });

  test('both answer in one process', async () => {
    const [slack, discord] = await Promise.all([startFakeSlack(), startDiscord()]);
    const both = startBot({
      ...slack.settings('socket'),
      ...discordSettings(discord),
      SLACK_SIGNING_SECRET: 'x',
    });
    await ready(both, 'slack', 'discord');
    const { bot: self, channels } = discord.world;
    await slack.socket.deliver(slack.payloads.mention('<@UBOT> Hamamatsu'));
    say(discord, meet(discord), `<@${self.id}> Hamamatsu`);
    await Promise.all([slack.world.sent.next(), discord.state.mailbox(channels.general.id).next()]);
    expect(await both.stop()).toBe(0);
    expect([...slack.world.faults, ...discord.state.problems, ...both.errors]).toEqual([]);
    await Promise.all([slack.close(), discord.close()]);
  });

  test('one that cannot start says so and does not take the other down', async () => {
    // And one that works as far as it can, with too few scopes, says which it lacks.
    const scopes = ['commands', 'chat:write'];
    const [slack, discord] = await Promise.all([startFakeSlack({ scopes }), startDiscord()]);
    const settings = { ...slack.settings('http'), ...discordSettings(discord) };
    const onlySlack = startBot({ ...settings, DISCORD_TOKEN: 'wrong' });
    const onlyDiscord = startBot({ ...settings, SLACK_BOT_TOKEN: 'xoxb-wrong' });
    await Promise.all([
      onlySlack.errorLine('discord: DISCORD_TOKEN'),
      onlySlack.line('slack: ready'),
      onlyDiscord.errorLine('slack: SLACK_BOT_TOKEN'),
      onlyDiscord.line('discord: ready'),
    ]);
    expect(onlySlack.errors.join('\n')).toContain('lacks app_mentions:read, im:history, users:read');
    expect(await Promise.all([onlySlack.stop(), onlyDiscord.stop()])).toEqual([0, 0]);
    await Promise.all([slack.close(), discord.close()]);
  });
});
