import { describe, expect, test } from 'vitest';
import { load, questions } from '../../fakes/slack/load.ts';
import { actions } from './actions.ts';
import { conversations } from './conversations.ts';
import { faults } from './faults.ts';
import { http } from './http.ts';
import { type Mode, useRunning } from './running.ts';
import { socketMode } from './socket-mode.ts';

/** The real bot against a small Slack: one process for each way in, since its start takes longer than all that it is asked. */
export function everything(mode: Mode): void {
  const running = useRunning(mode);
  describe('conversations', () => conversations(mode, running));
  describe('buttons and menus', () => actions(running));
  describe('faults', () => faults(running));
  describe('the way in', () => (mode === 'http' ? http(running) : socketMode(running)));

  /**
   * `npm run load:slack` does more of it, and measures memory.
   */
  test('400 events at 200 a second are acknowledged in time and answered once', async () => {
    const { world, payloads } = running.slack;
    const { p50, p99, most } = await load(world, running.deliver, questions(payloads, 400), 200);
    console.log(`slack, ${mode}: acknowledged p50 ${p50.toFixed(1)} ms, p99 ${p99.toFixed(1)} ms`);
    // Slack's own deadline; how fast it is beyond that is measured apart, on a machine that does nothing else.
    expect(most).toBeLessThan(3000);
  });

  test('what is in hand is finished after SIGTERM', async () => {
    const { world, payloads } = running.slack;
    world.limits.set('chat.postMessage', { retryAfter: 1, times: 1 });
    while (world.refused.waiting.length > 0) await world.refused.next();
    await running.deliver(payloads.mention('<@UBOT> Hamamatsu'));
    await world.refused.next();
    expect(await running.stopBot()).toEqual({ waiting: 1 });
    await running.sent();
  });
}
