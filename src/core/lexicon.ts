import type { Vocabulary } from './language/vocabulary.ts';
import { type Hit, LANGUAGE_SHIFT, type LanguageSet, sensesOf } from './senses.ts';
import { type ScriptName, scriptOf } from './spelling/index.ts';
import { type Token, tokenize, UNSPACED } from './tokens.ts';
import { listsOf } from './word-lists.ts';

interface Phrase {
  readonly words: readonly string[];
  /** Its last word may go on: `job khoj*`. */
  readonly isStem: boolean;
  readonly meanings: number[];
}

const ONE_WORD = /^[\p{L}\p{M}\u200c\u200d]+$/u;
const ASCII = /^[a-z0-9]*$/;
const withoutAccents = (word: string) =>
  word
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i');

const LONGEST_ENDING = 5;
const SHORTEST_STEM = 3;

/** Looked-up words that are kept, and the longest of them. */
const MOST_KEPT = 10_000;
const LONGEST_KEPT = 40;

/** The words of all languages, looked up together in one pass over a message. */
export class Lexicon {
  /** All languages. */
  readonly all: LanguageSet;
  private readonly languages: readonly string[];
  private readonly words = new Map<string, number[]>();
  /** Words with accents as people type them without; looked up in messages that have no accents. */
  private readonly plainWords = new Map<string, number[]>();
  private readonly stems = new Map<string, number[]>();
  private readonly phrases = new Map<string, Phrase[]>();
  /** Words of scripts without spaces, found anywhere in a run of letters. */
  private readonly substrings = new Map<string, number[]>();
  /** Which lengths substrings have, by their first character: what no word begins with is not cut out at all. */
  private readonly substringLengths = new Map<string, number[]>();
  private readonly stemLengths = new Map<string, number[]>();
  /** What words that were looked up before mean. */
  private readonly kept = new Map<string, readonly number[]>();
  private readonly keptPlain = new Map<string, readonly number[]>();
  /** Words whose script has not been met yet. */
  private readonly shelves = new Map<ScriptName, (readonly [string, number])[]>();
  private readonly endingsOf: readonly ReadonlySet<string>[];
  private readonly particlesAfter: LanguageSet;

  constructor(vocabularies: readonly Vocabulary[]) {
    this.languages = vocabularies.map(({ language }) => language);
    this.all = this.setOf(...this.languages);
    this.endingsOf = vocabularies.map(({ endings }) => new Set(endings));
    const after = vocabularies.filter(({ particles }) => particles === 'after');
    this.particlesAfter = this.setOf(...after.map(({ language }) => language));
    for (const [number, vocabulary] of vocabularies.entries()) {
      for (const [entries, sense] of listsOf(vocabulary)) {
        for (const entry of entries) this.shelve(entry, (number << LANGUAGE_SHIFT) | sense);
      }
    }
  }

  private shelve(entry: string, meaning: number): void {
    const script = scriptOf(entry.codePointAt(0) ?? 0);
    if (script === undefined) return;
    const shelf = this.shelves.get(script);
    if (shelf === undefined) this.shelves.set(script, [[entry, meaning]]);
    else shelf.push([entry, meaning]);
  }

  /** Indexes the words of a script when it is first met: most messages are in one. */
  private open(script: ScriptName): void {
    const shelf = this.shelves.get(script);
    if (shelf === undefined) return;
    this.shelves.delete(script);
    this.kept.clear();
    this.keptPlain.clear();
    for (const [entry, meaning] of shelf) this.add(entry, script, meaning);
  }

  /** The set of the languages named, for `sensesOf`; unknown ones are left out. */
  setOf(...languages: readonly (string | undefined)[]): LanguageSet {
    return this.languages.reduce(
      (set, language, number) => (languages.includes(language) ? set | (1 << number) : set),
      0,
    );
  }

