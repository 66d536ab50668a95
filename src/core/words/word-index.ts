import { isAlphabet } from '../language/alphabet.ts';
import { columnOf } from '../language/codes.ts';
import { formatCounts } from '../language/language-counts.ts';
import { trigramsOf } from '../language/trigrams.ts';
import type { Vocabulary } from '../language/vocabulary.ts';
import { linesOf } from '../lookup/sorted-lines.ts';
import { withoutAccents } from '../spelling/accents.ts';
import { type ScriptName, scriptOf } from '../spelling/index.ts';
import { isUnspaced, tokenize } from '../text/tokens.ts';
import { LANGUAGE_SHIFT, TRUSTED } from './senses.ts';
import { formatListing, keyOfStem, type Listing } from './word-lines.ts';
import { listsOf } from './word-lists.ts';

/** What is known of a language besides its words. */
export interface Grammar {
  /** BCP 47. */
  readonly language: string;
  /** Whether the words that belong to a name stand before it (`em Ueda`) or after it (`Ueda में`). */
  readonly particles: Vocabulary['particles'];
  readonly declension: readonly (readonly [nominative: string, changed: string])[];
  /** Letters glued to a name. */
  readonly endings: readonly string[];
  /** How many trigrams its words have in all. */
  readonly trigrams: number;
}

/** The word lists of all languages, ready to be looked up in. */
export interface WordIndex {
  readonly grammars: readonly Grammar[];
  /** The words of a script: a line for each spelling, as `SortedLines`; empty where no list has words in it. */
  readonly words: (script: ScriptName) => string;
  /** How often each three letters stand in the words of each language, as `SortedLines`. */
  readonly trigrams: () => string;
}

/** Senses by language number. */
type Meant = Map<number, number>;

interface Row extends Record<Exclude<keyof Listing, 'phrases' | 'plainPhrases'>, Meant> {
  readonly phrases: Map<string, Meant>;
  readonly plainPhrases: Map<string, Meant>;
}

const emptyRow = (): Row => ({
  word: new Map(),
  plain: new Map(),
  part: new Map(),
  plainPart: new Map(),
  phrases: new Map(),
  plainPhrases: new Map(),
});

const ONE_WORD = /^[\p{L}\p{M}\u200c\u200d]+$/u;

const note = (meant: Meant, language: number, senses: number) =>
  meant.set(language, (meant.get(language) ?? 0) | senses);

/** Collects the words of all lists by script and spelling. */
class Collection {
  readonly scripts = new Map<ScriptName, Map<string, Row>>();

