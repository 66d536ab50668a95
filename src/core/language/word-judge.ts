import { columnOf, languageCodes } from './codes.ts';
import type { ScoreNgrams } from './ngrams.ts';
import type { Token } from './reading.ts';
import { Script } from './scripts.ts';
import type { ScoreSpelling } from './spelling.ts';
import { isMorae } from './syllables.ts';
import type { Words } from './words.ts';

/** What languages are told by. */
export interface Knowledge {
  readonly words: Words;
  readonly scoreNgrams: ScoreNgrams;
  readonly scoreSpelling: ScoreSpelling;
}

/** Adds one word's weight to the languages' totals. */
export type WeighWord = (text: string, token: Token) => void;

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

/**
 * Makes the judge of single words. It adds to `total` what a word tells for each language, and to `known` the part that
 * the language's lists vouch for.
 */
export function createWordJudge(knowledge: Knowledge, total: Float64Array, known: Float64Array): WeighWord {
  const { words, scoreNgrams, scoreSpelling } = knowledge;
  const ngrams = new Float32Array(columns);
  const spelling = new Float32Array(columns);
  const told = new Float32Array(columns);

  const tell = (row: number, letters: number, groups: number) => {
    const scale = weights.byLength[Math.min(letters, 3)] ?? 1;
    const ngramWeight = weights.ngram / groups;
    const inEnglish = row >= 0 ? (words.scores[row + english] ?? 0) / 100 : 0;
    const inJapanese = row >= 0 ? (words.scores[row + japanese] ?? 0) / 100 : 0;
    const isEnglish =
      letters >= borrowedFromEnglish.letters && inEnglish >= borrowedFromEnglish.score && inJapanese === 0;
    const isJapanese = letters >= borrowedFromJapanese.letters && inJapanese >= borrowedFromJapanese.score;
    for (let c = 0; c < columns; c++) {
      let listed = row >= 0 ? (words.scores[row + c] ?? 0) / 100 : 0;
      if (isEnglish) listed = Math.min(listed, inEnglish - (borrowed[c] ?? 0));
      if (isJapanese && c !== japanese) listed = Math.min(listed, inJapanese - japaneseLoan);
      const spelled = (ngrams[c] ?? 0) * ngramWeight + (spelling[c] ?? 0) * weights.spelling;
      const guess = Math.max(weights.against, Math.min(weights.unlisted, spelled));
      told[c] = (Math.max(listed, guess) + guess * weights.beside) * scale;
      if (listed > 0) known[c] = (known[c] ?? 0) + listed * scale;
    }
  };
  const addToTotal = () => {
    const inEnglish = told[english] ?? 0;
    const fromJapanese = (told[japanese] ?? 0) - japaneseLoan;
    for (let c = 0; c < columns; c++) {
      const loan = Math.max(inEnglish - (englishLoan[c] ?? 0), fromJapanese);
      total[c] = (total[c] ?? 0) + Math.max(told[c] ?? 0, loan);
    }
  };

  return (text, { start, end, script, isGlued }) => {
    const letters = end - start;
    ngrams.fill(0);
    spelling.fill(0);
    if (isGlued) {
      const row = words.findEnding(text, start, end);
      if (row < 0) return;
      tell(row, letters, 1);
    } else {
      let row = words.find(text, start, end);
      if (row < 0) {
        scoreSpelling(text, start, end, spelling);
        row = words.findStem(text, start, end);
        if (row < 0) row = findWithoutRepeats(words, text, start, end);
      }
      tell(row, letters, script === Script.latin ? scoreNgrams(text, start, end, ngrams) : 1);
    }
    addToTotal();
    if (script === Script.latin && letters > 2) {
      total[japanese] =
        (total[japanese] ?? 0) + (isMorae(text, start, end) ? weights.morae : weights.notMorae);
    }
  };
}

/** Row of `hola` for `holaaaa`: of the word with letters that stand three times or more written once. */
function findWithoutRepeats(words: Words, text: string, start: number, end: number): number {
  for (let i = start + 2; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== text.charCodeAt(i - 1) || unit !== text.charCodeAt(i - 2)) continue;
    const once = text.slice(start, end).replace(/(.)\1{2,}/g, '$1');
    return words.find(once, 0, once.length);
  }
  return -1;
}
