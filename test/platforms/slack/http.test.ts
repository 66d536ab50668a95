import { expect, test } from 'vitest';
import { everything } from './everything.ts';
import { startRunning } from './running.ts';

everything('http');

test('what cannot be finished holds nobody up for more than five seconds', async () => {
  const { slack, deliver, stopBot, stop } = await startRunning('http');
  slack.world.limits.set('chat.postMessage', { retryAfter: 60, times: 1 });
  await deliver(slack.payloads.mention('<@UBOT> Hamamatsu'));
  await slack.world.refused.next();
  const since = performance.now();
  await stopBot();
  expect(performance.now() - since).toBeLessThan(10_000);
  await stop();
});
