import type { Span } from './language/reading.ts';
import type { Mention } from './mention.ts';
import { type KnownWord, PLACE_WORDS, Sense } from './senses.ts';
import { scriptOf } from './spelling/index.ts';

/** Below this many letters of its key a name without spaces around it must begin and end where words do. */
const SHORT_KEY = 6;
/** So many kana or fewer must, too. */
const SHORT_KANA = 4;
/** Below this many, one of its ends must. */
const MIDDLING_KEY = 8;

const WORDS = Sense.word | Sense.learn | Sense.greeting | Sense.other | Sense.abroad;

/** Words that a place name follows. */
const LEADING =
  Sense.in |
  Sense.to |
  Sense.from |
  Sense.join |
  Sense.not |
  Sense.prefecture |
  Sense.city |
  Sense.ward |
  Sense.town |
  Sense.village;

/** Whether a known word is all of a span that stands before a name. */
const begins = ({ start }: Span, name: Span, words: readonly KnownWord[]): boolean =>
  words.some(
    (word) => word.start === start && word.end === name.start && (word.senses & (WORDS | PLACE_WORDS)) !== 0,
  );

/** A known word of at least two letters begins or ends inside the mention, or holds it and more. */
export function isPartOfWord(mention: Mention, words: readonly KnownWord[]): boolean {
  const isLong = mention.keyLength >= SHORT_KEY;
  return words.some((hit) => {
    // What straddles the beginning of a long name may be a word before it: នៅណា (where) in នៅ|ណាហ្គោយ៉ា (in Nagoya).
    if (isLong && hit.start < mention.start && hit.end < mention.end && begins(hit, mention, words))
      return false;
    const overlaps = hit.start < mention.end && mention.start < hit.end;
    const inside = hit.start >= mention.start && hit.end <= mention.end;
    const length = hit.end - hit.start;
    // A shorter word that merely looks like a place may straddle its end: まつの in はままつの.
    const senses = length < mention.end - mention.start ? WORDS : WORDS | Sense.notPlace;
    return overlaps && !inside && length > 1 && (hit.senses & senses) !== 0;
  });
}

/** The whole of the mention is a row of known words: มีคน is มี and คน. */
function isRowOfWords({ start, end }: Mention, words: readonly KnownWord[]): boolean {
  const inside = words.filter((hit) => hit.start >= start && hit.end <= end && (hit.senses & WORDS) !== 0);
  const reached = new Set([start]);
  for (const hit of inside.sort((a, b) => a.start - b.start)) {
    if (reached.has(hit.start) && hit.end - hit.start < end - start) reached.add(hit.end);
  }
  return reached.has(end);
}

/**
 * Whether a name in a script without spaces stands by itself: not inside a longer word, and between words that we know
 * or at the ends of a run of letters.
 */
export function standsAlone(
  mention: Mention,
  text: string,
  words: readonly KnownWord[],
  mentions: readonly Mention[],
): boolean {
  if (isPartOfWord(mention, words)) return false;
  if (mention.script !== 'Hani' && isRowOfWords(mention, words)) return false;
  const { start, end } = mention;
  if (mention.script === 'Hani') return true;
  if (mention.keyLength >= MIDDLING_KEY && mention.script !== 'Kana') return true;
  const scriptAt = (index: number) => scriptOf(text.codePointAt(index) ?? 0);
  const known = words.filter((hit) => hit.senses !== 0);
  const isShort = mention.script === 'Kana' ? end - start <= SHORT_KANA : mention.keyLength < SHORT_KEY;
  const leads = isShort ? LEADING : ~0;
  const left =
    start === 0 ||
    scriptAt(start - 1) !== mention.script ||
    known.some((hit) => hit.end === start && (hit.senses & leads) !== 0) ||
    mentions.some((other) => other.end === start && other.keyLength >= SHORT_KEY);
  const right =
    end >= text.length ||
    scriptAt(end) !== mention.script ||
    known.some((hit) => hit.start === end) ||
    mentions.some((other) => other.start === end);
  return isShort ? left && right : left || right;
}
