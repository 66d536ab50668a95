import { columnOf, languageCodes } from './codes.ts';
import {
  addSpanToHash,
  addToHash,
  hashOfSpan,
  type ScoreTable,
  ScoreTableBuilder,
  startHash,
} from './score-table.ts';
import { isSharedScript, Script, scriptOf } from './scripts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Keys of one table that must not meet: a whole word, a stem, and an ending glued to a place name. */
const salts = { word: 0, stem: 1, ending: 2, phrase: 3 };

/** What the words of a list tell about the language, as a log likelihood ratio against an unknown word, in hundredths. */
const trust = { everyday: 550, talk: 500, topic: 450, kind: 300, weak: 200 };

/** Shorter stems would match by chance. */
const shortestStem = 3;
const expectedWords = 36_000;

/** A phrase's words tell less alone, and so does a word without the accents it is listed with. */
const phraseShare = 0.7;

/** A whole phrase of everyday words, in order, tells this much more than its words. */
const phraseBonus = 200;

const plainShare = 0.85;

const space = 0x20;

/** Which languages a word is known in. */
export interface Words {
  /** Log likelihood ratios in hundredths, by row and language column. */
  readonly scores: Int16Array;
  /** Row of the word in `text[start, end)` (lower case), or a negative number. */
  find(text: string, start: number, end: number): number;
  /** Row of the longest listed stem that the word begins with, or a negative number. */
  findStem(text: string, start: number, end: number): number;
  /** Row of a phrase by its hash, or a negative number. */
  findPhrase(hash: number): number;
  /** Whether a listed phrase begins with the words of this hash. */
  beginsPhrase(hash: number): boolean;
  /** Row of an ending that follows a place name without a space, or a negative number. */
  findEnding(text: string, start: number, end: number): number;
}

/** The hash of a phrase, word by word. */
export function addWordToPhrase(hash: number | undefined, text: string, start: number, end: number): number {
  const begun = hash === undefined ? startHash(salts.phrase) : addToHash(hash, space);
  return addSpanToHash(begun, text, start, end);
}

/** Indexes the word lists of all languages for {@link Words}. */
export function createWords(vocabularies: readonly Vocabulary[]): Words {
  const builder = new ScoreTableBuilder(languageCodes.length, expectedWords);
  const beginnings = new Set<number>();
  for (const vocabulary of vocabularies) addVocabulary(builder, beginnings, vocabulary);
  const table = builder.build();
  return {
    scores: table.scores,
    find: (text, start, end) => table.find(hashOfSpan(text, start, end, salts.word)),
    findStem: (text, start, end) => findStem(table, text, start, end),
    findPhrase: (hash) => table.find(hash),
    beginsPhrase: (hash) => beginnings.has(hash),
    findEnding: (text, start, end) => table.find(hashOfSpan(text, start, end, salts.ending)),
  };
}

/** The lists of a vocabulary with what their words are worth; names of countries, people and foods tell nothing. */
function trustedLists(vocabulary: Vocabulary): (readonly [words: readonly string[], trust: number])[] {
  const { place, kinds, learn, other } = vocabulary;
  return [
    [vocabulary.words, trust.everyday],
    [vocabulary.latin ?? [], trust.everyday],
    [vocabulary.greeting, trust.talk],
    [[...place.in, ...place.from, ...place.to, ...place.not, ...place.join], trust.talk],
    [[...learn, ...other], trust.topic],
    [Object.values(kinds).flat(), trust.kind],
  ];
}

/** `nihongo`, `shi` and `san` are typed in every language here: in Latin letters such words tell little for Japanese. */
function isEverybodys(word: string, score: number, language: string): boolean {
  return language === 'ja' && score <= trust.topic && scriptOf(word.charCodeAt(0)) === Script.latin;
}

/** The words of a list's entry as a message is cut: at everything that is not a letter or a mark. */
export function wordsOfEntry(entry: string): string[] {
  const words: string[] = [];
  for (let start = 0, i = 0; i <= entry.length; i++) {
    if (i < entry.length && scriptOf(entry.charCodeAt(i)) !== Script.none) continue;
    if (i > start) words.push(start === 0 && i === entry.length ? entry : entry.slice(start, i));
    start = i + 1;
  }
  return words;
}

/** Latin letters without accents, as hurried people type them (also `đ` and `ı`); other scripts stay. */
export function withoutAccents(word: string): string {
  if (!hasAccents(word)) return word;
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i');
}

function hasAccents(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const unit = word.charCodeAt(i);
    if (unit >= 0xc0 && scriptOf(unit) === Script.latin) return true;
  }
  return false;
}

function addVocabulary(builder: ScoreTableBuilder, beginnings: Set<number>, vocabulary: Vocabulary): void {
  const column = columnOf(vocabulary.language);
  const add = (word: string, salt: number, score: number) => {
    builder.raise(hashOfSpan(word, 0, word.length, salt), column, score);
    const plain = withoutAccents(word);
    if (plain !== word) builder.raise(hashOfSpan(plain, 0, plain.length, salt), column, score * plainShare);
  };
  for (const [entries, listScore] of trustedLists(vocabulary)) {
    for (const entry of entries) {
      if (!isSharedScript(scriptOf(entry.charCodeAt(0)))) continue;
      const score = isEverybodys(entry, listScore, vocabulary.language) ? trust.weak : listScore;
      const parts = wordsOfEntry(entry);
      const isPhrase = parts.length > 1;
      if (isPhrase && listScore > trust.topic) addPhrase(builder, beginnings, parts, column);
      const isStem = entry.endsWith('*');
      for (let i = 0; i < parts.length; i++) {
        const salt = isStem && i === parts.length - 1 ? salts.stem : salts.word;
        add(parts[i] ?? '', salt, isPhrase ? score * phraseShare : score);
      }
    }
  }
  for (const ending of vocabulary.endings) {
    for (const word of wordsOfEntry(ending)) add(word, salts.ending, trust.kind);
  }
}

function addPhrase(
  builder: ScoreTableBuilder,
  beginnings: Set<number>,
  parts: readonly string[],
  column: number,
): void {
  const spellings = parts.some(hasAccents) ? [parts, parts.map(withoutAccents)] : [parts];
  for (const words of spellings) {
    let hash: number | undefined;
    for (const word of words) {
      if (hash !== undefined) beginnings.add(hash);
      hash = addWordToPhrase(hash, word, 0, word.length);
    }
    if (hash !== undefined) builder.raise(hash, column, phraseBonus);
  }
}

function findStem(table: ScoreTable, text: string, start: number, end: number): number {
  let hash = startHash(salts.stem);
  let longest = -1;
  for (let i = start; i < end; i++) {
    hash = addToHash(hash, text.charCodeAt(i));
    if (i - start + 1 < shortestStem) continue;
    const row = table.find(hash);
    if (row >= 0) longest = row;
  }
  return longest;
}
