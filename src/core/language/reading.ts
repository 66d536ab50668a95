import { Script, scriptCount, scriptOf } from './scripts.ts';

/** A span of the message, in UTF-16 code units: `start` included, `end` not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A run of letters of one script. */
export interface Token extends Span {
  readonly script: number;
  /** Its letters, in lower case. */
  readonly word: string;
  /** It follows a place name without a space: perhaps a case ending. */
  readonly isGlued: boolean;
}

/** A message as the language detector sees it: its words, and how many letters each script has. */
export interface Reading {
  /** Lower case, as long as what was read of the message. */
  readonly text: string;
  readonly tokens: readonly Token[];
  /** Letters outside the blanks, by script. */
  readonly letters: readonly number[];
  /** Letters inside the blanks, by script. */
  readonly blankLetters: readonly number[];
}

const joiners = "-'‐‑’ʼ`";

/** A message is told by its beginning; more than this many code units are not read. */
const longestRead = 4000;

/** Cuts a message into runs of letters, leaving out the blanks (in any order, overlapping or not). */
export function readMessage(message: string, blanks: readonly Span[]): Reading {
  const text = lowerCase(message.slice(0, longestRead));
  const isBlank = blanks.length > 0 ? markBlanks(blanks, text.length) : undefined;
  const letters = new Array<number>(scriptCount).fill(0);
  const blankLetters = new Array<number>(scriptCount).fill(0);
  const tokens: Token[] = [];
  let start = 0;
  let script: number = Script.none;
  for (let i = 0; i <= text.length; i++) {
    const inBlank = isBlank?.[i] === 1;
    const found = i < text.length ? scriptOf(text.charCodeAt(i)) : Script.none;
    if (inBlank) blankLetters[found] = (blankLetters[found] ?? 0) + 1;
    else letters[found] = (letters[found] ?? 0) + 1;
    const next = inBlank ? Script.none : found === Script.inherited ? script : found;
    if (next === script) continue;
    if (script !== Script.none) {
      const word = text.slice(start, i);
      tokens.push({ start, end: i, script, word, isGlued: isGluedAt(text, start, isBlank) });
    }
    start = i;
    script = next;
  }
  return { text, tokens, letters, blankLetters };
}

/** Whether a place name ends right before, or before one hyphen or apostrophe: `Hamamatsu'da`, `mie-ken`. */
function isGluedAt(text: string, start: number, isBlank: Uint8Array | undefined): boolean {
  if (isBlank === undefined || start === 0) return false;
  return isBlank[start - 1] === 1 || (isBlank[start - 2] === 1 && joiners.includes(text.charAt(start - 1)));
}

/** Lower case without a change of length, so that the blanks still fit (`İ` alone would grow). */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replaceAll('İ', 'i').toLowerCase().slice(0, text.length);
}

function markBlanks(blanks: readonly Span[], length: number): Uint8Array {
  const marks = new Uint8Array(length);
  for (const { start, end } of blanks) marks.fill(1, Math.max(0, start), Math.max(0, end));
  return marks;
}
