import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Bot } from '../../../src/bot.ts';
import { loadBot } from '../../../src/load/bot.ts';
import { createDiscord } from '../../../src/platforms/discord/adapter.ts';
import { isEphemeral, readingOf } from '../../fakes/discord/message.ts';
import { askAbout, choose, meet, press, say, slash, type } from '../../fakes/discord/people.ts';
import { type Discord, startDiscord } from '../../fakes/discord/server.ts';
import { messageOf, useDiscord } from './setup.ts';

const heading = '## Hamamatsu 浜松市, Shizuoka';
const english = loadBot().words('en');

async function expectAnswer(discord: Discord): Promise<void> {
  const sent = await messageOf(slash(discord, meet(discord), 'Hamamatsu'));
  expect(readingOf(sent.body.components)).toContain(heading);
}

const it = useDiscord((discord) =>
  discord.fail(/commands$/, 403, { code: 20012, message: 'not authorized' }),
);

test('commands that cannot be published are logged; questions are answered all the same', async () => {
  expect(await it.bot.errorLine('20012')).toMatch(/^discord: application \d+/);
  await expectAnswer(it.discord);
});

describe('the gateway', () => {
  test.each(['a close with 4000', 'a close with 4009', 'a cut cable', 'op 7', 'op 9 true'])(
    '%s: the session is resumed, and what was missed is answered',
    async (fault) => {
      const { gateway } = it.discord;
      if (fault === 'a cut cable') gateway.cut();
      else if (fault === 'op 7') gateway.askToReconnect();
      else if (fault === 'op 9 true') gateway.invalidate(true);
      else gateway.disconnect(Number(fault.slice(-4)));
      const missed = slash(it.discord, meet(it.discord), 'Hamamatsu');
      await gateway.waitFor('resume');
      expect(readingOf((await messageOf(missed)).body.components)).toContain(heading);
    },
  );

  test('heartbeats without acknowledgement: the connection is given up and resumed', async () => {
    const { gateway } = it.discord;
    gateway.behaviour.heartbeat = 50;
    gateway.behaviour.acknowledge = false;
    gateway.disconnect(4000);
    await gateway.waitFor('resume');
    await gateway.waitFor('resume');
    Object.assign(gateway.behaviour, { acknowledge: true, heartbeat: 41_250 });
    await expectAnswer(it.discord);
  });

  test('op 9 false: a new session is begun', async () => {
    const { gateway } = it.discord;
    gateway.invalidate(false);
    await gateway.waitFor('identify');
    await expectAnswer(it.discord);
  });

  test('nothing of this is an error', () => expect(it.bot.errors).toHaveLength(1));
});

