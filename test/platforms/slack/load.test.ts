import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { load, questions } from '../../fakes/slack/load.ts';
import { MODES, type Running, startRunning } from './running.ts';

/**
 * `npm run load:slack` does more of it with the machine to itself, holds p99 against half a second, and measures memory;
 * beside other tests only Slack's own deadline can be held.
 */
describe.each(MODES)('load over %s', (mode) => {
  let running: Running;
  beforeAll(async () => {
    running = await startRunning(mode);
  });
  afterAll(() => running.stop());

  test('400 events at 200 a second are acknowledged in time and answered once', async () => {
    const { world, payloads } = running.slack;
    for (let index = 0; index < 500; index += 1) world.people.set(`U${index}`, { locale: 'pt-BR' });
    const { p50, p99, most } = await load(world, running.deliver, questions(payloads, 400), 200);
    console.log(`slack, ${mode}: acknowledged p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
    expect(most).toBeLessThan(3000);
  });
});
