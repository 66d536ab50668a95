import { afterAll, beforeAll, expect, test } from 'vitest';
import { createSender, sign, signDelivery } from '../../fakes/slack/http-sender.ts';
import { readable } from './reading.ts';
import type { Running } from './running.ts';

/** Signed HTTP: what is let in, what is refused. */
export function http(running: Running): void {
  let sender: ReturnType<typeof createSender>;
  beforeAll(() => {
    sender = createSender(running.port);
  });
  afterAll(() => sender.close());

  const FORM = 'application/x-www-form-urlencoded';
  const command = (text = 'Hamamatsu') => signDelivery(running.slack.payloads.command(text));

  /** The bot answers, and this before anything else. */
  async function isWell(): Promise<void> {
    const { status } = await sender.send(command('Ueda'));
    expect(status).toBe(200);
    expect(readable((await running.sent()).body)).toContain('Ueda 上田市');
  }

  test('GET /healthz, and nothing else', async () => {
    const logged = running.bot.errors.length;
    const at = (path: string) => fetch(`http://127.0.0.1:${running.port}${path}`);
    const health = await at('/healthz');
    expect([health.status, await health.text()]).toEqual([200, 'ok\n']);
    expect((await at('/')).status).toBe(404);
    expect((await at('/slack/events')).status).toBe(404);
    expect((await sender.send(command(), '/elsewhere')).status).toBe(404);
    expect(running.bot.errors).toHaveLength(logged);
  });

  test('a request that is replayed is answered once', async () => {
    const request = command();
    for (let time = 0; time < 3; time += 1) expect((await sender.send(request)).status).toBe(200);
    expect(readable((await running.sent()).body)).toContain('Hamamatsu 浜松市');
    await isWell();
  });

  test.each([
    ['forged', 0, 'another-secret'],
    ['six minutes old', -360, undefined],
    ['six minutes in the future', 360, undefined],
    ['a year in the future', 365 * 86_400, undefined],
  ])('a signature that is %s is refused', async (_, seconds, secret) => {
    const { body } = command();
    expect((await sender.send(sign(body, FORM, seconds, secret))).status).toBe(401);
    await isWell();
  });

  test('a clock that is four minutes off, either way, is no matter', async () => {
    for (const seconds of [-240, 240]) {
      const { body } = command();
      expect((await sender.send(sign(body, FORM, seconds))).status).toBe(200);
      await running.sent();
    }
  });

  test.each([
    ['no signature', {}],
    ['no date', { 'x-slack-signature': 'v0=0' }],
    ['a date that is none', { 'x-slack-signature': 'v0=0', 'x-slack-request-timestamp': 'now' }],
  ])('a request with %s is refused', async (_, headers: Record<string, string>) => {
    const { body } = command();
    expect((await sender.send({ body, headers: { 'content-type': FORM, ...headers } })).status).toBe(401);
    await isWell();
  });

  test('ssl_check is answered, and smuggles nothing in', async () => {
    const { body } = command();
    const check = { body: 'ssl_check=1&token=x', headers: { 'content-type': FORM } };
    expect((await sender.send(check)).status).toBe(200);
    const smuggled = { body: `ssl_check=1&${body}`, headers: { 'content-type': FORM } };
    expect((await sender.send(smuggled)).status).toBe(200);
    await isWell();
  });

  test('url_verification gets its challenge', async () => {
    const body = JSON.stringify({ type: 'url_verification', token: 'x', challenge: 'abc' });
    const { status, payload } = await sender.send(sign(body, 'application/json'));
    expect([status, payload]).toEqual([200, { challenge: 'abc' }]);
  });

  test('a body of 2 MB is refused', async () => {
    const body = JSON.stringify({ text: 'x'.repeat(2 * 1024 * 1024) });
    expect((await sender.send(sign(body, 'application/json'))).status).toBe(413);
    await isWell();
  });

  test('JSON that is none is refused, and not repeated in the log', async () => {
    expect((await sender.send(sign('geheim{"text":"geheim', 'application/json'))).status).toBe(400);
    expect((await sender.send(sign('payload=geheim{', FORM))).status).toBe(400);
    expect(await running.bot.errorLine('Malformed')).not.toContain('geheim');
    expect(running.bot.errors.join('\n')).not.toContain('geheim');
    await isWell();
  });

  test.each([
    ['app_rate_limited', { type: 'app_rate_limited', minute_rate_limited: 1 }],
    ['nothing', {}],
  ])('what is no event is acknowledged in time: %s', async (_, body) => {
    const { status, milliseconds } = await sender.send(sign(JSON.stringify(body), 'application/json'));
    expect(status).toBe(200);
    expect(milliseconds).toBeLessThan(3000);
  });
}
