import type { Token } from '../text/tokens.ts';
import type { Hit } from './senses.ts';
import type { Phrase } from './word-lines.ts';

/** The phrases that begin with one word, so that a message is not compared with all of them. */
export interface Phrases {
  readonly bySecond: ReadonlyMap<string, readonly Phrase[]>;
  /** Those of two words of which the second may go on. */
  readonly open: readonly Phrase[];
}

/** Most words begin none. */
export const NO_PHRASES: Phrases = { bySecond: new Map(), open: [] };

const isOpen = ({ rest, isStem }: Phrase): boolean => isStem && rest.length === 1;

/** Sorts the phrases that begin with a word by their second word. */
export function sortPhrases(phrases: readonly Phrase[]): Phrases {
  if (phrases.length === 0) return NO_PHRASES;
  const closed = phrases.filter((phrase) => !isOpen(phrase));
  return {
    bySecond: Map.groupBy(closed, ({ rest: [second = ''] }) => second),
    open: phrases.filter(isOpen),
  };
}

/** Adds the phrases that stand in a message from a token on. */
export function addPhrases(hits: Hit[], phrases: Phrases, tokens: readonly Token[], index: number): void {
  if (phrases === NO_PHRASES) return;
  const second = tokens[index + 1];
  if (second === undefined) return;
  addMatching(hits, phrases.bySecond.get(second.lower), tokens, index);
  addMatching(hits, phrases.open, tokens, index);
}

function addMatching(
  hits: Hit[],
  phrases: readonly Phrase[] | undefined,
  tokens: readonly Token[],
  index: number,
): void {
  const first = tokens[index];
  if (phrases === undefined || first === undefined) return;
  for (const phrase of phrases) {
    const last = tokens[index + phrase.rest.length];
    if (last !== undefined && matches(phrase, tokens, index))
      hits.push({ start: first.start, end: last.end, meanings: phrase.meanings });
  }
}

function matches({ rest, isStem }: Phrase, tokens: readonly Token[], index: number): boolean {
  for (let offset = 0; offset < rest.length; offset += 1) {
    const word = rest[offset] ?? '';
    const typed = tokens[index + offset + 1]?.lower;
    const isLast = offset === rest.length - 1;
    if (typed !== word && !(isStem && isLast && typed?.startsWith(word) === true)) return false;
  }
  return true;
}