  /** Whether these languages put the words that belong to a name after it: `Ueda में`. */
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
    return this.endingsOf.some(
      (endings, number) => ((languages >> number) & 1) === 1 && endings.has(letters),
    );
  }

  private add(entry: string, script: ScriptName, meaning: number): void {
    const isStem = entry.endsWith('*');
    const text = isStem ? entry.slice(0, -1) : entry;
    if (UNSPACED.has(script)) {
      insert(this.substrings, text, meaning);
      noteLength(this.substringLengths, text);
      return;
    }
    if (!ONE_WORD.test(text)) {
      const words = tokenize(text).map(({ lower }) => lower);
      if (words.length > 1) {
        this.addPhrase(words, isStem, meaning);
        return;
      }
    }
    if (isStem) {
      insert(this.stems, text, meaning);
      noteLength(this.stemLengths, text);
      return;
    }
    insert(this.words, text, meaning);
    if (script !== 'Latn' || ASCII.test(text)) return;
    const plain = withoutAccents(text);
    if (plain !== text) insert(this.plainWords, plain, meaning);
  }

  private addPhrase(words: readonly string[], isStem: boolean, meaning: number): void {
    const [first = ''] = words;
    const known = this.phrases.get(first) ?? [];
    this.phrases.set(first, known);
    const same = known.find(
      (phrase) => phrase.isStem === isStem && phrase.words.join(' ') === words.join(' '),
    );
    if (same === undefined) known.push({ words, isStem, meanings: [meaning] });
    else merge(same.meanings, meaning);
  }

  /** What one word means, in any language; a stem counts for every word that begins with it. */
  meaningsOf(word: string, isPlain = false): readonly number[] | undefined {
    const kept = isPlain ? this.keptPlain : this.kept;
    const known = kept.get(word);
    if (known !== undefined) return known.length > 0 ? known : undefined;
    const meanings = this.lookUp(word, isPlain);
    if (word.length <= LONGEST_KEPT) {
      if (kept.size >= MOST_KEPT) kept.clear();
      kept.set(word, meanings ?? []);
    }
    return meanings;
  }

  private lookUp(word: string, isPlain: boolean): readonly number[] | undefined {
    let meanings = this.words.get(word) ?? (THRICE.test(word) ? this.words.get(squeezed(word)) : undefined);
    const plain = isPlain ? this.plainWords.get(word) : undefined;
    if (plain !== undefined) meanings = [...(meanings ?? []), ...plain];
    for (const length of this.stemLengths.get(word.charAt(0)) ?? []) {
      if (length > word.length) continue;
      const stem = this.stems.get(word.slice(0, length));
      if (stem !== undefined) meanings = meanings === undefined ? stem : [...meanings, ...stem];
    }
    return meanings;
  }

  /** What a word or an unspaced run of letters means in some languages, as `Sense` bits. */
  sensesOfWord(word: string, languages: LanguageSet): number {
    const meanings = this.meaningsOf(word) ?? this.substrings.get(word) ?? [];
    return sensesOf(meanings, languages);
  }

  /** All known words and phrases of a message, in the order of their starts. */
  scan(tokens: readonly Token[]): readonly Hit[] {
    const hits: Hit[] = [];
    for (const { script } of tokens) if (this.shelves.has(script)) this.open(script);
    const isPlain = !tokens.some(({ script, lower }) => script === 'Latn' && !ASCII.test(lower));
    for (const [index, token] of tokens.entries()) {
      if (UNSPACED.has(token.script)) {
        this.scanRun(token, hits);
        continue;
      }
      const meanings = this.meaningsOf(token.lower, isPlain);
      if (meanings !== undefined) hits.push({ start: token.start, end: token.end, meanings });
      for (const phrase of this.phrases.get(token.lower) ?? []) {
        const last = tokens[index + phrase.words.length - 1];
        if (last !== undefined && matches(phrase, tokens, index))
          hits.push({ start: token.start, end: last.end, meanings: phrase.meanings });
      }
    }
    return hits;
  }

  private scanRun({ lower, start }: Token, hits: Hit[]): void {
    for (let index = 0; index < lower.length; index += 1) {
      const lengths = this.substringLengths.get(lower.charAt(index));
      if (lengths === undefined) continue;
      for (const length of lengths) {
        if (index + length > lower.length) continue;
        const meanings = this.substrings.get(lower.slice(index, index + length));
        if (meanings !== undefined)
          hits.push({ start: start + index, end: start + index + length, meanings });
      }
    }
  }
}

function matches({ words, isStem }: Phrase, tokens: readonly Token[], index: number): boolean {
  return words.every((word, offset) => {
    const typed = tokens[index + offset]?.lower;
    return typed === word || (isStem && offset === words.length - 1 && typed?.startsWith(word) === true);
  });
}

/** `plsss` → `pls`: a letter typed three times or more is meant once. */
const THRICE = /(\p{L})\1\1/u;
const squeezed = (word: string) => word.replace(/(\p{L})\1{2,}/gu, '$1');

function noteLength(lengths: Map<string, number[]>, word: string): void {
  const known = lengths.get(word.charAt(0));
  if (known === undefined) lengths.set(word.charAt(0), [word.length]);
  else if (!known.includes(word.length)) known.push(word.length);
}

function insert(map: Map<string, number[]>, key: string, meaning: number): void {
  const meanings = map.get(key);
  if (meanings === undefined) map.set(key, [meaning]);
  else merge(meanings, meaning);
}

/** Joins the senses of one language into one number. */
function merge(meanings: number[], meaning: number): void {
  const index = meanings.findIndex((known) => known >> LANGUAGE_SHIFT === meaning >> LANGUAGE_SHIFT);
  const known = meanings[index];
  if (known === undefined) meanings.push(meaning);
  else meanings[index] = known | meaning;
}
