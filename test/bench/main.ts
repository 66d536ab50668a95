import { readFileSync } from 'node:fs';
import { do_not_optimize, measure } from 'mitata';
import { createBot, type Reader } from '../../src/bot.ts';
import { answerTo, type Facts } from '../../src/core/answer.ts';
import { loadLanguages } from '../../src/i18n.ts';
import { loadFacts } from '../../src/load/facts.ts';
import { loadReader } from '../../src/load/reader.ts';
import { parseQuestionSet } from '../score/question-set.ts';
import { INTERACTION } from './interaction.ts';
import { withMadeUpPlaces } from './made-up.ts';
import { BARE, EXACT, MISSPELT, PREFIXES } from './questions.ts';
import { measureStart } from './start.ts';

const DATA = new URL('../../data/', import.meta.url);
// First, as what a process holds counts for those that it starts.
const { milliseconds, megabytes } = measureStart(5);
const facts = loadFacts();
const reader = loadReader(facts, DATA);
const languages = loadLanguages(new URL('../../locales/', import.meta.url));
const bot = createBot({ facts, languages, reader });
const questionSet = parseQuestionSet(
  'test/questions.tsv',
  readFileSync(new URL('../questions.tsv', import.meta.url), 'utf8'),
).map(({ text }) => text);

const answer = (text: string, from: Reader = reader, about: Facts = facts) =>
  answerTo(from.understand(text, undefined).reference, about);
const reply = (text: string) => bot.reply({ text, audience: 'private' });
const suggest = (text: string) => bot.suggest(text, 'pt-BR');

const WARM_UP_MS = 3000;
/** So often each text is read before it is measured. */
const WARM_UP_TURNS = 4;
const ROUNDS = 8;

interface Times {
  readonly median: number;
  readonly p99: number;
}

/** Some texts in turn, again and again. */
function* inTurn(texts: readonly string[]): Generator<string, never> {
  for (;;) yield* texts;
}

/** The times of single calls in microseconds, for about so many milliseconds. */
async function sampled(
  work: (text: string) => unknown,
  texts: Generator<string, never>,
  milliseconds: number,
) {
  const call = () => do_not_optimize(work(texts.next().value));
  const limits = {
    batch_threshold: 0,
    min_cpu_time: milliseconds * 1e6,
    min_samples: 60,
    warmup_samples: 10,
  };
  const { samples } = await measure(call, limits);
  return samples.map((nanoseconds) => nanoseconds / 1000);
}

function timesOf(samples: readonly number[]): Times {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? 0;
  return { median: at(0.5), p99: at(0.99) };
}

/**
 * Measures a case and the yardstick by turns, since a shared machine is fast in one second and slow in the next. Every
 * call is measured by itself, so that the slow ones show; and as a bot runs for weeks, after the engine has compiled it.
 */
async function compare(work: (text: string) => unknown, texts: readonly string[]) {
  const warm = performance.now() + WARM_UP_MS;
  for (let turn = 0; turn < WARM_UP_TURNS || performance.now() < warm; turn += 1)
    for (const text of texts) work(text);
  const found: number[] = [];
  const yardstick: number[] = [];
  const asked = inTurn(texts);
  const parsed = inTurn([INTERACTION]);
  for (let round = 0; round < ROUNDS; round += 1) {
    yardstick.push(...(await sampled(JSON.parse, parsed, 20)));
    found.push(...(await sampled(work, asked, 400)));
  }
  return { found: timesOf(found), yardstick: timesOf(yardstick) };
}

/** A text of 4,000 characters made of questions of a set, from one on. */
const long = (from: number) => questionSet.slice(from).join(' ').slice(0, 4000);

/** A limit in microseconds, where the yardstick's median is given in microseconds. */
type Goal = { readonly goal: string; readonly limit: (yardstick: number) => number };
const most = (times: number): Goal => ({ goal: `≤ ${times} ×`, limit: (yardstick) => times * yardstick });
const atMost = (milliseconds: number): Goal => ({
  goal: `≤ ${milliseconds} ms`,
  limit: () => milliseconds * 1000,
});

type Case = readonly [
  name: string,
  work: (text: string) => unknown,
  texts: readonly string[],
  median?: Goal | undefined,
  p99?: Goal,
];
const cases: readonly Case[] = [
  ['exact question → answer', answer, EXACT, most(2), most(30)],
  ['misspelt question → answer', answer, MISSPELT, most(5), most(30)],
  ['bare name → answer', answer, BARE],
  ['test/questions.tsv → answer', answer, questionSet],
  ['exact question → card', reply, EXACT, most(5)],
  ['misspelt question → card', reply, MISSPELT, most(10)],
  ['4,000 characters → answer', answer, [0, 100, 200, 300, 400].map(long), undefined, atMost(10)],
  ['autocomplete', suggest, PREFIXES, atMost(0.1)],
];

const time = (microseconds: number) => `${microseconds.toFixed(microseconds < 100 ? 1 : 0)} µs`.padStart(11);
const ratio = (microseconds: number, yardstick: number) =>
  `${(microseconds / yardstick).toFixed(1)} ×`.padStart(8);

async function print([name, work, texts, median, p99]: Case): Promise<void> {
  const { found, yardstick } = await compare(work, texts);
  const verdict = (label: string, value: number, goal: Goal | undefined) => {
    if (goal === undefined) return '';
    return ` (${label} ${goal.goal}${value <= goal.limit(yardstick.median) ? '' : ': MISSED'})`;
  };
  const figures = [found.median, found.p99].map((value) => time(value) + ratio(value, yardstick.median));
  const goals = verdict('median', found.median, median) + verdict('p99', found.p99, p99);
  console.log(`${name.padEnd(34)}${time(yardstick.median)} ${figures.join(' ')}${goals}`);
}

console.log(`JSON.parse of ${INTERACTION.length} characters is the yardstick.\n`);
console.log(`${''.padEnd(34)}  yardstick      median ÷ parse         p99 ÷ parse`);
for (const one of cases) await print(one);

const many = withMadeUpPlaces(facts, 100);
const manyReader = loadReader(many, DATA);
const answerOfMany = (text: string) => answer(text, manyReader, many);
await print([`misspelt, ${many.gazetteer.municipalities.length} places`, answerOfMany, MISSPELT, atMost(1)]);

const started = performance.now();
for (let index = 0; index < 10_000; index += 1) reply(questionSet[index % questionSet.length] ?? '');
const perSecond = Math.round(10_000_000 / (performance.now() - started));
console.log(`\n10,000 questions of test/questions.tsv to cards: ${perSecond} a second (goal ≥ 20000)`);

console.log(
  `ask, start to end: ${milliseconds.toFixed(0)} ms (goal < 600), at most ${megabytes.toFixed(0)} MB (goal < 180)`,
);
