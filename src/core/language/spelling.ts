import { columnOf, languageCodes } from './codes.ts';
import { addToHash, type ScoreTable, ScoreTableBuilder, startHash } from './score-table.ts';
import { isAlphabet, scriptOf } from './scripts.ts';
import type { Vocabulary } from './vocabulary.ts';
import { withoutAccents, wordsOfEntry } from './words.ts';

/** Adds, per language column, the log likelihood ratio of a word's letters against all languages, in hundredths. */
export type ScoreSpelling = (text: string, start: number, end: number, into: Float32Array) => void;

const boundary = 0x20;
/** A trigram that a language's lists lack is taken to occur this many times. */
const unseen = 0.3;
/** Keeps languages with short lists from telling too much. */
const caution = 1000;
/** One trigram may tell this much and no more. */
const limit = 2.5;
const expectedTrigrams = 16_000;

/**
 * Learns from the word lists how each language spells, so that a word that stands in no list is recognised by its
 * trigrams. The lists are small, so this is weak evidence, but all there is for romanised Nepali or Mongolian.
 */
export function createSpelling(vocabularies: readonly Vocabulary[]): ScoreSpelling {
  const builder = new ScoreTableBuilder(languageCodes.length, expectedTrigrams);
  const totals = new Float64Array(languageCodes.length);
  for (const vocabulary of vocabularies) {
    const column = columnOf(vocabulary.language);
    for (const entries of [vocabulary.words, vocabulary.latin ?? []]) {
      for (const entry of entries) countEntry(builder, entry, column);
    }
  }
  const table = builder.build();
  countTotals(table.scores, totals);
  weigh(table.scores, totals);
  return (text, start, end, into) => {
    let first = boundary;
    let second = start < end ? text.charCodeAt(start) : boundary;
    for (let i = start + 1; i <= end; i++) {
      const third = i < end ? text.charCodeAt(i) : boundary;
      addRow(table, trigramHash(first, second, third), into);
      first = second;
      second = third;
    }
  };
}

function trigramHash(first: number, second: number, third: number): number {
  return addToHash(addToHash(addToHash(startHash(), first), second), third);
}

function countEntry(builder: ScoreTableBuilder, entry: string, column: number): void {
  if (!isAlphabet(scriptOf(entry.charCodeAt(0)))) return;
  for (const word of wordsOfEntry(entry)) {
    countTrigrams(builder, word, column);
    const plain = withoutAccents(word);
    if (plain !== word) countTrigrams(builder, plain, column);
  }
}

/** Counts every three letters of a word, its beginning and end among the letters. */
function countTrigrams(builder: ScoreTableBuilder, word: string, column: number): void {
  let first = boundary;
  let second = word.charCodeAt(0);
  for (let i = 1; i <= word.length; i++) {
    const third = i < word.length ? word.charCodeAt(i) : boundary;
    builder.add(trigramHash(first, second, third), column, 1);
    first = second;
    second = third;
  }
}

function countTotals(counts: Int16Array, totals: Float64Array): void {
  for (let i = 0; i < counts.length; i++) {
    const column = i % totals.length;
    totals[column] = (totals[column] ?? 0) + (counts[i] ?? 0);
  }
}

/** Turns counts into log likelihood ratios in hundredths, in place. */
function weigh(counts: Int16Array, totals: Float64Array): void {
  const columns = totals.length;
  const shareOf = (count: number, column: number) => (count + unseen) / ((totals[column] ?? 0) + caution);
  const unseenShares = Float64Array.from(totals, (_, column) => shareOf(0, column));
  const unseenLogs = unseenShares.map(Math.log);
  for (let row = 0; row < counts.length; row += columns) {
    let sum = 0;
    for (let column = 0; column < columns; column++) sum += shareOf(counts[row + column] ?? 0, column);
    const logMean = Math.log(sum / columns);
    for (let column = 0; column < columns; column++) {
      const count = counts[row + column] ?? 0;
      const logShare = count === 0 ? (unseenLogs[column] ?? 0) : Math.log(shareOf(count, column));
      counts[row + column] = Math.round(100 * Math.max(-limit, Math.min(limit, logShare - logMean)));
    }
  }
}

function addRow(table: ScoreTable, hash: number, into: Float32Array): void {
  const row = table.find(hash);
  if (row < 0) return;
  for (let column = 0; column < into.length; column++) {
    into[column] = (into[column] ?? 0) + (table.scores[row + column] ?? 0);
  }
}
