import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { loadBot } from '../../../src/load/bot.ts';
import { readable } from './reading.ts';
import type { Running } from './running.ts';

const { words } = loadBot();

const SECRET_WORDS = 'Quero estudar em Hamamatsu secretamente';

/** What goes wrong at Slack, and what is none of the bot's business. */
export function faults(running: Running): void {
  let people = 0;
  /** Somebody whom the bot has not met. */
  const stranger = () => {
    people += 1;
    return `UNEW${people}`;
  };
  beforeAll(() => {
    running.slack.world.people.set('U1', { locale: 'en-US' });
  });
  beforeEach(() => {
    running.slack.world.errors.clear();
    running.slack.world.limits.clear();
  });
  /** What is sent next is the answer to this, so nothing was sent for what came before. */
  afterEach(async () => {
    running.slack.world.errors.clear();
    const { payloads } = running.slack;
    await running.deliver(payloads.direct('Isesaki', { channel: 'DFENCE' }));
    expect((await running.sent()).body.channel).toBe('DFENCE');
    expect(running.slack.world.faults).toEqual([]);
  });

  test('an event that is delivered again is answered once', async () => {
    const event = running.slack.payloads.mention('<@UBOT> Hamamatsu');
    for (const retry of [undefined, 1, 2, 3]) {
      const delivery = retry === undefined ? event : { ...event, retry };
      expect((await running.deliver(delivery)).status).toBe(200);
    }
    expect(readable((await running.sent()).body)).toContain('Hamamatsu 浜松市');
  });

  test('an event that is delivered again while it is slowly answered is answered once', async () => {
    running.slack.world.limits.set('chat.postMessage', { retryAfter: 1, times: 1 });
    const event = running.slack.payloads.mention('<@UBOT> Hamamatsu');
    await running.deliver(event);
    await running.deliver({ ...event, retry: 1 });
    expect((await running.sent()).by).toBe('chat.postMessage');
  });

  test('edits, bots, itself, people joining and what others write are passed over', async () => {
    const { payloads } = running.slack;
    const ignored = [
      payloads.direct('Hamamatsu', {}, { subtype: 'message_changed', user: undefined }),
      payloads.direct('Hamamatsu', {}, { subtype: 'message_deleted' }),
      payloads.direct('Hamamatsu', {}, { subtype: 'channel_join' }),
      payloads.direct('Hamamatsu', {}, { subtype: 'bot_message', bot_id: 'B9' }),
      payloads.direct('Hamamatsu', {}, { bot_id: 'B9' }),
      payloads.direct('Hamamatsu', { user: 'UBOT' }),
      payloads.direct('Hamamatsu', { channel: 'C1' }, { channel_type: 'channel' }),
      payloads.mention('<@UBOT> Hamamatsu', {}, { edited: { user: 'U1', ts: '1.1' } }),
      payloads.mention('<@UBOT> Hamamatsu', { user: 'UBOT' }),
      payloads.mention('<@UBOT> Hamamatsu', {}, { bot_id: 'B9' }),
      payloads.mention('<@UBOT> Hamamatsu', { channel: 'D1' }),
    ];
    for (const event of ignored) expect((await running.deliver(event)).status).toBe(200);
  });

  test('a file, a thread and a message sent to the channel too are still words of a person', async () => {
    const { payloads } = running.slack;
    await running.deliver(payloads.direct('Hamamatsu', {}, { subtype: 'file_share' }));
    expect(readable((await running.sent()).body)).toContain('Hamamatsu 浜松市');
    await running.deliver(payloads.direct('Hamamatsu', {}, { thread_ts: '7.7' }));
    expect((await running.sent()).body.thread_ts).toBe('7.7');
    await running.deliver(payloads.mention('Hamamatsu <@UBOT>', {}, { thread_ts: '8.8' }));
    expect((await running.sent()).body.thread_ts).toBe('8.8');
  });

  test.each([
    '<!channel> Hamamatsu',
    'Hamamatsu <@U2> &lt;!here&gt;',
    '<https://evil.example/|Hamamatsu>',
    '<https://evil.example/?a=1&amp;b=2|Hamamatsu> <#C9|Hamamatsu> <!subteam^S1|@Hamamatsu>',
    'Wakubakuda&lt;https://evil.example|click&gt; *bold* `code`',
  ])('nothing in a question comes back alive: %s', async (text) => {
    await running.deliver(running.slack.payloads.command(text));
    const { body } = await running.sent();
    expect(readable(body)).not.toMatch(/evil|<!|<@|<#|U2|bold/);
    await running.deliver(running.slack.payloads.mention(`<@UBOT> ${text}`));
    expect(readable((await running.sent()).body)).not.toMatch(/evil|<!|<@|<#|U2|bold/);
  });

  test('a person whom Slack keeps silent about is answered within half a second, or fails at once', async () => {
    const [silent, failing] = [stranger(), stranger()];
    running.slack.world.people.set(silent, 'hangs').set(failing, 'fails');
    const time = async (user: string) => {
      const since = performance.now();
      await running.deliver(running.slack.payloads.command('Hamamatsu', { user }));
      expect(readable((await running.sent()).body)).toContain('Hamamatsu 浜松市');
      return performance.now() - since;
    };
    const first = await time(silent);
    expect(first).toBeGreaterThan(450);
    expect(first).toBeLessThan(5000);
    expect(await time(failing)).toBeLessThan(first);
  });

  test('a person is asked about once, however much they write', async () => {
    const user = stranger();
    running.slack.world.people.set(user, { locale: 'pt-BR' });
    for (const place of ['Hamamatsu', 'Ueda', 'Suzuka']) {
      await running.deliver(running.slack.payloads.command(place, { user }));
      await running.sent();
    }
    const asked = running.slack.world.asked.filter(
      ({ by, body }) => by === 'users.info' && body.user === user,
    );
    expect(asked).toHaveLength(1);
  });

  test('a rate limit is waited for, and holds up nobody else', async () => {
    const { payloads, world } = running.slack;
    world.limits.set('chat.postMessage', { retryAfter: 1, times: 1 });
    const since = performance.now();
    await running.deliver(payloads.mention('<@UBOT> Hamamatsu', { channel: 'C1' }));
    await running.deliver(payloads.mention('<@UBOT> Ueda', { channel: 'C2' }));
    const [first, second] = [await running.sent(), await running.sent()];
    expect([first.body.channel, second.body.channel]).toEqual(['C2', 'C1']);
    expect(performance.now() - since).toBeGreaterThan(990);
  });

  test('where the bot may not write it says so in a direct message', async () => {
    const { payloads } = running.slack;
    await running.deliver(payloads.mention('<@UBOT> Hamamatsu', { channel: 'COUT' }));
    const { body } = await running.sent();
    expect(body.channel).toBe('U1');
    expect(readable(body.text)).toBe(words('en')('error.cannotWrite'));
    expect(running.bot.errors.join('\n')).not.toContain('COUT');
  });

  test('when Slack fails, the person is told privately in their language, and the log has ids alone', async () => {
    const { payloads, world } = running.slack;
    world.errors.set('chat.postMessage', 503);
    const before = running.bot.errors.length;
    await running.deliver(payloads.mention(`<@UBOT> ${SECRET_WORDS}`, { channel: 'C7' }));
    const told = await running.sent();
    expect(told).toMatchObject({ by: 'chat.postEphemeral', body: { channel: 'C7', user: 'U1' } });
    expect(readable(told.body.text)).toBe(words('pt')('error.general'));
    const logged = running.bot.errors.slice(before).join('\n');
    expect(logged).toMatch(/^slack: payload app_mention, event Ev\d+, user U1, channel C7: .*503$/m);
    expect(running.bot.errors.join('\n')).not.toMatch(/secretamente|Hamamatsu|xoxb-|xapp-|the-signing/);
  });

  test('a modal that cannot be opened is logged, and nobody waits', async () => {
    const { payloads, world } = running.slack;
    world.errors.set('views.open', 'expired_trigger_id');
    await running.deliver(payloads.shortcut());
    expect(await running.bot.errorLine('expired_trigger_id')).toMatch(/^slack: payload shortcut, user U1/);
  });

  test('a button whose answer fails: the person is told', async () => {
    const { payloads, world } = running.slack;
    world.errors.set('views.update', 'hash_conflict');
    const pressed = { type: 'button', action_id: '1:show:en:place:0h2q' };
    await running.deliver(payloads.pressInView(pressed, { id: 'V5', type: 'modal' }));
    const told = await running.sent();
    expect(told.by).toBe('views.push');
    expect(readable(told.body)).toContain(words('en')('error.general'));
  });

  test('what cannot be delivered to a response_url is logged without the words', async () => {
    const { payloads, world } = running.slack;
    world.errors.set('response_url', 500);
    await running.deliver(payloads.command(SECRET_WORDS));
    expect(await running.bot.errorLine('status 500')).toMatch(/^slack: payload \/japanese-class, user U1/);
    await running.bot.errorLine('status 500');
  });

  test('what the bot has no name for is acknowledged', async () => {
    const { payloads } = running.slack;
    const odd = payloads.press({ type: 'datepicker', action_id: '1:open', selected_date: '2026-01-01' });
    expect((await running.deliver(odd)).status).toBe(200);
    const closed = {
      kind: 'interaction',
      body: { ...odd.body, type: 'view_closed', view: { id: 'V1' }, actions: undefined },
    };
    expect((await running.deliver({ ...closed, kind: 'interaction' })).status).toBe(200);
  });
}
