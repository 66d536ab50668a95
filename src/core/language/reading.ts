import type { ScriptName } from '../spelling/index.ts';
import type { Span } from '../text/span.ts';
import { inLowerCase, type Token } from '../text/tokens.ts';

/** A run of letters of one script outside the place names. */
export interface Word extends Span {
  readonly script: ScriptName;
  /** In lower case. */
  readonly lower: string;
  /** It follows a place name without a space: perhaps a case ending. */
  readonly isGlued: boolean;
}

/** How many letters of one script stand in a message. */
export interface LetterCount {
  readonly script: ScriptName;
  count: number;
}

/** A message as the language detector sees it: its words, and how many letters each script has outside the place names. */
export interface Reading {
  readonly text: string;
  readonly words: readonly Word[];
  readonly letters: readonly LetterCount[];
}

const joiners = "-'‐‑’ʼ`";

/** Leaves the blanks (place names in the order of their starts, which may overlap) out of a message. */
export function readMessage(text: string, tokens: readonly Token[], blanks: readonly Span[]): Reading {
  const letters: LetterCount[] = [];
  const words: Word[] = [];
  let next = 0;
  /** Where the blanks before this place end. */
  let blank = Number.NEGATIVE_INFINITY;
  for (const { start, end, script, lower } of tokens) {
    let reached = Math.max(start, blank);
    const add = (until: number) => {
      const isWhole = reached === start && until === end;
      const typed = isWhole ? lower : inLowerCase(text.slice(reached, until), script);
      words.push({
        start: reached,
        end: until,
        script,
        lower: typed,
        isGlued: isGlued(text, reached, blank),
      });
      addLetters(letters, script, until - reached);
    };
    for (let first = blanks[next]; first !== undefined && first.start < end; first = blanks[next]) {
      if (first.start > reached) add(first.start);
      blank = Math.max(blank, first.end);
      reached = Math.max(reached, blank);
      next += 1;
    }
    if (reached < end) add(end);
  }
  return { text, words, letters };
}

/** Hardly a message is written in more than three scripts: they are looked for in turn. */
function addLetters(letters: LetterCount[], script: ScriptName, added: number): void {
  for (const counted of letters) {
    if (counted.script !== script) continue;
    counted.count += added;
    return;
  }
  letters.push({ script, count: added });
}

/** Whether a place name ends right before, or before one hyphen or apostrophe: `Hamamatsu'da`, `mie-ken`. */
const isGlued = (text: string, start: number, blank: number): boolean =>
  blank === start || (blank === start - 1 && joiners.includes(text.charAt(blank)));
