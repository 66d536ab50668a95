import type { Gazetteer } from '../gazetteer.ts';
import { about, type Reference } from '../reference.ts';
import { Sense, wordsNear } from '../words/senses.ts';
import { LONGEST_JOIN } from './beside.ts';
import type { Judged } from './judged.ts';
import type { Message } from './message.ts';
import { mostLikely, type Resolved, resolve } from './resolve.ts';

/** More places than these nobody asks about at once. */
const MOST_PLACES = 32;

const codesOf = (places: Resolved['places']): readonly string[] => places.map(({ code }) => code);

/** Two names with a word such as "or" between them and no other. */
function isJoined({ text, words }: Message, a: Judged, b: Judged): boolean {
  const [first, second] = a.start < b.start ? [a, b] : [b, a];
  const end = first.end - first.ending.length;
  if (second.start - end > LONGEST_JOIN) return false;
  if (/[/／・]/.test(text.slice(end, second.start))) return true;
  const joining = text.slice(first.end, second.start).trim();
  return wordsNear(words, second).some((word) => {
    const isBetween = word.start >= end && word.end <= second.start;
    return isBetween && (word.senses & Sense.join) !== 0 && joining === text.slice(word.start, word.end);
  });
}

/** A postal code decides where the message names the place around it, too. */
function withPostalCodes(
  resolved: readonly Resolved[],
  postal: readonly string[],
  gazetteer: Gazetteer,
): Reference {
  const isAround = (code: string) =>
    postal.some((inside) => {
      const place = gazetteer.get(inside);
      return inside === code || inside.startsWith(code) || (place?.kind === 'ward' && place.city === code);
    });
  const others = resolved
    .flatMap(({ places }) => codesOf(places).slice(0, 1))
    .filter((code) => !isAround(code));
  const codes = [...new Set([...postal, ...others])];
  if (codes.length === 1) return { kind: 'place', codes, others: [] };
  return { kind: others.length > 0 ? 'several' : 'ambiguous', codes, others: [] };
}

/** More places of one name than these are not told of beside another place. */
const MOST_ALIKE = 3;

/**
 * Several places. A homonym is never silently picked, beside another place neither: those of a name that too many places bear are
 * one tap away, and where all names are such, it is asked back.
 */
function severalOf(resolved: readonly Resolved[]): Reference {
  const likely = resolved.map(({ places }) => codesOf(mostLikely(places)));
  const codes = [...new Set(likely.filter(({ length }) => length <= MOST_ALIKE).flat())];
  const alike = [...new Set(likely.filter(({ length }) => length > MOST_ALIKE).flat())];
  if (codes.length === 0) return { kind: 'ambiguous', codes: alike, others: [] };
  return codes.length > 1 ? { kind: 'several', codes, others: [] } : { kind: 'place', codes, others: alike };
}

/**
 * What is asked about, of the places that a message names.
 * @param postal JIS codes of the postal codes in the message
 */
export function placesAsked(
  message: Message,
  mentions: readonly Judged[],
  postal: readonly string[],
  gazetteer: Gazetteer,
): Reference {
  const resolved = resolve(mentions.slice(0, MOST_PLACES), message.isListed, (a, b) =>
    isJoined(message, a, b),
  );
  if (postal.length > 0) return withPostalCodes(resolved, postal, gazetteer);
  const [first, ...more] = resolved;
  if (first === undefined) return about('no-place');
  if (more.length > 0) {
    return severalOf(resolved);
  }
  const codes = codesOf(first.places);
  return codes.length > 1
    ? { kind: 'ambiguous', codes, others: [] }
    : { kind: 'place', codes, others: codesOf(first.others) };
}
