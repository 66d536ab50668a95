import { columnOf, languageCodes } from '../language/codes.ts';
import { formatSenses, LANGUAGE_SHIFT, parseSenses } from './senses.ts';

/** A phrase behind its first word. */
export interface Phrase {
  readonly rest: readonly string[];
  /** Its last word may go on: `job khoj*`. */
  readonly isStem: boolean;
  readonly meanings: Meanings;
}

/** Each meaning packs a language's number above its `Sense` bits. */
export type Meanings = readonly number[];

/** What the word lists say of one spelling: a line of a table in `data/words/`. */
export interface Listing {
  readonly word: Meanings;
  /** Of words with accents that are typed so without. */
  readonly plain: Meanings;
  /** Of the phrases that it stands in, as it is and without accents. */
  readonly part: Meanings;
  readonly plainPart: Meanings;
  /** Phrases that begin with it, as they are and without accents. */
  readonly phrases: readonly Phrase[];
  readonly plainPhrases: readonly Phrase[];
}

/** The key of a line that lists a stem. */
export const keyOfStem = (stem: string): string => `*${stem}`;

const formatMeanings = (meanings: Meanings): string =>
  meanings.map((meaning) => `${languageCodes[meaning >> LANGUAGE_SHIFT]}:${formatSenses(meaning)}`).join(',');

function parseMeanings(text: string | undefined): Meanings {
  if (text === undefined || text === '') return [];
  return text.split(',').map((meaning) => {
    const colon = meaning.indexOf(':');
    return (columnOf(meaning.slice(0, colon)) << LANGUAGE_SHIFT) | parseSenses(meaning.slice(colon + 1));
  });
}

const formatPhrases = (phrases: readonly Phrase[]): string =>
  phrases
    .map(({ rest, isStem, meanings }) => `${rest.join(' ')}${isStem ? '*' : ''}=${formatMeanings(meanings)}`)
    .join(';');

function parsePhrases(text: string | undefined): readonly Phrase[] {
  if (text === undefined || text === '') return [];
  return text.split(';').map((phrase) => {
    const equals = phrase.indexOf('=');
    const isStem = phrase.charAt(equals - 1) === '*';
    const rest = phrase.slice(0, isStem ? equals - 1 : equals).split(' ');
    return { rest, isStem, meanings: parseMeanings(phrase.slice(equals + 1)) };
  });
}

/** Writes a listing as what stands behind the key in its line: six columns, the empty ones at the end left out. */
export const formatListing = (listing: Listing): string =>
  [
    formatMeanings(listing.word),
    formatMeanings(listing.plain),
    formatMeanings(listing.part),
    formatMeanings(listing.plainPart),
    formatPhrases(listing.phrases),
    formatPhrases(listing.plainPhrases),
  ]
    .join('\t')
    .trimEnd();

/** Reads what `formatListing` wrote. */
export function parseListing(line: string): Listing {
  const [word, plain, part, plainPart, phrases, plainPhrases] = line.split('\t');
  return {
    word: parseMeanings(word),
    plain: parseMeanings(plain),
    part: parseMeanings(part),
    plainPart: parseMeanings(plainPart),
    phrases: parsePhrases(phrases),
    plainPhrases: parsePhrases(plainPhrases),
  };
}
