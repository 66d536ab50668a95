import type { Mention } from '../names/mention.ts';
import { liesInAny } from '../place.ts';
import { overlap } from '../text/span.ts';
import { isNeighbour } from './beside.ts';
import type { Judged } from './judged.ts';
import type { Message } from './message.ts';

/** What stands between a name and the area that it lies in: 鸟取那个日南町. */
const BESIDE_AREA = /^[^,;:.!?、，；：。！？\n]{0,4}$/u;

/**
 * A shorter name that shares letters with one that is denied, or the same one with the end of the title before it
 * (คุณ|นากาโนะ); the area that it is said to lie in ("not the one in Shiga"), or one right behind a denied area that it
 * lies in ("not Tokyo's Ota").
 */
export function isDeniedWith(message: Message, one: Judged, denied: Mention): boolean {
  if (overlap(one, denied))
    return one.places === denied.places || one.end - one.start < denied.end - denied.start;
  const [first, second] = one.start < denied.start ? [one, denied] : [denied, one];
  const isArea = (area: Mention, inner: Mention) =>
    liesInAny(
      inner.places,
      area.places.filter(({ kind }) => kind === 'prefecture'),
    );
  const between = message.text.slice(first.end, second.start);
  const isBeside = BESIDE_AREA.test(between);
  // "Not Sendai in Miyagi", but not "not Sendai, Miyagi".
  if (isArea(one, denied))
    return one.end <= denied.start ? isBeside : /\p{L}/u.test(between) && isNeighbour(message, denied, one);
  const isAgain = message.mentions.some((other) => other.places === one.places && other.start !== one.start);
  return isBeside && (isAgain || between.trim() === '') && isArea(denied, one) && denied.end <= one.start;
}
