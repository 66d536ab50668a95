import type { Span } from './language/reading.ts';
import { firstFrom, type KnownWord } from './senses.ts';
import type { ScriptName } from './spelling/index.ts';
import type { Token } from './tokens.ts';

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

/**
 * About how many words of a message nobody has heard of: neither its own language's lists nor those that lend words to
 * all, and they are no part of a place's name.
 * @param words the known words of the message, in the order of their starts
 * @param names the place names in it
 */
export function countUnheard(
  tokens: readonly Token[],
  words: readonly KnownWord[],
  names: readonly Span[],
): number {
  const known = [...words, ...names].sort((a, b) => a.start - b.start);
  let count = 0;
  for (const token of tokens) {
    const near = known.slice(firstFrom(known, token.start - LONGEST));
    const letters = LETTERS_OF_A_WORD[token.script];
    if (letters !== undefined) count += lettersOutside(token, near) / letters;
    else if (
      token.text.length >= SHORTEST &&
      !near.some(({ start, end }) => start <= token.start && end >= token.end)
    )
      count += 1;
  }
  return count;
}

/** No phrase and no name is longer. */
const LONGEST = 64;
