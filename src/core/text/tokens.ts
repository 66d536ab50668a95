import { type ScriptName, scriptOf } from '../spelling/index.ts';

/** A run of letters of one script, in UTF-16 code units of the cleaned message. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly script: ScriptName;
  /** As typed. */
  readonly text: string;
  /** Lower case. */
  readonly lower: string;
}

const MARK = /[\p{M}\u200c\u200d]/u;

const isMark = (codePoint: number): boolean => codePoint > 127 && MARK.test(String.fromCodePoint(codePoint));

const isDigit = (codePoint: number): boolean => codePoint >= 0x30 && codePoint <= 0x39;

/** A level or a brand of one or two letters and a digit, which no letter of an alphabet follows: N4, F1, N1班. */
const MOST_BEFORE_DIGIT = 2;

/** Whether the digit at a place ends a word of one or two letters that began at `start`. */
function isPartOfLevel(text: string, start: number, index: number): boolean {
  const next = text.charCodeAt(index + 1);
  return index - start <= MOST_BEFORE_DIGIT && !isDigit(next) && !hasCapitals(scriptOf(next));
}

/**
 * Cuts a cleaned message into runs of letters; punctuation, letters of other scripts, and digits (but for `N4`) part them.
 * Linear.
 */
export function tokenize(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let small: string | undefined;
  const smallLetters = (typed: string, start: number, end: number): string => {
    small ??= lowerCase(text);
    // One string where they are the same, since both are looked up by their hash.
    return small === text ? typed : small.slice(start, end);
  };
  const add = (start: number, end: number, script: ScriptName) => {
    const typed = text.slice(start, end);
    const lower = hasCapitals(script) ? smallLetters(typed, start, end) : typed;
    tokens.push({ start, end, script, text: typed, lower });
  };
  let start = 0;
  let script: ScriptName | undefined;
  for (let index = 0; index < text.length; ) {
    let codePoint = text.charCodeAt(index);
    const isPair = codePoint >= 0xd800 && codePoint <= 0xdbff;
    if (isPair) codePoint = text.codePointAt(index) ?? 0;
    const found = scriptOf(codePoint);
    const goesOn =
      found === undefined &&
      (isMark(codePoint) || (isDigit(codePoint) && hasCapitals(script) && isPartOfLevel(text, start, index)));
    if (found !== script && !goesOn) {
      if (script !== undefined) add(start, index, script);
      start = index;
      script = found;
    }
    index += codePoint > 0xffff ? 2 : 1;
  }
  if (script !== undefined) add(start, text.length, script);
  return tokens;
}

/** The scripts of some tokens, each once. */
export function scriptsOf(tokens: readonly Token[]): readonly ScriptName[] {
  const scripts: ScriptName[] = [];
  for (const { script } of tokens) if (!scripts.includes(script)) scripts.push(script);
  return scripts;
}

/** In lower case, letter by letter: Turkish İ, the only one that would become two, is an i. */
const lowerCase = (text: string): string =>
  (text.includes('İ') ? text.replaceAll('İ', 'i') : text).toLowerCase();

/** Whether a script has large and small letters. */
export const hasCapitals = (script: ScriptName | undefined): boolean =>
  script === 'Latn' || script === 'Cyrl';

/** Letters of one script in lower case; most scripts have no other. */
export const inLowerCase = (letters: string, script: ScriptName | undefined): string =>
  hasCapitals(script) ? letters.toLowerCase() : letters;

/** Whether a letter is written large. */
export const isCapital = (letter: string): boolean =>
  letter !== inLowerCase(letter, scriptOf(letter.charCodeAt(0)));

const isJapanese = (token: Token | undefined): boolean =>
  token?.script === 'Hani' || token?.script === 'Kana';

/** How many tokens from one on are a run of Japanese: kanji and kana that touch (さいたま市, 龍ケ崎). 0 where none begins. */
export function japaneseRun(tokens: readonly Token[], index: number): number {
  if (!isJapanese(tokens[index])) return 0;
  let count = 1;
  while (
    isJapanese(tokens[index + count]) &&
    tokens[index + count]?.start === tokens[index + count - 1]?.end
  ) {
    count += 1;
  }
  return count;
}

/** Whether a script is written without spaces between words. */
export const isUnspaced = (script: ScriptName): boolean =>
  script === 'Hani' || script === 'Kana' || script === 'Thai' || script === 'Mymr' || script === 'Khmr';