describe('the API', () => {
  const slow = { message: 'You are being rate limited.', retry_after: 0.05 };

  test('429 of a route: the answer comes late, once', async () => {
    const headers = { 'retry-after': '0.05', 'x-ratelimit-bucket': 'messages' };
    it.discord.fail(/messages$/, 429, { ...slow, global: false }, headers);
    const asker = meet(it.discord);
    say(it.discord, asker, 'Hamamatsu', { channel: asker.direct });
    await it.discord.state.mailbox(asker.direct.id).next();
    await expectAnswer(it.discord);
    expect(it.discord.state.mailbox(asker.direct.id).waiting).toEqual([]);
  });

  test('429 of all routes, callbacks too: all answers come, once', async () => {
    const headers = { 'retry-after': '0.05', 'x-ratelimit-global': 'true', 'x-ratelimit-scope': 'global' };
    it.discord.fail(/messages$/, 429, { ...slow, global: true }, headers);
    it.discord.fail(/callback$/, 429, { ...slow, global: true }, headers);
    const asker = meet(it.discord);
    say(it.discord, asker, 'Hamamatsu', { channel: asker.direct });
    await expectAnswer(it.discord);
    await it.discord.state.mailbox(asker.direct.id).next();
    expect(it.discord.state.mailbox(asker.direct.id).waiting).toEqual([]);
  });

  test('a 500 is tried again', async () => {
    it.discord.fail(/callback$/, 500, { message: 'oops' }, {}, 2);
    await expectAnswer(it.discord);
  });

  test('an answer that Discord does not take: the person is told privately, in their language', async () => {
    const seen = it.bot.errors.length;
    it.discord.fail(/callback$/, 400, { code: 50035, message: 'Invalid Form Body' });
    const asker = meet(it.discord, 'pt-BR');
    const apology = await messageOf(slash(it.discord, asker, 'quero aprender em Hamamatsu'));
    expect(readingOf(apology.body.components)).toBe(loadBot().words('pt')('error.general'));
    expect(isEphemeral(apology.body)).toBe(true);
    it.discord.fail(/messages$/, 400, { code: 50035, message: 'Invalid Form Body' });
    say(it.discord, asker, `<@${it.discord.world.bot.id}> quero aprender japonês em Hamamatsu`);
    const direct = await it.discord.state.mailbox(asker.direct.id).next();
    expect(readingOf(direct.body.components)).toBe(loadBot().words('pt')('error.general'));
    const [first, second] = it.bot.errors.slice(seen);
    expect(first).toMatch(/^discord: interaction \d+, guild \d+, channel \d+: DiscordAPIError\[50035\] 400/);
    expect(second).toMatch(/^discord: message \d+, guild \d+, channel \d+: DiscordAPIError\[50035\] 400/);
    expect(it.bot.errors.join()).not.toMatch(/aprender|hamamatsu|token/i);
  });

  test('an expired interaction is logged, and nothing more is sent to it', async () => {
    slash(it.discord, meet(it.discord), 'Hamamatsu', { expired: true });
    expect(await it.bot.errorLine('10062')).toMatch(/^discord: interaction \d+/);
    await expectAnswer(it.discord);
    expect(it.discord.state.requests.filter(({ status }) => status === 404)).toHaveLength(1);
  });
});

describe('a handler that throws', () => {
  afterEach(() => vi.restoreAllMocks());

  /** The bot, broken: whatever it is asked for, it throws with what was typed. */
  function broken(): Bot {
    const fail = (text: unknown): never => {
      throw new RangeError(`cannot read ${JSON.stringify(text)}`);
    };
    return { ...loadBot(), reply: fail, show: fail, suggest: fail };
  }

  test('is logged without what was written, and the person is told privately in their language', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => {});
    vi.spyOn(console, 'log').mockImplementation(() => {});
    const discord = await startDiscord();
    const platform = createDiscord({ token: discord.token, apiUrl: discord.apiUrl })(broken());
    await platform.start();
    const asker = meet(discord, 'fr');
    const sentence = loadBot().words('fr')('error.general');
    const sent = await messageOf(slash(discord, asker, 'secret words'));
    const others = [
      askAbout(discord, asker, 'secret words', asker.user),
      press(discord, asker, sent, '1:show:en:place:0h2y'),
      choose(discord, asker, sent, '1:language:0:place:0h2y', 'ja'),
    ];
    for (const one of [sent, ...(await Promise.all(others.map(messageOf)))]) {
      expect(readingOf(one.body.components)).toBe(sentence);
      expect(isEphemeral(one.body)).toBe(true);
    }
    expect((await type(discord, asker, 'secret').answer.promise).choices).toEqual([]);
    say(discord, asker, `<@${discord.world.bot.id}> secret words`);
    const direct = await discord.state.mailbox(asker.direct.id).next();
    expect(readingOf(direct.body.components)).toBe(english('error.general'));
    expect(log).toHaveBeenCalledTimes(6);
    expect(log.mock.calls.join('\n')).not.toContain('secret');
    expect(log.mock.calls.join('\n')).toContain('RangeError');
    await platform.stop();
    expect(discord.state.problems).toEqual([]);
    await discord.close();
  });
});
