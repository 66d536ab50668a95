import { startBot } from '../bot-process.ts';
import { createSender } from '../fakes/slack/http-sender.ts';
import { load, questions } from '../fakes/slack/load.ts';
import { startFakeSlack } from '../fakes/slack/server.ts';
import { inspect } from './inspect.ts';

/**
 * Puts the real bot under load, in both modes: 1,000 events at 200 a second, each acknowledged within a second (p99
 * within half a second) and answered exactly once; then 10,000 more, over which memory may grow by 5 MB.
 */
const RATE = 200;

const round = (value: number) => value.toFixed(1);

async function run(mode: 'socket' | 'http'): Promise<readonly string[]> {
  const slack = await startFakeSlack();
  const { world, payloads } = slack;
  for (let index = 0; index < 500; index += 1) world.people.set(`U${index}`, { locale: 'pt-BR' });
  const bot = startBot(slack.settings(mode), [process.execPath, '--inspect=127.0.0.1:0', 'src/main.ts']);
  const inspector = await inspect(await bot.errorLine('ws://'));
  const ready = await bot.line('slack: ready');
  const sender = createSender(Number(/port (\d+)/.exec(ready)?.[1] ?? 0));
  const deliver = mode === 'socket' ? slack.socket.deliver : sender.deliver;
  const wrong: string[] = [];

  // A bot that has been running for a while is what is measured.
  await load(world, deliver, questions(payloads, 500), RATE / 4);
  const { p50, p99, most } = await load(world, deliver, questions(payloads, 1000), RATE);
  const { resident } = await inspector.memory();
  console.log(
    `${mode}: 1,000 events at ${RATE}/s: acknowledged p50 ${round(p50)} ms, p99 ${round(p99)} ms, most ${round(most)} ms; ${round(resident)} MB`,
  );
  if (p99 >= 500) wrong.push(`${mode}: p99 ${round(p99)} ms`);
  if (most >= 1000) wrong.push(`${mode}: one took ${round(most)} ms`);

  await load(world, deliver, questions(payloads, 1500), RATE);
  const before = await inspector.memory();
  await load(world, deliver, questions(payloads, 10_000), RATE);
  const after = await inspector.memory();
  const growth = after.heap - before.heap;
  console.log(
    `${mode}: over 10,000 events the heap grew by ${round(growth)} MB (to ${round(after.heap)}), the process by ${round(after.resident - before.resident)} MB (to ${round(after.resident)})`,
  );
  if (growth >= 5) wrong.push(`${mode}: memory grew by ${round(growth)} MB`);

  inspector.close();
  wrong.push(...world.faults, ...world.sent.waiting.map(({ by }) => `${by}: answered twice`));
  const code = await bot.stop();
  if (code !== 0) wrong.push(`${mode}: exit code ${code}`);
  sender.close();
  await slack.close();
  return wrong;
}

const wrong = [...(await run('socket')), ...(await run('http'))];
for (const sentence of wrong) console.error(sentence);
if (wrong.length > 0) process.exitCode = 1;
