import { columnOf } from '../language/codes.ts';
import { Memory } from '../lookup/memory.ts';
import { type ScriptName, scriptOf } from '../spelling/index.ts';
import { isUnspaced, japaneseRun, type Token } from '../text/tokens.ts';
import { addPhrases, NO_PHRASES, type Phrases, sortPhrases } from './phrases.ts';
import { type Hit, type LanguageSet, sensesOf } from './senses.ts';
import { Shelf, UNLISTED, type WordsAndStems } from './shelf.ts';
import type { Grammar, WordIndex } from './word-index.ts';
import type { Listing, Meanings } from './word-lines.ts';

const ASCII = /^[a-z0-9]*$/;

const LONGEST_ENDING = 5;
const SHORTEST_STEM = 3;

/** What one typed word means, in any language; a stem counts for every word that begins with it. */
interface Known {
  readonly meanings: Meanings;
  /** With those of words that have accents, for messages that have none. */
  readonly plainMeanings: Meanings;
  readonly phrases: Phrases;
  /** The listed stems that it begins with and their letters, the longest first. */
  readonly stems: readonly (readonly [stem: Listing, length: number])[];
  /** Without accents, or in another script than Latin. */
  readonly isPlain: boolean;
}

const NOTHING: Known = { meanings: [], plainMeanings: [], phrases: NO_PHRASES, stems: [], isPlain: true };

/** The words of all languages, looked up together in one pass over a message. */
export class Lexicon {
  /** All languages. */
  readonly all: LanguageSet;
  /** The languages that put the words that belong to a name after it: `Ueda में`. */
  readonly particlesAfter: LanguageSet;
  private readonly index: WordIndex;
  private readonly shelves = new Map<ScriptName, Shelf>();
  /** By language number. */
  private readonly endings: ReadonlyMap<string, LanguageSet>;
  private readonly listings = new Memory((word) => this.readListing(word));
  private readonly known = new Memory((word) => this.lookUp(word));

  constructor(index: WordIndex) {
    const { grammars } = index;
    this.index = index;
    this.all = this.setOf(...grammars.map(({ language }) => language));
    this.endings = languagesByEnding(grammars);
    const after = grammars.filter(({ particles }) => particles === 'after');
    this.particlesAfter = this.setOf(...after.map(({ language }) => language));
  }

  /** The shelf of a script, opened when it is first met: most messages are in one. */
  private shelf(script: ScriptName): Shelf {
    const known = this.shelves.get(script);
    if (known !== undefined) return known;
    const shelf = new Shelf(this.index.words(script), script);
    this.shelves.set(script, shelf);
    return shelf;
  }

  /** The set of the languages named, for `sensesOf`; unknown ones are left out. */
  setOf(...languages: readonly (string | undefined)[]): LanguageSet {
    return languages.reduce((set, language) => {
      const number = columnOf(language);
      return number < 0 ? set : set | (1 << number);
    }, 0);
  }

  /** Whether these languages put the words that belong to a name after it. */
  particlesStandAfter(languages: LanguageSet): boolean {
    return (languages & this.particlesAfter) !== 0;
  }

  /** The beginnings of a word behind which an ending of one of some languages is glued. */
  *stemsOf(word: string, languages: LanguageSet): Generator<string> {
    for (let length = 1; length <= LONGEST_ENDING && word.length - length >= SHORTEST_STEM; length += 1) {
      if (this.isEnding(word.slice(-length), languages)) yield word.slice(0, -length);
    }
  }

  /** Whether letters glued to a name are an ending of one of some languages. */
  isEnding(letters: string, languages: LanguageSet): boolean {
    return ((this.endings.get(letters) ?? 0) & languages) !== 0;
  }

  /** What the lists say of a spelling. */
  listingOf(word: string): Listing {
    return this.listings.of(word);
  }

  /** The lengths of the words of a script without spaces that stand at a place in a text, longest first. */
  lengthsAt(text: string, index: number): readonly number[] {
    const script = scriptOf(text.charCodeAt(index));
    return script === undefined
      ? []
      : this.shelf(script)
          .wordsAt(text, index)
          .map(({ length }) => length);
  }

