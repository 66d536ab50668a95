import type { ScriptName } from '../spelling/index.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';

/** A run of letters of one script outside the place names. */
export interface Word extends Span {
  readonly script: ScriptName;
  /** In lower case. */
  readonly lower: string;
  /** It follows a place name without a space: perhaps a case ending. */
  readonly isGlued: boolean;
}

/** Letters by script. */
export type Letters = Readonly<Record<ScriptName, number>>;

/** A message as the language detector sees it: its words, and how many letters each script has. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  /** Outside the place names, and in all. */
  readonly letters: Letters;
  readonly allLetters: Letters;
}

const joiners = "-'‐‑’ʼ`";

const none: Letters = {
  ...{ Latn: 0, Kana: 0, Hani: 0, Hang: 0, Cyrl: 0, Thai: 0 },
  ...{ Deva: 0, Beng: 0, Sinh: 0, Mymr: 0, Khmr: 0 },
};

/** Leaves the blanks (place names, in any order, overlapping or not) out of a message. */
export function readMessage(text: string, tokens: readonly Token[], blanks: readonly Span[]): Reading {
  const isBlank = blanks.length > 0 ? markBlanks(blanks, text.length) : undefined;
  const letters = { ...none };
  const allLetters = isBlank === undefined ? letters : { ...none };
  const words: Word[] = [];
  for (const token of tokens) {
    const { script } = token;
    if (isBlank === undefined) {
      letters[script] += token.end - token.start;
      words.push({ start: token.start, end: token.end, script, lower: token.lower, isGlued: false });
      continue;
    }
    allLetters[script] += token.end - token.start;
    for (let start = token.start; start < token.end; ) {
      let end = start;
      while (end < token.end && isBlank[end] === 0) end += 1;
      if (end > start) {
        const isWhole = end - start === token.end - token.start;
        const lower = isWhole ? token.lower : text.slice(start, end).toLowerCase();
        words.push({ start, end, script, lower, isGlued: isGluedAt(text, start, isBlank) });
        letters[script] += end - start;
      }
      start = end + 1;
    }
  }
  return { text, words, letters, allLetters };
}

/** Whether a place name ends right before, or before one hyphen or apostrophe: `Hamamatsu'da`, `mie-ken`. */
function isGluedAt(text: string, start: number, isBlank: Uint8Array): boolean {
  return isBlank[start - 1] === 1 || (isBlank[start - 2] === 1 && joiners.includes(text.charAt(start - 1)));
}

function markBlanks(blanks: readonly Span[], length: number): Uint8Array {
  const marks = new Uint8Array(length);
  for (const { start, end } of blanks) marks.fill(1, Math.max(0, start), Math.max(0, end));
  return marks;
}
