import type { ScriptName } from '../spelling/index.ts';
import type { Span } from '../text/span.ts';
import type { Token } from '../text/tokens.ts';
import { type KnownWord, wordsNear } from '../words/senses.ts';

/** Letters of an average word, in scripts that leave no spaces between words. */
const LETTERS_OF_A_WORD: Partial<Record<ScriptName, number>> = {
  Hani: 2,
  Kana: 3,
  Thai: 3,
  Mymr: 4,
  Khmr: 4,
};

/** Shorter words are mostly particles and abbreviations. */
const SHORTEST = 4;

/** How many letters of a token stand in none of some spans, which are in the order of their starts. */
function lettersOutside({ start, end }: Span, spans: readonly Span[]): number {
  let reached = start;
  let outside = 0;
  for (const span of spans) {
    if (span.start >= end) break;
    outside += Math.max(0, span.start - reached);
    reached = Math.max(reached, span.end);
  }
  return outside + Math.max(0, end - reached);
}

/** With so many words that nobody has heard of, a message is about something that the lists lack. */
const MANY = 2;

/**
 * Whether about two words of a message or more are in none of the lists of its own language, nor of those that lend words to
 * all, and are no part of a place's name. Among words with spaces most must be known, or the message may be misspelt, or in
 * a language that nobody has listed.
 * @param words the known words of the message, in the order of their starts
 * @param names the place names in it
 */
export function hasManyUnheard(
  tokens: readonly Token[],
  words: readonly KnownWord[],
  names: readonly Span[],
): boolean {
  const known = [...words, ...names].sort((a, b) => a.start - b.start);
  let inRuns = 0;
  let heard = 0;
  let unheard = 0;
  for (const token of tokens) {
    const near = wordsNear(known, token);
    const letters = LETTERS_OF_A_WORD[token.script];
    const holds = ({ start, end }: Span) => start <= token.start && end >= token.end;
    if (letters !== undefined) inRuns += lettersOutside(token, near) / letters;
    else if (!near.some(holds)) unheard += token.text.length < SHORTEST ? 0 : 1;
    else if (!names.some(holds)) heard += 1;
  }
  return inRuns + unheard >= MANY && (unheard === 0 || heard > unheard);
}