  #row(script: ScriptName, key: string): Row {
    const rows = this.scripts.get(script) ?? new Map<string, Row>();
    this.scripts.set(script, rows);
    const row = rows.get(key) ?? emptyRow();
    rows.set(key, row);
    return row;
  }

  add(entry: string, language: number, senses: number): void {
    const script = scriptOf(entry.codePointAt(0) ?? 0);
    if (script === undefined) return;
    const isStem = entry.endsWith('*');
    const text = isStem ? entry.slice(0, -1) : entry;
    if (isUnspaced(script)) {
      note(this.#row(script, text).word, language, senses);
      return;
    }
    const words = ONE_WORD.test(text) ? [text] : tokenize(text).map(({ lower }) => lower);
    if (words.length > 1) this.#addPhrase(script, words, isStem, language, senses);
    // Nobody's message has a word such as `tv5monde`: it is cut before the digit.
    else if (words[0] === text) {
      const key = isStem ? keyOfStem(text) : text;
      note(this.#row(script, key).word, language, senses);
      const plain = withoutAccents(key);
      if (plain !== key) note(this.#row(script, plain).plain, language, senses);
    }
  }

  #addPhrase(
    script: ScriptName,
    words: readonly string[],
    isStem: boolean,
    language: number,
    senses: number,
  ): void {
    const [first = '', ...rest] = words;
    const phrases = this.#row(script, first).phrases;
    notePhrase(phrases, rest.join(' ') + (isStem ? '*' : ''), language, senses);
    const trusted = senses & TRUSTED;
    if (trusted === 0) return;
    const plain = words.map(withoutAccents);
    const [plainFirst = '', ...plainRest] = plain;
    if (plain.join(' ') !== words.join(' ')) {
      notePhrase(this.#row(script, plainFirst).plainPhrases, plainRest.join(' '), language, trusted);
    }
    for (const [index, word] of words.entries()) {
      const own = scriptOf(word.codePointAt(0) ?? 0);
      if (own === undefined || isUnspaced(own)) continue;
      const key = isStem && index === words.length - 1 ? keyOfStem(word) : word;
      note(this.#row(own, key).part, language, trusted);
      const plainKey = withoutAccents(key);
      if (plainKey !== key) note(this.#row(own, plainKey).plainPart, language, trusted);
    }
  }
}

function notePhrase(phrases: Map<string, Meant>, rest: string, language: number, senses: number): void {
  const meant = phrases.get(rest) ?? new Map<number, number>();
  phrases.set(rest, meant);
  note(meant, language, senses);
}

const packed = (meant: Meant): readonly number[] =>
  Array.from(meant, ([language, senses]) => (language << LANGUAGE_SHIFT) | senses);

const phrasesOf = (phrases: Row['phrases']): Listing['phrases'] =>
  Array.from(phrases, ([rest, meant]) => {
    const isStem = rest.endsWith('*');
    return { rest: (isStem ? rest.slice(0, -1) : rest).split(' '), isStem, meanings: packed(meant) };
  });

const listingOf = (row: Row): Listing => ({
  word: packed(row.word),
  plain: packed(row.plain),
  part: packed(row.part),
  plainPart: packed(row.plainPart),
  phrases: phrasesOf(row.phrases),
  plainPhrases: phrasesOf(row.plainPhrases),
});

/** How often each trigram stands in the everyday words of each language that shares its alphabet with others. */
function countTrigrams(vocabularies: readonly Vocabulary[]): ReadonlyMap<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const { language, words, latin = [] } of vocabularies) {
    const entries = [...words, ...latin].filter((entry) => isAlphabet(scriptOf(entry.codePointAt(0) ?? 0)));
    for (const word of entries.flatMap((entry) => tokenize(entry).map(({ lower }) => lower))) {
      for (const trigram of [...new Set([word, withoutAccents(word)])].flatMap(trigramsOf)) {
        const known = counts.get(trigram) ?? new Map<string, number>();
        counts.set(trigram, known.set(language, (known.get(language) ?? 0) + 1));
      }
    }
  }
  return counts;
}

/** An index made of the lists, with the scripts that they have words in. */
export interface MadeIndex extends WordIndex {
  readonly scripts: readonly ScriptName[];
}

/** Indexes the word lists of all languages. */
export function indexWords(vocabularies: readonly Vocabulary[]): MadeIndex {
  const collection = new Collection();
  for (const vocabulary of vocabularies) {
    for (const [entries, sense] of listsOf(vocabulary)) {
      for (const entry of entries) collection.add(entry, columnOf(vocabulary.language), sense);
    }
  }
  const trigrams = countTrigrams(vocabularies);
  const totalOf = (language: string) =>
    [...trigrams.values()].reduce((sum, counts) => sum + (counts.get(language) ?? 0), 0);
  return {
    scripts: [...collection.scripts.keys()].sort(),
    grammars: vocabularies.map(({ language, particles, declension = [], endings }) => ({
      language,
      particles,
      declension,
      endings,
      trigrams: totalOf(language),
    })),
    words: (script) =>
      linesOf(collection.scripts.get(script) ?? new Map<string, Row>(), (row) =>
        formatListing(listingOf(row)),
      ),
    trigrams: () => linesOf(trigrams, formatCounts),
  };
}
