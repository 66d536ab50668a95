import { firstFrom, type Span } from '../text/span.ts';

/** What a word can be in a language, as bits. */
export const Sense = {
  word: 1 << 0,
  learn: 1 << 1,
  greeting: 1 << 2,
  other: 1 << 3,
  abroad: 1 << 4,
  prefecture: 1 << 5,
  city: 1 << 6,
  town: 1 << 7,
  village: 1 << 8,
  ward: 1 << 9,
  district: 1 << 10,
  in: 1 << 11,
  from: 1 << 12,
  to: 1 << 13,
  not: 1 << 14,
  join: 1 << 15,
  personBefore: 1 << 16,
  personAfter: 1 << 17,
  notPlace: 1 << 18,
  /** Of a place that somebody has left, or that is too far away. */
  elsewhere: 1 << 19,
  /** Of somebody's job: a restaurant beside it is where they work. */
  work: 1 << 20,
  /** Of a time that is over, or of today: whoever was in one place and is now in another asks about this one. */
  past: 1 << 21,
  now: 1 << 22,
  /** Near where somebody lives: a place where they only work is not asked about. */
  home: 1 << 23,
} as const;

/** Words that stand with a place's name: in, from, to, not, or. */
export const PLACE_WORDS = Sense.in | Sense.from | Sense.to | Sense.not | Sense.join;
/** Words that say what a place is: city, town, prefecture. */
export const KINDS = Sense.prefecture | Sense.city | Sense.town | Sense.village | Sense.ward | Sense.district;
/** Words that tell the language they are of: all but names and what only looks like a place. */
export const TRUSTED = Sense.word | Sense.learn | Sense.greeting | Sense.other | PLACE_WORDS | KINDS;

/** A letter for each sense, in the order of the bits, as `data/words/` writes them. */
const LETTERS = 'wlgoapctvrdifunjbexyksmh';

/** Writes senses as letters: `wi`. */
export const formatSenses = (senses: number): string =>
  [...LETTERS].filter((_, bit) => ((senses >> bit) & 1) === 1).join('');

/** Reads what `formatSenses` wrote. */
export function parseSenses(letters: string): number {
  let senses = 0;
  for (const letter of letters) senses |= 1 << LETTERS.indexOf(letter);
  return senses;
}

/** A language's number stands above the senses in a meaning. */
export const LANGUAGE_SHIFT = 24;
const SENSES = (1 << LANGUAGE_SHIFT) - 1;

/** A known word or phrase in a message; each meaning packs a language's number above its `Sense` bits. */
export interface Hit {
  readonly start: number;
  readonly end: number;
  readonly meanings: readonly number[];
}

/** A known word of a message with what it means in the languages that matter there, as `Sense` bits. */
export interface KnownWord {
  readonly start: number;
  readonly end: number;
  /** In the message's own language. */
  readonly senses: number;
  /** In that and in the languages that lend words to all others. */
  readonly shared: number;
}

/** The hits that mean something in a message's languages. */
export function wordsOf(hits: readonly Hit[], own: LanguageSet, shared: LanguageSet): readonly KnownWord[] {
  const words: KnownWord[] = [];
  for (const hit of hits) {
    let senses = 0;
    let sharedSenses = 0;
    for (const meaning of hit.meanings) {
      const language = 1 << (meaning >> LANGUAGE_SHIFT);
      if ((language & own) !== 0) senses |= meaning;
      if ((language & shared) !== 0) sharedSenses |= meaning;
    }
    if ((sharedSenses & SENSES) === 0) continue;
    words.push({ start: hit.start, end: hit.end, senses: senses & SENSES, shared: sharedSenses & SENSES });
  }
  return words;
}

/** Languages as a set of bits, by their number in the lexicon. */
export type LanguageSet = number;

/** What a word's meanings are in any of some languages, as `Sense` bits. */
export function sensesOf(meanings: readonly number[], languages: LanguageSet): number {
  let senses = 0;
  for (const meaning of meanings) {
    if ((languages >> (meaning >> LANGUAGE_SHIFT)) & 1) senses |= meaning & SENSES;
  }
  return senses;
}

/** In how many languages one of the senses is meant. */
export const languagesWith = (meanings: readonly number[], sense: number): number =>
  meanings.filter((meaning) => (meaning & sense) !== 0).length;

/** Of a phrase and a word in it the phrase is meant: `में से` (among) is not `से` (from). */
export const holds = (longer: Span, word: Span): boolean =>
  longer.start <= word.start && longer.end >= word.end && longer.end - longer.start > word.end - word.start;

/** Letters around a name in which the words that belong to it stand. */
const REACH = 64;

/** The words that could belong to a span, of words in the order of their starts: a message may be long. */
export function wordsNear<Word extends Span>(words: readonly Word[], span: Span): readonly Word[] {
  const low = firstFrom(words, span.start - REACH);
  let end = low;
  while (end < words.length && (words[end]?.start ?? 0) <= span.end + REACH) end += 1;
  return low === 0 && end === words.length ? words : words.slice(low, end);
}
