import type { Mention } from '../names/mention.ts';
import type { Span } from '../text/span.ts';
import { isCapital, isUnspaced } from '../text/tokens.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { type Hit, Sense, sensesOf, wordsNear } from '../words/senses.ts';
import { isBesideItsArea } from './beside.ts';

/** A name with letters glued behind it is blanked when it is so long that the word is hardly another one. */
const LONG_ENOUGH = 5;

/** Whether a name may be a word of any language: then its letters tell which. */
function isWord({ start, end }: Span, hits: readonly Hit[], lexicon: Lexicon): boolean {
  return wordsNear(hits, { start, end }).some(
    (hit) =>
      hit.start <= start &&
      hit.end >= end &&
      (sensesOf(hit.meanings, lexicon.all) & (Sense.word | Sense.greeting)) !== 0,
  );
}

/** The spans of the place names that tell nothing about a message's language, since they are no words of one, too. */
export function blanksIn(
  text: string,
  mentions: readonly Mention[],
  hits: readonly Hit[],
  lexicon: Lexicon,
): readonly Span[] {
  return mentions
    .filter((mention) => {
      const { start, script, ending, keyLength } = mention;
      const tellsAnyway = isUnspaced(script) && script !== 'Hani' && script !== 'Kana';
      if (tellsAnyway || (ending !== '' && keyLength < LONG_ENOUGH)) return false;
      if (isCapital(text.charAt(start)) || isBesideItsArea({ text, mentions, words: [] }, mention))
        return true;
      return !isWord(mention, hits, lexicon);
    })
    .map(({ start, end, ending }) => ({ start, end: end - ending.length }));
}
