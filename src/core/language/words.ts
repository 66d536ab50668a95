import { columnOf, languageCodes } from './codes.ts';
import { addToHash, hashOf, type ScoreTable, ScoreTableBuilder, startHash } from './score-table.ts';
import { Script, scriptOf } from './scripts.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Keys of one table that must not meet: a whole word, a stem, and an ending glued to a place name. */
const salts = { word: 0, stem: 1, ending: 2 };

/** What the words of a list tell about the language, as a log likelihood ratio against an unknown word, in hundredths. */
const trust = { everyday: 550, talk: 500, topic: 450, kind: 300, weak: 200 };

/** Shorter stems would match by chance. */
const shortestStem = 3;
const expectedWords = 32_000;

/** A phrase's words tell less alone, and so does a word without the accents it is listed with. */
const phraseShare = 0.7;
const plainShare = 0.85;

/** Which languages a word is known in. */
export interface Words {
  /** Log likelihood ratios in hundredths, by row and language column. */
  readonly scores: Int16Array;
  /** Row of the word in `text[start, end)` (lower case): a listed word, else the longest listed stem; or -1. */
  find(text: string, start: number, end: number): number;
  /** Row of an ending that follows a place name without a space, or -1. */
  findEnding(text: string, start: number, end: number): number;
}

/** Indexes the word lists of all languages for {@link Words}. */
export function createWords(vocabularies: readonly Vocabulary[]): Words {
  const builder = new ScoreTableBuilder(languageCodes.length, expectedWords);
  for (const vocabulary of vocabularies) addVocabulary(builder, vocabulary);
  const table = builder.build();
  return {
    scores: table.scores,
    find: (text, start, end) => findWord(table, text, start, end),
    findEnding(text, start, end) {
      let hash = startHash(salts.ending);
      for (let i = start; i < end; i++) hash = addToHash(hash, text.charCodeAt(i));
      return table.find(hash);
    },
  };
}

/** Every list of a vocabulary with what its words are worth. Names of places and foods (`notPlaces`) tell nothing. */
function trustedLists(vocabulary: Vocabulary): (readonly [words: readonly string[], trust: number])[] {
  const { place, kinds, person, learn, other } = vocabulary;
  return [
    [vocabulary.words, trust.everyday],
    [vocabulary.latin ?? [], trust.everyday],
    [vocabulary.greeting, trust.talk],
    [[...place.in, ...place.from, ...place.to, ...place.not, ...place.join], trust.talk],
    [[...learn, ...other], trust.topic],
    [Object.values(kinds).flat(), trust.kind],
    [[...person.before, ...person.after, ...vocabulary.abroad], trust.weak],
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
    if (i > start) words.push(entry.slice(start, i));
    start = i + 1;
  }
  return words;
}

/** Latin letters without accents, as hurried people type them (also `đ` and `ı`); other scripts stay. */
export function withoutAccents(word: string): string {
  if (!/[\u00c0-\u024f\u1e00-\u1eff]/.test(word)) return word;
  return word
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replaceAll('đ', 'd')
    .replaceAll('ı', 'i');
}

function addVocabulary(builder: ScoreTableBuilder, vocabulary: Vocabulary): void {
  const column = columnOf(vocabulary.language);
  const add = (word: string, salt: number, score: number) => {
    builder.raise(hashOf(word, salt), column, score);
    const plain = withoutAccents(word);
    if (plain !== word) builder.raise(hashOf(plain, salt), column, score * plainShare);
  };
  for (const [entries, score] of trustedLists(vocabulary)) {
    for (const entry of entries) {
      const parts = wordsOfEntry(entry);
      parts.forEach((word, i) => {
        if (isEverybodys(word, score, vocabulary.language)) return;
        const isStem = entry.endsWith('*') && i === parts.length - 1;
        add(word, isStem ? salts.stem : salts.word, parts.length > 1 ? score * phraseShare : score);
      });
    }
  }
  for (const ending of vocabulary.endings) {
    for (const word of wordsOfEntry(ending)) add(word, salts.ending, trust.kind);
  }
}

function findWord(table: ScoreTable, text: string, start: number, end: number): number {
  let word = startHash(salts.word);
  let stem = startHash(salts.stem);
  let longestStem = -1;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    word = addToHash(word, unit);
    stem = addToHash(stem, unit);
    if (i - start + 1 < shortestStem) continue;
    const row = table.find(stem);
    if (row >= 0) longestStem = row;
  }
  const row = table.find(word);
  return row >= 0 ? row : longestStem;
}
