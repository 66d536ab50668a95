import { Memory } from '../lookup/memory.ts';
import { SortedLines } from '../lookup/sorted-lines.ts';
import { columnOf, languageCodes } from './codes.ts';
import { parseCounts } from './language-counts.ts';
import { trigramsOf } from './trigrams.ts';

/** Adds, per language column, the log likelihood ratio of a word's letters against all languages, in hundredths. */
export type ScoreSpelling = (word: string, into: Float32Array) => void;

/** How often each three letters stand in the words of each language's lists. */
export interface TrigramData {
  /** `language:count` behind each trigram, as {@link SortedLines}. */
  readonly table: () => string;
  /** Trigrams of all lists of a language. */
  readonly totals: readonly (readonly [language: string, total: number])[];
}

/** A trigram that a language's lists lack is taken to occur this many times. */
const unseen = 0.3;
/** Keeps languages with short lists from telling too much. */
const caution = 1000;
/** One trigram may tell this much and no more. */
const limit = 2.5;
const nothing = new Int16Array(0);
/** Nothing longer is a word. */
const longestWord = 70;

/**
 * Tells from the word lists how each language spells, so that a word that stands in no list is recognised by its
 * trigrams. The lists are small, so this is weak evidence, but all there is for romanised Nepali or Mongolian.
 */
export function createSpelling(data: TrigramData): ScoreSpelling {
  const totals = new Float64Array(languageCodes.length);
  for (const [language, total] of data.totals) totals[columnOf(language)] = total;
  const shareOf = (count: number, column: number) => (count + unseen) / ((totals[column] ?? 0) + caution);
  const unseenShares = Array.from(totals, (_, column) => shareOf(0, column));
  const unseenSum = unseenShares.reduce((sum, share) => sum + share, 0);
  const columns = languageCodes.length;
  const hundredths = (share: number, mean: number) =>
    Math.round(100 * Math.max(-limit, Math.min(limit, Math.log(share / mean))));
  let lines: SortedLines | undefined;

  /** What one trigram tells, in hundredths. */
  function weigh(trigram: string): Int16Array {
    lines ??= new SortedLines(data.table());
    const found = lines.find(trigram);
    if (found === undefined) return nothing;
    const counts = parseCounts(found);
    const seen = counts.reduce((sum, [column, count]) => sum + count / ((totals[column] ?? 0) + caution), 0);
    const mean = (unseenSum + seen) / columns;
    const told = Int16Array.from(unseenShares, (share) => hundredths(share, mean));
    for (const [column, count] of counts) told[column] = hundredths(shareOf(count, column), mean);
    return told;
  }

  const trigrams = new Memory(weigh);
  return (word, into) => {
    for (const trigram of trigramsOf(word.slice(0, longestWord))) {
      const told = trigrams.of(trigram);
      for (let c = 0; c < told.length; c++) into[c] = (into[c] ?? 0) + (told[c] ?? 0);
    }
  };
}
