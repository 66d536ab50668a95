import { Memory } from '../lookup/memory.ts';
import { columnOf, languageCodes } from './codes.ts';
import type { ScoreNgrams } from './ngrams.ts';
import type { Word } from './reading.ts';
import type { ScoreSpelling } from './spelling.ts';
import { isMorae } from './syllables.ts';
import type { PhraseEnds, Scores, Words } from './words.ts';

/** What languages are told by. */
export interface Knowledge {
  readonly words: Words;
  readonly scoreNgrams: ScoreNgrams;
  readonly scoreSpelling: ScoreSpelling;
}

/** What one word tells, by language column, in natural logarithms. (Thousands are kept: a typed array of each would be far larger.) */
export interface Told {
  readonly total: number[];
  /** The part that the language's lists vouch for. */
  readonly known: readonly number[];
  /** The everyday phrases that begin with it, by their second word. */
  readonly phrases: PhraseEnds | undefined;
}

/** What a word tells; undefined when it tells nothing. */
export type WeighWord = (word: Word) => Told | undefined;

const columns = languageCodes.length;
const english = columnOf('en');
const japanese = columnOf('ja');

/** Weights are natural logarithms: 5.5 is a word that a language's list has and most lists have not. */
const weights = {
  /** A group of letters scores up to about 150, a trigram 250. */
  ngram: 1 / 30,
  spelling: 0.0035,
  /** What a word tells at most for and against a language whose lists lack it. */
  unlisted: 3,
  against: -1.5,
  /** How much the spelling adds where the lists have the word. */
  beside: 0.2,
  /** By letters: short words mean something in too many languages. */
  byLength: [0, 0.4, 0.75, 1],
  morae: 0.3,
  notMorae: -1.2,
};

/** What an English word costs inside a sentence of another language: people mix as they live. */
const englishLoan = costs({ ne: 1, hi: 1, bn: 1, si: 1, fil: 1.4, mn: 1.8, id: 2, ja: 2 }, 2.8);
const japaneseLoan = 2.5;
/** A word that English lists too is a borrowed one in these, and stands for English a little more. */
const borrowed = costs(
  { ne: 0.8, hi: 0.8, bn: 0.8, si: 0.8, fil: 0.8, mn: 0.8, id: 0.8, vi: 0.8, tr: 0.8, ja: 0.8 },
  0,
);
/** Shorter words are homographs more often than borrowed. */
const borrowedFromEnglish = { letters: 4, score: 4 };
const borrowedFromJapanese = { letters: 5, score: 4.9 };

function costs(of: Readonly<Record<string, number>>, otherwise: number): Float64Array {
  return Float64Array.from(languageCodes, (code) => of[code] ?? otherwise);
}

/** Makes the judge of single words. */
export function createWordJudge({ words, scoreNgrams, scoreSpelling }: Knowledge): WeighWord {
  const ngrams = new Float32Array(columns);
  const spelling = new Float32Array(columns);
  const told = new Float64Array(columns);

  function tell(
    scores: Scores | undefined,
    letters: number,
    groups: number,
    phrases: PhraseEnds | undefined,
  ): Told {
    const scale = weights.byLength[Math.min(letters, 3)] ?? 1;
    const ngramWeight = weights.ngram / groups;
    const known: number[] = [];
    const inEnglish = (scores?.[english] ?? 0) / 100;
    const inJapanese = (scores?.[japanese] ?? 0) / 100;
    const isEnglish =
      letters >= borrowedFromEnglish.letters && inEnglish >= borrowedFromEnglish.score && inJapanese === 0;
    const isJapanese = letters >= borrowedFromJapanese.letters && inJapanese >= borrowedFromJapanese.score;
    for (let c = 0; c < columns; c++) {
      let listed = (scores?.[c] ?? 0) / 100;
      if (isEnglish) listed = Math.min(listed, inEnglish - (borrowed[c] ?? 0));
      if (isJapanese && c !== japanese) listed = Math.min(listed, inJapanese - japaneseLoan);
      const spelled = (ngrams[c] ?? 0) * ngramWeight + (spelling[c] ?? 0) * weights.spelling;
      const guess = Math.max(weights.against, Math.min(weights.unlisted, spelled));
      told[c] = (Math.max(listed, guess) + guess * weights.beside) * scale;
      known.push(Math.max(0, listed) * scale);
    }
    return { total: withLoans(told), known, phrases };
  }

  function weigh(word: string, isLatin: boolean): Told {
    ngrams.fill(0);
    spelling.fill(0);
    let scores = words.find(word);
    if (scores === undefined) {
      scoreSpelling(word, spelling);
      scores = words.findStem(word) ?? findWithoutRepeats(words, word);
    }
    const groups = isLatin ? scoreNgrams(word, ngrams) : 1;
    const result = tell(scores, word.length, groups, words.phrasesFrom(word));
    if (isLatin) addMorae(result, word);
    return result;
  }

  function weighEnding(letters: string, isLatin: boolean): Told | undefined {
    const scores = words.findEnding(letters);
    if (scores === undefined) return undefined;
    ngrams.fill(0);
    spelling.fill(0);
    const result = tell(scores, letters.length, 1, words.phrasesFrom(letters));
    if (isLatin) addMorae(result, letters);
    return result;
  }

  const latin = new Memory((word) => weigh(word, true));
  const others = new Memory((word) => weigh(word, false));
  return ({ lower, script, isGlued }) => {
    if (isGlued) return weighEnding(lower, script === 'Latn');
    return (script === 'Latn' ? latin : others).of(lower);
  };
}

/** Whether a word could be Japanese in Latin letters tells for or against it. */
function addMorae({ total }: Told, word: string): void {
  if (word.length > 2)
    total[japanese] = (total[japanese] ?? 0) + (isMorae(word) ? weights.morae : weights.notMorae);
}

/** What a word tells for each language, borrowed words among them. */
function withLoans(told: Float64Array): number[] {
  const inEnglish = told[english] ?? 0;
  const fromJapanese = (told[japanese] ?? 0) - japaneseLoan;
  const total: number[] = [];
  for (let c = 0; c < told.length; c++)
    total.push(Math.max(told[c] ?? 0, inEnglish - (englishLoan[c] ?? 0), fromJapanese));
  return total;
}

/** Finds `hola` for `holaaaa`: the word with letters that stand three times or more written once. */
function findWithoutRepeats(words: Words, word: string): Scores | undefined {
  return /(.)\1\1/.test(word) ? words.find(word.replace(/(.)\1{2,}/g, '$1')) : undefined;
}
