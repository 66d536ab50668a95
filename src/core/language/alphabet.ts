import { columnOf, languageCodes } from './codes.ts';
import { weighLetters } from './letters.ts';
import type { ScoreNgrams } from './ngrams.ts';
import type { Reading, Token } from './reading.ts';
import { Script } from './scripts.ts';
import type { ScoreSpelling } from './spelling.ts';
import type { Words } from './words.ts';

/** What the words of one script say. */
export interface Verdict {
  /** Column of the likeliest language, or -1 when no word tells. */
  readonly column: number;
  /** How much is known, in units of about one well-known word. */
  readonly evidence: number;
}

/** The knowledge that languages are told by. */
export interface Knowledge {
  readonly words: Words;
  readonly scoreNgrams: ScoreNgrams;
  readonly scoreSpelling: ScoreSpelling;
}

const columns = languageCodes.length;
const english = columnOf('en');
const japanese = columnOf('ja');

/** Natural logarithms throughout. */
const weights = {
  /** One group of letters scores up to about 150. */
  ngram: 1 / 30,
  spelling: 0.0035,
  /** A word that stands in no list of a language tells at most this much for it. */
  unlisted: 3,
  /** … and at most this much against it. */
  against: -1.5,
  /** Letter by letter, short words are listed in too many languages to tell much. */
  byLength: [0, 0.4, 0.75, 1],
  known: 5,
};

/** What the app's locale adds: little, since many use their apps in English. */
const localeBonus = 1.5;
const englishLocaleBonus = 0.5;

const none = Number.NEGATIVE_INFINITY;

/** How likely each language is before a word is read, for messages in Latin letters; absent: not written so. */
const latinPriors = priors({
  en: 0.7,
  pt: 0,
  es: 0,
  fr: 0,
  vi: 0,
  id: 0,
  fil: 0,
  tr: 0,
  ne: -0.5,
  hi: -0.7,
  bn: -0.7,
  si: -0.7,
  mn: -0.7,
  ja: -0.4,
  ru: -2,
  uk: -3,
  ko: -2,
  th: -2,
  my: -2,
  km: -2,
  'zh-Hans': -2,
});
const cyrillicPriors = priors({ ru: 0.5, uk: 0, mn: 0 });
const devanagariPriors = priors({ ne: 0.3, hi: 0 });

/** What an English word costs inside a sentence of another language, and a Japanese one: people mix as they live. */
const englishLoan = loans({ ne: 1, hi: 1, bn: 1, si: 1, fil: 1, mn: 1.8, id: 2, ja: 2 }, 2.8);
const japaneseLoan = loans({}, 1.6);

function priors(of: Readonly<Record<string, number>>): Float64Array {
  return Float64Array.from(languageCodes, (code) => of[code] ?? none);
}

function loans(of: Readonly<Record<string, number>>, otherwise: number): Float64Array {
  return Float64Array.from(languageCodes, (code) => of[code] ?? otherwise);
}

/** Weighs the words of one alphabet against the languages that are written in it. */
export type WeighAlphabet = (reading: Reading, script: number, localeColumn: number) => Verdict;

/** Makes the judge of Latin, Cyrillic and Devanagari words. */
export function createAlphabetJudge(knowledge: Knowledge): WeighAlphabet {
  const total = new Float64Array(columns);
  const known = new Float64Array(columns);
  const weighWord = createWordJudge(knowledge, total, known);
  return (reading, script, localeColumn) => {
    total.set(
      script === Script.latin ? latinPriors : script === Script.cyrillic ? cyrillicPriors : devanagariPriors,
    );
    known.fill(0);
    if (localeColumn >= 0) {
      total[localeColumn] =
        (total[localeColumn] ?? none) + (localeColumn === english ? englishLocaleBonus : localeBonus);
    }
    let count = 0;
    for (const token of reading.tokens) {
      if (token.script !== script) continue;
      weighWord(reading.text, token);
      if (script !== Script.latin) weighLetters(reading.text, token.start, token.end, total);
      count++;
    }
    return verdict(total, known, count);
  };
}

/** Adds one word's weight to `total`, and to `known` where a language's lists have it. */
function createWordJudge(
  { words, scoreNgrams, scoreSpelling }: Knowledge,
  total: Float64Array,
  known: Float64Array,
) {
  const scores = new Float32Array(columns);
  const told = new Float32Array(columns);

  const weigh = (row: number, toGuess: number, scale: number) => {
    for (let c = 0; c < columns; c++) {
      const listed = row >= 0 ? (words.scores[row + c] ?? 0) / 100 : 0;
      const guess = Math.max(weights.against, Math.min(weights.unlisted, (scores[c] ?? 0) * toGuess));
      told[c] = Math.max(listed, guess) * scale;
      if (listed > 0) known[c] = (known[c] ?? 0) + listed * scale;
    }
    const inEnglish = told[english] ?? 0;
    const inJapanese = told[japanese] ?? 0;
    for (let c = 0; c < columns; c++) {
      const loan = Math.max(inEnglish - (englishLoan[c] ?? 0), inJapanese - (japaneseLoan[c] ?? 0));
      total[c] = (total[c] ?? 0) + Math.max(told[c] ?? 0, loan);
    }
  };

  return (text: string, { start, end, script, isGlued }: Token): void => {
    const scale = weights.byLength[Math.min(end - start, 3)] ?? 1;
    scores.fill(0);
    if (isGlued) {
      const row = words.findEnding(text, start, end);
      if (row >= 0) weigh(row, 0, scale);
      return;
    }
    const row = words.find(text, start, end);
    const squeezed = row < 0 ? withoutRepeats(text, start, end) : undefined;
    if (squeezed !== undefined) {
      weigh(words.find(squeezed, 0, squeezed.length), 0, scale);
      return;
    }
    const groups = script === Script.latin ? scoreNgrams(text, start, end, scores) : 1;
    if (row >= 0) {
      weigh(row, weights.ngram / groups, scale);
      return;
    }
    for (let c = 0; c < columns; c++)
      scores[c] = ((scores[c] ?? 0) * weights.ngram) / (groups * weights.spelling);
    scoreSpelling(text, start, end, scores);
    weigh(row, weights.spelling, scale);
  };
}

/** `holaaaa` as `hola`; undefined when no letter stands three times in a row. */
function withoutRepeats(text: string, start: number, end: number): string | undefined {
  for (let i = start + 2; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit === text.charCodeAt(i - 1) && unit === text.charCodeAt(i - 2)) {
      return text.slice(start, end).replace(/(.)\1{2,}/g, '$1');
    }
  }
  return undefined;
}

function verdict(total: Float64Array, known: Float64Array, count: number): Verdict {
  let best = -1;
  let second = none;
  let score = none;
  for (let c = 0; c < columns; c++) {
    const value = total[c] ?? none;
    if (value > score) {
      second = score;
      score = value;
      best = c;
    } else if (value > second) {
      second = value;
    }
  }
  const isKnown = (known[best] ?? 0) >= 1.5;
  const isSpelledSo = count >= 2 && score - second >= 1.5 && score >= 3;
  if (!isKnown && !isSpelledSo) return { column: -1, evidence: 0 };
  return { column: best, evidence: Math.max(known[best] ?? 0, score / 2) / weights.known };
}
