import type { ScriptName } from '../spelling/index.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { LetterCounts } from './letter-counts.ts';

/** A run of letters of one script outside the place names. */
export interface Word extends Span {
  readonly script: ScriptName;
  /** In lower case. */
  readonly lower: string;
  /** It follows a place name without a space: perhaps a case ending. */
  readonly isGlued: boolean;
}

/** A message as the language detector sees it: its words, and how many letters each script has. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  /** Outside the place names, and in all. */
  readonly letters: LetterCounts;
  readonly allLetters: LetterCounts;
}

const joiners = "-'‐‑’ʼ`";

/** Leaves the blanks (place names in the order of their starts, which may overlap) out of a message. */
export function readMessage(text: string, tokens: readonly Token[], blanks: readonly Span[]): Reading {
  const letters = new LetterCounts();
  const allLetters = blanks.length === 0 ? letters : new LetterCounts();
  const words: Word[] = [];
  let next = 0;
  /** Where the blanks before this place end. */
  let blank = Number.NEGATIVE_INFINITY;
  for (const { start, end, script, lower } of tokens) {
    if (blanks.length > 0) allLetters.add(script, end - start);
    let reached = Math.max(start, blank);
    const add = (until: number) => {
      const isWhole = reached === start && until === end;
      const typed = isWhole ? lower : text.slice(reached, until).toLowerCase();
      words.push({
        start: reached,
        end: until,
        script,
        lower: typed,
        isGlued: isGlued(text, reached, blank),
      });
      letters.add(script, until - reached);
    };
    for (let first = blanks[next]; first !== undefined && first.start < end; first = blanks[next]) {
      if (first.start > reached) add(first.start);
      blank = Math.max(blank, first.end);
      reached = Math.max(reached, blank);
      next += 1;
    }
    if (reached < end) add(end);
  }
  return { text, words, letters, allLetters };
}

/** Whether a place name ends right before, or before one hyphen or apostrophe: `Hamamatsu'da`, `mie-ken`. */
const isGlued = (text: string, start: number, blank: number): boolean =>
  blank === start || (blank === start - 1 && joiners.includes(text.charAt(blank)));
