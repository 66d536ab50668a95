import type { ScriptName } from '../spelling/index.ts';
import { inLowerCase } from '../text/tokens.ts';
import { columnOf, languageCodes } from './codes.ts';
import { weighLetters } from './letters.ts';
import type { Reading } from './reading.ts';
import { createWordJudge, type Knowledge, type Told } from './word-judge.ts';
import type { PhraseEnds } from './words.ts';

/** What the words of one alphabet say. */
export interface Verdict {
  /** Column of the likeliest language, or -1 when no word tells. */
  readonly column: number;
  /** How much is known, in units of about one well-known word. */
  readonly evidence: number;
}

/** Scripts that several of our languages share, so that only words tell them apart. */
export const alphabets = ['Latn', 'Cyrl', 'Deva'] as const satisfies readonly ScriptName[];
type Alphabet = (typeof alphabets)[number];

export const isAlphabet = (script: ScriptName | undefined): script is Alphabet =>
  alphabets.some((one) => one === script);

/** Weighs the words of one alphabet against the languages that are written in it. */
export type WeighAlphabet = (
  reading: Reading,
  script: Alphabet,
  besideNames: readonly number[],
  localeColumn: number,
) => Verdict;

const columns = languageCodes.length;
const english = columnOf('en');

/** What a well-known word scores. */
const wellKnown = 5;

/** What the app's locale adds: little, since many use their apps in English. */
const localeBonus = 2.6;
const englishLocaleBonus = 0.5;

/** When the lists know too little: so many words spelled so, so clearly, are a language all the same. */
const spelledSo = { words: 2, score: 3, lead: 1.5 };
const leastKnown = 1.5;
const leastScore = 2;

/** A whole phrase of everyday words, in order, tells this much more than its words. */
const phraseBonus = 2;
/** A word for "in" where a language puts it beside a name tells so much more than elsewhere. */
const besideNameBonus = 1.5;

const space = 0x20;
const none = Number.NEGATIVE_INFINITY;

/** How likely each language is before a word is read, as a logarithm; absent: not written in these letters. */
const latinPriors = priors({
  ...{ en: 0.7, pt: 0, es: 0, fr: 0, vi: 0, id: 0, fil: 0, tr: 0 },
  ...{ ne: -0.5, hi: -0.7, bn: -0.7, si: -0.7, mn: -0.7, ja: -0.4 },
  ...{ ru: -2, uk: -3, ko: -2, th: -2, my: -2, km: -2, 'zh-Hans': -2 },
});
const cyrillicPriors = priors({ ru: 0.5, uk: 0, mn: 0 });
const devanagariPriors = priors({ ne: 0.3, hi: 0 });

function priors(of: Readonly<Record<string, number>>): Float64Array {
  return Float64Array.from(languageCodes, (code) => of[code] ?? none);
}

const priorsOf = { Latn: latinPriors, Cyrl: cyrillicPriors, Deva: devanagariPriors };

/** Makes the judge of messages in Latin, Cyrillic and Devanagari letters. */
export function createAlphabetJudge(knowledge: Knowledge): WeighAlphabet {
  const weighWord = createWordJudge(knowledge);
  // One for all messages: a typed array is dear to make.
  const total = new Float64Array(columns);
  return (reading, script, besideNames, localeColumn) => {
    total.set(priorsOf[script]);
    const heard: Told[] = [];
    if (localeColumn >= 0) {
      total[localeColumn] =
        (total[localeColumn] ?? none) + (localeColumn === english ? englishLocaleBonus : localeBonus);
    }
    const { words } = reading;
    let count = 0;
    for (let i = 0; i < words.length; i++) {
      const word = words[i];
      if (word?.script !== script) continue;
      const told = weighWord(word);
      if (told !== undefined) {
        heard.push(told);
        for (let c = 0; c < columns; c++) total[c] = (total[c] ?? 0) + (told.total[c] ?? 0);
      }
      weighPhrases(told?.phrases, reading, i, total);
      count++;
    }
    for (const languages of besideNames) {
      for (let c = 0; c < columns; c++)
        if ((languages >> c) & 1) total[c] = (total[c] ?? 0) + besideNameBonus;
    }
    // Place names too are written as the language writes: Чітосе.
    if (script !== 'Latn') weighLetters(inLowerCase(reading.text, script), total);
    return verdict(total, heard, count);
  };
}

/** Adds those of the phrases that begin with a word which stand there. */
function weighPhrases(
  phrases: PhraseEnds | undefined,
  reading: Reading,
  first: number,
  total: Float64Array,
): void {
  const second = reading.words[first + 1];
  if (phrases === undefined || second === undefined || !isJoined(reading, first)) return;
  for (const { rest, columns } of phrases.get(second.lower) ?? []) {
    const goesOn = rest.every(
      (word, index) =>
        isJoined(reading, first + index + 1) && reading.words[first + index + 2]?.lower === word,
    );
    for (const column of goesOn ? columns : []) total[column] = (total[column] ?? 0) + phraseBonus;
  }
}

/** Whether a space or an apostrophe stands behind a word. */
function isJoined({ text, words }: Reading, index: number): boolean {
  const gap = text.charCodeAt(words[index]?.end ?? text.length);
  return gap === space || isApostrophe(gap);
}

function isApostrophe(codeUnit: number): boolean {
  return codeUnit === 0x27 || codeUnit === 0x2019;
}

function verdict(total: Float64Array, heard: readonly Told[], count: number): Verdict {
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
  const known = heard.reduce((sum, told) => sum + (told.known[best] ?? 0), 0);
  const isKnown = known >= leastKnown && score >= leastScore;
  const isSpelledSo =
    count >= spelledSo.words && score >= spelledSo.score && score - second >= spelledSo.lead;
  if (!isKnown && !isSpelledSo) return { column: -1, evidence: 0 };
  return { column: best, evidence: Math.max(known, score / 2) / wellKnown };
}
