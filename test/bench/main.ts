import { readFileSync } from 'node:fs';
import { do_not_optimize, measure } from 'mitata';
import { createBot, type Reader } from '../../src/bot.ts';
import { answerTo, type Facts } from '../../src/core/answer.ts';
import { loadLanguages } from '../../src/i18n.ts';
import { loadFacts } from '../../src/load.ts';
import { loadReader } from '../../src/load-reader.ts';
import { parseQuestionSet } from '../score/question-set.ts';
import { INTERACTION } from './interaction.ts';
import { withMadeUpPlaces } from './made-up.ts';
import { BARE, EXACT, MISSPELT, PREFIXES } from './questions.ts';
import { measureStart } from './start.ts';

const DATA = new URL('../../data/', import.meta.url);
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

/** Microseconds of one call, in turn for each text: every call is measured by itself, so that the slow ones show. */
async function timesOf(work: (text: string) => unknown, texts: readonly string[]) {
  for (const text of [...texts, ...texts]) work(text);
  let turn = 0;
  const call = () => {
    const text = texts[turn % texts.length] ?? '';
    turn += 1;
    do_not_optimize(work(text));
  };
  const { p50 = 0, p99 = 0 } = await measure(call, {
    batch_threshold: 0,
    min_cpu_time: 600e6,
    min_samples: 600,
    warmup_samples: 300,
  });
  return { median: p50 / 1000, p99: p99 / 1000 };
}

/** A text of 4,000 characters made of questions of a set, from one on. */
const long = (from: number) => questionSet.slice(from).join(' ').slice(0, 4000);

const yardstick = await timesOf(JSON.parse, [INTERACTION]);
const most = (times: number) => ({ goal: `≤ ${times} ×`, limit: times * yardstick.median });
const atMost = (milliseconds: number) => ({ goal: `≤ ${milliseconds} ms`, limit: milliseconds * 1000 });

type Goal = { readonly goal: string; readonly limit: number };
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
  ['test/questions.tsv → answer', answer, questionSet, undefined, most(30)],
  ['exact question → card', reply, EXACT, most(5)],
  ['misspelt question → card', reply, MISSPELT, most(10)],
  ['4,000 characters → answer', answer, [0, 100, 200, 300, 400].map(long), undefined, atMost(10)],
  ['autocomplete', suggest, PREFIXES, atMost(0.1)],
];

const time = (microseconds: number) => `${microseconds.toFixed(microseconds < 100 ? 1 : 0)} µs`.padStart(11);
const ratio = (microseconds: number) => `${(microseconds / yardstick.median).toFixed(1)} ×`.padStart(8);
const verdict = (found: number, goal: Goal | undefined) =>
  goal === undefined ? '' : ` (goal ${goal.goal}${found <= goal.limit ? '' : ': MISSED'})`;

function print(
  name: string,
  found: { median: number; p99: number },
  median?: Goal | undefined,
  p99?: Goal,
): void {
  const goals = [
    verdict(found.median, median).replace('goal', 'median'),
    verdict(found.p99, p99).replace('goal', 'p99'),
  ];
  const figures = [time(found.median), ratio(found.median), time(found.p99), ratio(found.p99)];
  console.log(`${name.padEnd(34)}${figures.join(' ')} ${goals.join('')}`);
}

console.log(`${''.padEnd(34)}     median ÷ parse         p99  ÷ parse`);
print(`JSON.parse of ${INTERACTION.length} characters`, yardstick);
for (const [name, work, texts, median, p99] of cases) print(name, await timesOf(work, texts), median, p99);

const many = withMadeUpPlaces(facts, 100);
const manyReader = loadReader(many, DATA);
const answerOfMany = (text: string) => answer(text, manyReader, many);
print(
  `misspelt, ${many.gazetteer.municipalities.length} places`,
  await timesOf(answerOfMany, MISSPELT),
  atMost(1),
);

const started = performance.now();
for (let index = 0; index < 10_000; index += 1) reply(questionSet[index % questionSet.length] ?? '');
const perSecond = Math.round(10_000_000 / (performance.now() - started));
console.log(`\n10,000 questions of test/questions.tsv to cards: ${perSecond} a second (goal ≥ 20000)`);

const { milliseconds, megabytes } = measureStart(5);
console.log(
  `ask, start to end: ${milliseconds.toFixed(0)} ms (goal < 600), at most ${megabytes.toFixed(0)} MB (goal < 180)`,
);
