import type { ScriptName } from '../spelling/index.ts';
import type { Token } from '../tokens.ts';

/** A span of the message, in UTF-16 code units: `start` included, `end` not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

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
  const letters = { ...none };
  const allLetters = blanks.length > 0 ? { ...none } : letters;
  const words: Word[] = [];
  for (const token of tokens) {
    if (blanks.length > 0) allLetters[token.script] += token.end - token.start;
    for (const { start, end } of blanks.length > 0 ? remainsOf(token, blanks) : [token]) {
      const lower = end - start === token.end - token.start ? token.lower : text.slice(start, end).toLowerCase();
      words.push({ start, end, script: token.script, lower, isGlued: blanks.length > 0 && isGluedAt(text, start, blanks) });
      letters[token.script] += end - start;
    }
  }
  return { text, words, letters, allLetters };
}

/** What the blanks leave of a token. */
function remainsOf(token: Token, blanks: readonly Span[]): readonly Span[] {
  let remains: readonly Span[] = [token];
  for (const blank of blanks) {
    if (blank.end <= token.start || blank.start >= token.end) continue;
    remains = remains.flatMap(({ start, end }) => {
      const parts = [
        { start, end: Math.min(end, blank.start) },
        { start: Math.max(start, blank.end), end },
      ];
      return parts.filter((part) => part.start < part.end);
    });
  }
  return remains;
}

/** Whether a place name ends right before, or before one hyphen or apostrophe: `Hamamatsu'da`, `mie-ken`. */
function isGluedAt(text: string, start: number, blanks: readonly Span[]): boolean {
  const isBlank = (index: number) => blanks.some((blank) => blank.start <= index && index < blank.end);
  return isBlank(start - 1) || (joiners.includes(text.charAt(start - 1)) && isBlank(start - 2));
}
