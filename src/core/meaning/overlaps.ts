import { scriptOf } from '../spelling/index.ts';
import { overlap } from '../text/span.ts';
import { isUnspaced } from '../text/tokens.ts';
import { PLACE_WORDS } from '../words/senses.ts';
import { isBesideItsArea, SHORT } from './beside.ts';
import { beginsApart, endsApart } from './boundaries.ts';
import type { Judged } from './judged.ts';
import { type Message, near } from './message.ts';

/** A great city in a case (в Осаки) is meant rather than a small one that is written so (Ōsaki). */
const weight = ({ places }: Judged, isListed: (code: string) => boolean): number =>
  Number(
    places.some(({ kind, code }) => kind === 'prefecture' || kind === 'designated-city' || isListed(code)),
  );

/** A long name at the very beginning of a run of Thai, Burmese or Khmer: where it ends another may only seem to begin. */
const opensRun = (text: string, { start, script, keyLength }: Judged): boolean =>
  isUnspaced(script) &&
  script !== 'Hani' &&
  script !== 'Kana' &&
  keyLength > SHORT &&
  (start === 0 || scriptOf(text.charCodeAt(start - 1)) !== script);

/** A shorter word is the end of many a name. */
const SHORTEST_PARTICLE = 3;

/**
 * A name with a word such as "or" behind or before it that sounds like a part of another name: โอตะ|หรือ (Ōta or) is no Otaru,
 * กับ|โทชิมะ (with Toshima) no Katō.
 */
function isWithParticle(
  { start, end, script }: Judged,
  mentions: readonly Judged[],
  { words }: Message,
): boolean {
  if (!isUnspaced(script) || script === 'Hani' || script === 'Kana') return false;
  const isParticle = (from: number, to: number) =>
    to - from >= SHORTEST_PARTICLE &&
    words.some((word) => word.start === from && word.end === to && (word.senses & PLACE_WORDS) !== 0);
  return mentions.some(
    (other) =>
      (other.start === start && isParticle(other.end, end)) ||
      (other.end > end && other.start < end && isParticle(start, other.start)),
  );
}

/** In Thai, Burmese or Khmer: a name begins and ends where words do, and is not cut out of two: โอซากา|ครับ (Osaka), not ซากาครับ (Sagara). */
const isFramed = (mention: Judged, message: Message): boolean =>
  isUnspaced(mention.script) &&
  mention.script !== 'Hani' &&
  mention.script !== 'Kana' &&
  beginsApart(mention, message) &&
  endsApart(mention, message);

/**
 * Of names that overlap the longer one is meant, but in a script without spaces rather one that stands between words; of equals
 * the one in an area named beside it, then the one whose name is longer, then the first.
 */
export function withoutOverlaps(mentions: readonly Judged[], message: Message): readonly Judged[] {
  const { text, isListed } = message;
  if (mentions.length < 2) return mentions;
  const inArea = new Set(
    mentions.filter(
      (mention) =>
        mentions.some((other) => other !== mention && overlap(other, mention)) &&
        isBesideItsArea(near(message, mention), mention),
    ),
  );
  const framed = new Set(mentions.filter((mention) => isFramed(mention, near(message, mention))));
  const length = ({ start, end }: Judged) => end - start;
  const chosen: Judged[] = [];
  const sorted = mentions
    .filter((mention) => !isWithParticle(mention, mentions, near(message, mention)))
    .sort(
      (a, b) =>
        Number(opensRun(text, b)) - Number(opensRun(text, a)) ||
        Number(framed.has(b)) - Number(framed.has(a)) ||
        length(b) - length(a) ||
        Number(inArea.has(b)) - Number(inArea.has(a)) ||
        weight(b, isListed) - weight(a, isListed) ||
        b.keyLength - a.keyLength,
    );
  for (const mention of sorted) {
    if (!chosen.some((other) => overlap(other, mention))) chosen.push(mention);
  }
  return chosen.sort((a, b) => a.start - b.start);
}
