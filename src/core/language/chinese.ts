import { scriptOf } from '../spelling/index.ts';
import { columnOf } from './codes.ts';
import { createFormsOf, type FormsOf, HanForm } from './han.ts';
import type { Reading, Word } from './reading.ts';
import type { Words } from './words.ts';

/** What the Chinese characters and the kana of a message say. */
export interface EastAsianVerdict {
  readonly language: 'ja' | 'zh-Hans' | 'zh-Hant' | undefined;
  /** How much is known, in units of about one well-known word. */
  readonly evidence: number;
}

const hans = columnOf('zh-Hans');
const hant = columnOf('zh-Hant');
const japanese = columnOf('ja');

const longestWord = 6;
const firstKatakana = 0x30a0;
const leastEvidence = 0.2;
const weights = {
  /** A well-known word scores about 500. */
  word: 1 / 500,
  /** A word that is written alike in both forms tells little, though one list may lack it. */
  alike: 0.3,
  /** Characters that only Chinese writes tell more than Japanese forms, which Chinese writers copy in place names. */
  chineseForm: 0.6,
  japaneseForm: 0.3,
  /** A character that only one way of writing Chinese has, in a place name: 三岛, 鹿兒島. */
  nameForm: 0.2,
  hiragana: 0.6,
  /** A run of hiragana is a word at least, and may be one that is quoted. */
  hiraganaRun: { least: 1.4, most: 2.4 },
  katakana: 0.2,
  /** Kana without a space beside Latin letters are a particle or an ending; with one they may be quoted. */
  besideLatin: 2,
  locale: 0.4,
};

/** Judges messages in kana and Chinese characters; the character sets are read at the first such message. */
export function createEastAsianJudge(words: Words): {
  weigh(reading: Reading, localeColumn: number): EastAsianVerdict;
  scriptOfName(text: string): 'ja' | 'zh-Hans' | 'zh-Hant';
} {
  let read: FormsOf | undefined;
  const loadForms = () => {
    read ??= createFormsOf();
    return read;
  };
  return {
    weigh: (reading, localeColumn) => weigh(reading, localeColumn, words, loadForms()),
    scriptOfName: (text) => nameForm(text, loadForms()),
  };
}

interface Tally {
  /** Above zero for Chinese, below for Japanese. */
  chinese: number;
  /** Above zero for simplified, below for traditional. */
  simplified: number;
  /** Words recognised, whatever the language. */
  recognised: number;
}

function weigh(reading: Reading, localeColumn: number, words: Words, formsOf: FormsOf): EastAsianVerdict {
  const tally: Tally = { chinese: 0, simplified: 0, recognised: 0 };
  let kana = 0;
  for (const word of reading.words) {
    if (word.script === 'Kana') kana += weighKana(reading.text, word);
    else if (word.script === 'Hani') weighHan(reading.text, word, words, formsOf, tally);
  }
  weighNames(reading.text, formsOf, tally);
  tally.chinese -= kana;
  const evidence = kana + tally.recognised;
  if (evidence < leastEvidence) return { language: undefined, evidence: 0 };
  if (localeColumn === japanese) tally.chinese -= weights.locale;
  if (localeColumn === hans || localeColumn === hant) tally.chinese += weights.locale;
  if (localeColumn === hant) tally.simplified -= weights.locale;
  if (tally.chinese <= 0) return { language: 'ja', evidence };
  return { language: tally.simplified >= 0 ? 'zh-Hans' : 'zh-Hant', evidence };
}

function weighKana(text: string, { start, end }: Word): number {
  let hiragana = 0;
  for (let i = start; i < end; i++) {
    if (text.charCodeAt(i) < firstKatakana) hiragana++;
  }
  const katakana = end - start - hiragana;
  const { least, most } = weights.hiraganaRun;
  // One の is written in Chinese, too, to look Japanese; any other kana by itself is a particle.
  const isWord = hiragana > 1 || (hiragana === 1 && text.charAt(start) !== 'の');
  const weight = Math.min(most, Math.max(isWord ? least : 0, hiragana * weights.hiragana));
  const isBesideLatin = isLatin(text, start - 1) || isLatin(text, end);
  return (weight + katakana * weights.katakana) * (isBesideLatin ? weights.besideLatin : 1);
}

