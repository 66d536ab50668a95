import { beforeAll, expect, test } from 'vitest';
import { startBot } from '../../bot-process.ts';
import { closed } from '../../fakes/slack/socket-mode.ts';
import { readable } from './reading.ts';
import type { Running } from './running.ts';

/** Connections that come and go, and odd envelopes. */
export function socketMode(running: Running): void {
  beforeAll(async () => void (await running.slack.socket.greeted.next()));

  const disconnect = (reason: string) => JSON.stringify({ type: 'disconnect', reason, debug_info: {} });
  const current = () => {
    const [connection] = running.slack.socket.connections;
    if (connection === undefined) throw new Error('no connection');
    return connection;
  };
  /** The bot answers, and through one connection. */
  async function isWell(): Promise<void> {
    const { socket, payloads } = running.slack;
    expect(socket.connections).toHaveLength(1);
    await running.deliver(payloads.command('Hamamatsu'));
    expect(readable((await running.sent()).body)).toContain('Hamamatsu 浜松市');
  }

  test.each([['warning'], ['refresh_requested'], ['warning', 'refresh_requested']])(
    'Slack asks to connect again (%s %s): there is a new connection at once, and only one',
    async (...reasons) => {
      const old = current();
      const since = performance.now();
      for (const reason of reasons) old.send(disconnect(reason));
      await closed(old);
      await running.slack.socket.greeted.next();
      expect(performance.now() - since).toBeLessThan(5000);
      await isWell();
    },
  );

  test('a connection that is torn is made again at once', async () => {
    const since = performance.now();
    current().terminate();
    await running.slack.socket.greeted.next();
    expect(performance.now() - since).toBeLessThan(5000);
    await isWell();
  });

  test('an event whose acknowledgement was lost with its connection comes again and is answered once', async () => {
    const { socket, payloads } = running.slack;
    const event = payloads.mention('<@UBOT> Hamamatsu');
    const old = current();
    await socket.deliver(event, old);
    old.terminate();
    await socket.greeted.next();
    await socket.deliver({ ...event, retry: 1 });
    await running.sent();
    await isWell();
  });

  test('while no connection can be made it goes on trying', async () => {
    const { world, socket } = running.slack;
    world.errors.set('apps.connections.open', 503);
    current().terminate();
    await world.refused.next();
    await world.refused.next();
    world.errors.delete('apps.connections.open');
    await socket.greeted.next();
    await isWell();
    world.limits.set('apps.connections.open', { retryAfter: 1, times: 1 });
    const since = performance.now();
    current().terminate();
    await socket.greeted.next();
    expect(performance.now() - since).toBeGreaterThan(990);
    await isWell();
  });

  test('a connection that is closed before the greeting is made again', async () => {
    const { socket } = running.slack;
    socket.greets = false;
    current().terminate();
    const silent = await socket.ungreeted.next();
    socket.greets = true;
    silent.terminate();
    await socket.greeted.next();
    await isWell();
  });

  test.each([
    [
      'app_rate_limited',
      { type: 'events_api', envelope_id: 'x', payload: { type: 'app_rate_limited', minute_rate_limited: 1 } },
    ],
    ['no payload', { type: 'events_api', envelope_id: 'x' }],
    ['no payload of a command', { type: 'slash_commands', envelope_id: 'x' }],
    ['an unknown type', { type: 'something_new', envelope_id: 'x', payload: {} }],
    ['an empty object', {}],
  ])('an odd envelope does not end the process: %s', async (_, envelope) => {
    current().send(JSON.stringify(envelope));
    await isWell();
  });

  test.each([
    ['no JSON', '{"type":'],
    ['null', 'null'],
    ['bytes', Buffer.from([1, 2, 3])],
  ])('an odd message does not end the process: %s', async (_, message) => {
    current().send(message);
    await isWell();
  });

  test('connections share what comes: each is answered once', async () => {
    const { slack, bot } = running;
    const other = startBot(slack.settings('socket'));
    await other.line('slack: ready');
    await slack.socket.greeted.next();
    expect(slack.socket.connections).toHaveLength(2);
    const places = ['Hamamatsu', 'Ueda', 'Suzuka', 'Iida', 'Komaki', 'Isesaki'];
    const events = places.map((place) =>
      slack.payloads.mention(`<@UBOT> ${place}`, { channel: `C${place}` }),
    );
    await Promise.all(events.map((event) => running.deliver(event)));
    const channels = await Promise.all(places.map(async () => (await running.sent()).body.channel));
    expect(channels.toSorted()).toEqual(places.map((place) => `C${place}`).toSorted());
    expect(await other.stop()).toBe(0);
    expect([...bot.errors, ...other.errors].join('\n')).not.toMatch(/xoxb-|xapp-|ticket/);
    await isWell();
  });
}
