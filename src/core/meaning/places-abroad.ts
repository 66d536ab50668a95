import type { AbroadNames } from '../names/abroad.ts';
import type { Span } from '../text/span.ts';
import { isUnspaced, type Token } from '../text/tokens.ts';
import { Sense, wordsNear } from '../words/senses.ts';
import { type Message, near } from './message.ts';
import { particlesOf, sharedSenses, surroundingsOf } from './surroundings.ts';

/** A shorter name with spaces around it is mostly a word. */
const SHORTEST = 4;

/** Where places outside Japan are named, and not merely as where somebody comes from. */
export function placesAbroad(
  message: Message,
  tokens: readonly Token[],
  names: AbroadNames,
): readonly Span[] {
  const { text, words, languages, lexicon } = message;
  const isHome = (span: Span) =>
    (particlesOf(message, surroundingsOf(span, near(message, span))) & Sense.from) !== 0;
  const isShort = ({ start, end }: Span) =>
    end - start < SHORTEST && !tokens.some((token) => token.start === start && isUnspaced(token.script));
  const isWord = (span: Span) => (sharedSenses(span, wordsNear(words, span)) & ~Sense.abroad) !== 0;
  const known = words.filter(({ shared }) => (shared & Sense.abroad) !== 0);
  const listed = names
    .find(text, tokens, (word) => lexicon.stemsOf(word, languages))
    .filter((span) => !isShort(span) && !isWord(span));
  return [...known, ...listed].filter((span) => !isHome(span));
}
