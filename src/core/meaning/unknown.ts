import type { FuzzyNames } from '../fuzzy.ts';
import type { Names } from '../names/names.ts';
import type { Place } from '../place.ts';
import { overlap } from '../text/span.ts';
import { isUnspaced, type Token } from '../text/tokens.ts';
import { Sense, sensesOf, wordsNear } from '../words/senses.ts';
import type { Intent } from './intent.ts';
import type { Message } from './message.ts';
import { surroundingsOf } from './surroundings.ts';

const MOST_SUGGESTIONS = 5;
const SHORTEST_NAME = 4;

/** Words that nobody knows and that stand where a place would stand. */
function isNameLike(message: Message, token: Token, isAlone: boolean): boolean {
  const { hits, words, lexicon } = message;
  if (token.text.length < SHORTEST_NAME || isUnspaced(token.script)) return false;
  const isMarked = token.text !== token.lower && token.text !== token.text.toUpperCase();
  if (!isAlone && !isMarked) return false;
  const known = wordsNear(hits, token).some(
    (hit) => overlap(hit, token) && sensesOf(hit.meanings, lexicon.all) !== 0,
  );
  if (known) return false;
  if (isAlone) return true;
  const { before, after } = surroundingsOf(token, { ...message, words: wordsNear(words, token) });
  const isPerson = (before & Sense.personBefore) !== 0 || (after & Sense.personAfter) !== 0;
  return !isPerson && (before & Sense.in) !== 0;
}

/**
 * Whether a message asks about a place that we do not know.
 * @returns the places whose names are most like it, perhaps none; undefined when nothing looks like a place
 */
export function findUnknown(
  message: Message,
  tokens: readonly Token[],
  intent: Intent,
  names: Names,
  fuzzy: FuzzyNames,
): readonly Place[] | undefined {
  const isAlone = tokens.length <= 2 && intent.greeting === 0;
  if (!isAlone && intent.learn === 0) return undefined;
  const found = tokens.filter((token) => isNameLike(message, token, isAlone));
  if (found.length === 0 || (isAlone && found.length < tokens.length)) return undefined;
  const similar = found.flatMap((token) => fuzzy.near(token.script, names.keyOf(token.script, token.text)));
  return [...new Set(similar.flatMap(({ places }) => places))].slice(0, MOST_SUGGESTIONS);
}
