import { performance } from 'node:perf_hooks';
import type { Deliver, Delivery } from './delivery.ts';
import type { Payloads } from './payloads.ts';
import type { World } from './world.ts';

/** How long acknowledgements took, in milliseconds. */
export interface Figures {
  readonly p50: number;
  readonly p99: number;
  readonly most: number;
}

function figuresOf(milliseconds: readonly number[]): Figures {
  const sorted = milliseconds.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99), most: at(1) };
}

/** Waits for a point in time, as `performance.now` counts: the rate is what is tested. Who is late lets others go first. */
function until(time: number): Promise<void> {
  const pause = time - performance.now();
  return new Promise((resolve) => (pause <= 0 ? setImmediate(resolve) : setTimeout(resolve, pause)));
}

/** Mentions, direct messages and slash commands of many people, each in a channel of its own. */
export function* questions(payloads: Payloads, count: number): Generator<Delivery> {
  const places = ['Hamamatsu', 'Ueda', 'suzuka', 'いせさき', 'onde aprender japonês em Oizumi', 'Wakubakuda'];
  for (let index = 0; index < count; index += 1) {
    const who = { user: `U${index % 500}`, channel: `${index % 3 === 1 ? 'D' : 'C'}${index}` };
    const text = places[index % places.length] ?? '';
    if (index % 3 === 0) yield payloads.mention(`<@UBOT> ${text}`, who);
    else if (index % 3 === 1) yield payloads.direct(text, who);
    else yield payloads.command(text, who);
  }
}

/** Where an answer has to go: every question of the load has a channel or a `response_url` of its own. */
function targetOf({ kind, body }: Delivery): string {
  if (kind === 'command') return new URL(String(body.response_url)).pathname;
  const { event } = body;
  return typeof event === 'object' && event !== null && 'channel' in event ? String(event.channel) : '';
}

/**
 * Delivers questions at a steady rate, whether or not earlier ones have been acknowledged, and waits for all answers.
 * @param rate how many a second
 * @throws when one is answered twice or by nobody's question
 */
export async function load(
  world: World,
  deliver: Deliver,
  deliveries: Iterable<Delivery>,
  rate: number,
): Promise<Figures> {
  const start = performance.now();
  const open = new Set<string>();
  const acknowledged: Promise<number>[] = [];
  for (const delivery of deliveries) {
    await until(start + (acknowledged.length * 1000) / rate);
    open.add(targetOf(delivery));
    acknowledged.push(deliver(delivery).then(({ milliseconds }) => milliseconds));
  }
  for (let answered = 0; answered < acknowledged.length; answered += 1) {
    const { by, body } = await world.sent.next();
    const target = by.startsWith('/response/') ? by : String(body.channel);
    if (!open.delete(target)) throw new Error(`${target} was answered twice`);
  }
  return figuresOf(await Promise.all(acknowledged));
}