  private readListing(word: string): Listing {
    const script = scriptOf(word.codePointAt(0) ?? 0);
    return script === undefined ? UNLISTED : this.shelf(script).find(word);
  }

  /** The longest listed stem that a word begins with, of those that are accepted. */
  longestStemOf(word: string, shortest: number, accepts: (stem: Listing) => boolean): Listing | undefined {
    for (const [stem, length] of this.known.of(word).stems) {
      if (length < shortest) break;
      if (accepts(stem)) return stem;
    }
    return undefined;
  }

  private lookUp(word: string): Known {
    const script = scriptOf(word.codePointAt(0) ?? 0);
    if (script === undefined) return NOTHING;
    const shelf = this.shelf(script);
    if (isUnspaced(script)) return { ...NOTHING, meanings: shelf.meaningsOf(word) };
    const { word: exact, plain, phrases } = this.listingOf(word);
    const own = exact.length === 0 && THRICE.test(word) ? this.listingOf(squeezed(word)).word : exact;
    const stems = Array.from(shelf.stemsOf(word));
    const stemmed = stems.flatMap(([stem]) => stem.word);
    return {
      meanings: [...own, ...stemmed],
      plainMeanings: [...own, ...plain, ...stemmed],
      phrases: sortPhrases(phrases),
      stems,
      isPlain: script !== 'Latn' || ASCII.test(word),
    };
  }

  /** All words of a script that have a sense in any language, and the stems of such words. */
  withSense(script: ScriptName, sense: number): WordsAndStems {
    return this.shelf(script).withSense(sense);
  }

  /** What a word or an unspaced run of letters means in some languages, as `Sense` bits. */
  sensesOfWord(word: string, languages: LanguageSet): number {
    return sensesOf(this.known.of(word).meanings, languages);
  }

  /** All known words and phrases of a message, in the order of their starts. */
  scan(tokens: readonly Token[]): readonly Hit[] {
    const hits: Hit[] = [];
    const words: (Known | undefined)[] = [];
    let isPlain = true;
    for (const { script, lower } of tokens) {
      const known = isUnspaced(script) ? undefined : this.known.of(lower);
      words.push(known);
      if (known?.isPlain === false) isPlain = false;
    }
    for (let index = 0; index < tokens.length; index += 1) {
      const token = tokens[index];
      const known = words[index];
      if (token === undefined) break;
      if (known === undefined) {
        const count = Math.max(1, japaneseRun(tokens, index));
        const run = tokens.slice(index, index + count);
        this.scanRun(run.map(({ lower }) => lower).join(''), token.start, hits);
        index += count - 1;
        continue;
      }
      const meanings = isPlain ? known.plainMeanings : known.meanings;
      if (meanings.length > 0) hits.push({ start: token.start, end: token.end, meanings });
      addPhrases(hits, known.phrases, tokens, index);
    }
    return hits;
  }

  /** Words anywhere in a run of letters without spaces; in a Japanese one they are of kanji, of kana or of both. */
  private scanRun(run: string, start: number, hits: Hit[]): void {
    let script: ScriptName | undefined;
    let shelf: Shelf | undefined;
    for (let index = 0; index < run.length; index += 1) {
      const found = scriptOf(run.charCodeAt(index));
      if (found !== script) {
        script = found;
        shelf = found === undefined ? undefined : this.shelf(found);
      }
      const at = start + index;
      for (const { length, value } of shelf?.wordsAt(run, index) ?? [])
        hits.push({ start: at, end: at + length, meanings: value.meanings });
    }
  }
}

function languagesByEnding(grammars: readonly Grammar[]): ReadonlyMap<string, LanguageSet> {
  const languages = new Map<string, LanguageSet>();
  for (const { language, endings } of grammars) {
    for (const ending of endings)
      languages.set(ending, (languages.get(ending) ?? 0) | (1 << columnOf(language)));
  }
  return languages;
}

/** `plsss` → `pls`: a letter typed three times or more is meant once. */
const THRICE = /(\p{L})\1\1/u;
const squeezed = (word: string) => word.replace(/(\p{L})\1{2,}/gu, '$1');