function isLatin(text: string, index: number): boolean {
  return index >= 0 && index < text.length && scriptOf(text.charCodeAt(index)) === 'Latn';
}

/** Cuts a run of characters into the longest listed words, and weighs the words and the characters' forms. */
function weighHan(text: string, { start, end }: Word, words: Words, formsOf: FormsOf, tally: Tally): void {
  for (let i = start; i < end; i++) weighForm(formsOf(text.charCodeAt(i)), tally);
  for (let i = start; i < end; ) {
    const length = longestListed(text, i, end, words);
    if (length > 0) weighWord(words, text.slice(i, i + length), formsOf, tally);
    i += Math.max(1, length);
  }
}

function longestListed(text: string, start: number, end: number, words: Words): number {
  for (const length of words.lengthsAt(text, start)) {
    if (start + length > end || length > longestWord) continue;
    if (words.find(text.slice(start, start + length)) !== undefined) return length;
  }
  return 0;
}

/** Whether a word is written alike in simplified and traditional characters. */
function isWrittenAlike(word: string, formsOf: FormsOf): boolean {
  for (let i = 0; i < word.length; i++) {
    const forms = formsOf(word.charCodeAt(i));
    if (((forms & HanForm.hans) !== 0) !== ((forms & HanForm.hant) !== 0)) return false;
  }
  return true;
}

function weighWord(words: Words, word: string, formsOf: FormsOf, tally: Tally): void {
  const scores = words.find(word);
  const simplified = scores?.[hans] ?? 0;
  const traditional = scores?.[hant] ?? 0;
  const inJapanese = scores?.[japanese] ?? 0;
  const inChinese = Math.max(simplified, traditional);
  const share = weights.word * (word.length === 1 ? 0.6 : 1);
  tally.chinese += (inChinese - inJapanese) * share;
  const ofForm = isWrittenAlike(word, formsOf) ? weights.alike : 1;
  tally.simplified += (simplified - traditional) * share * ofForm;
  tally.recognised += Math.max(inChinese, inJapanese) * share;
}

function weighForm(character: number, tally: Tally): void {
  const inHans = (character & HanForm.hans) !== 0;
  const inHant = (character & HanForm.hant) !== 0;
  if (inHans !== inHant) tally.simplified += inHans ? weights.chineseForm : -weights.chineseForm;
  if ((character & HanForm.ja) !== 0) {
    if (!inHans && !inHant) tally.chinese -= weights.japaneseForm;
  } else if (inHans || inHant) {
    tally.chinese += weights.chineseForm;
  }
}

/** Names tell how Chinese is written, though not whether it is Chinese; both ways copy Japanese forms in them. */
function weighNames(text: string, formsOf: FormsOf, tally: Tally): void {
  for (let i = 0; i < text.length; i++) {
    const forms = formsOf(text.charCodeAt(i));
    if (forms === HanForm.hans) tally.simplified += weights.nameForm;
    if (forms === HanForm.hant) tally.simplified -= weights.nameForm;
  }
}

/** How a bare name in Chinese characters is written: 滨松 simplified, 濱松 traditional, 浜松 Japanese. */
function nameForm(text: string, formsOf: FormsOf): 'ja' | 'zh-Hans' | 'zh-Hant' {
  let simplified = 0;
  let traditional = 0;
  for (let i = 0; i < text.length; i++) {
    const forms = formsOf(text.charCodeAt(i));
    if (forms === HanForm.hans) simplified++;
    if (forms === HanForm.hant) traditional++;
  }
  if (simplified === traditional) return 'ja';
  return simplified > traditional ? 'zh-Hans' : 'zh-Hant';
}
