import { expect, test } from 'vitest';
import { askAtRate, sayMany, startMeasured, warmUp } from '../../load/discord.ts';

// The whole of it, with 1,000 interactions and 10,000 messages, is `npm run load:discord`.
test('under load everything is answered once and in time, and nothing adds up in memory', async () => {
  const { discord, memory, stop } = await startMeasured();
  await warmUp(discord);
  const { answered, p99 } = await askAtRate(discord, 200, 200);
  await sayMany(discord, 200);
  const before = await memory();
  await sayMany(discord, 200);
  const after = await memory();
  expect(await stop()).toEqual([]);
  expect(answered).toBe(200);
  // Discord's own deadline; how fast it is beyond that is measured apart, on a machine that does nothing else.
  expect(p99).toBeLessThan(3000);
  expect(after.heap - before.heap).toBeLessThan(5);
}, 60_000);
