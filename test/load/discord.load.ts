import { askAtRate, sayMany, startMeasured, warmUp } from './discord.ts';
import { compareStarts } from './start.ts';

/** `npm run load:discord`: the start, the load and the memory that the bot must stand, with figures. */
const { wallMs, cpuMs, residentMb } = await compareStarts(5);
console.log(
  `ready, against a client that only logs in: ${wallMs.toFixed(0)} ms later, ${cpuMs.toFixed(0)} ms of processor time and ${residentMb.toFixed(0)} MB more`,
);
const { discord, memory, stop } = await startMeasured();
await warmUp(discord);
const latency = await askAtRate(discord, 1000, 200);
const show = (milliseconds: number) => `${milliseconds.toFixed(1)} ms`;
console.log(
  `1,000 interactions at 200 a second: ${latency.answered} answered, p50 ${show(latency.p50)}, p99 ${show(latency.p99)}, slowest ${show(latency.slowest)}`,
);
await sayMany(discord, 2000);
const before = await memory();
const start = performance.now();
await sayMany(discord, 10_000);
const seconds = (performance.now() - start) / 1000;
const after = await memory();
const grown = after.heap - before.heap;
console.log(
  `10,000 messages in ${seconds.toFixed(1)} s: heap ${before.heap.toFixed(1)} → ${after.heap.toFixed(1)} MB, resident ${before.resident.toFixed(0)} → ${after.resident.toFixed(0)} MB`,
);
const problems = await stop();
const failed = [
  ...problems,
  ...(latency.answered === 1000 ? [] : ['not all were answered']),
  ...(latency.p99 < 500 ? [] : ['p99 is not under 500 ms']),
  ...(wallMs < 700 ? [] : ['it is ready more than 0.7 s later than a bare client']),
  ...(residentMb < 120 ? [] : ['it takes more than 120 MB more than a bare client']),
  ...(grown < 5 ? [] : [`the heap grew by ${grown.toFixed(1)} MB`]),
];
for (const problem of failed) console.error(problem);
process.exitCode = failed.length > 0 ? 1 : 0;
