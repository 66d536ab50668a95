import type { Mention } from '../names/mention.ts';
import { distanceKm } from '../nearby.ts';
import { liesInAny } from '../place.ts';
import { lettersBetween, startBetween, textBetween } from '../text/span.ts';
import { isCapital, isUnspaced } from '../text/tokens.ts';
import { type KnownWord, Sense } from '../words/senses.ts';
import type { Message } from './message.ts';

/** Short names in small letters are believed only with a reason: every language has words like them. */
export const SHORT = 4;

/** The longest words that join two names, with their spaces, have fewer letters. */
export const LONGEST_JOIN = 40;

/** What stands between two names that are listed, or of which the second is gone to. */
const BETWEEN = /^[\s,/、，・.=>→⇒➔➜➡⟶⇨-]*$/u;

/** Before the last of several: `Shima, Ise, and Toba`. */
const LEADING_COMMA = /^\s*[,、，]/u;

/** Letters of a name, as typed or in its key: `Beppu` has five, though its key has four. */
export const lengthOf = ({ start, nameEnd, keyLength }: Mention): number =>
  Math.max(nameEnd - start, keyLength);

const LETTER = /[\p{L}\p{M}]/u;

/** A name with a capital among small letters; in a script without spaces one that is all of a run, beside one of the same script. */
function isSetApart(text: string, { start, end, script }: Mention, other: Mention): boolean {
  if (isUnspaced(script))
    return other.script === script && !LETTER.test(text.charAt(start - 1)) && !LETTER.test(text.charAt(end));
  return isCapital(text.charAt(start)) && /\p{Ll}/u.test(text);
}

/** Places one after the other that lie beside each other: `kani tajimi`. */
const SIDE_BY_SIDE_KM = 20;

/** An everyday word is a place when "and" joins it to one so far away: `Oyama ra Sano`, `Date and Noboribetsu`. */
const NEIGHBOUR_KM = 40;

const isNear = (mention: Mention, other: Mention, kilometres = SIDE_BY_SIDE_KM): boolean =>
  mention.places.some((place) =>
    other.places.some(
      (near) =>
        place.kind !== 'prefecture' && near.kind !== 'prefecture' && distanceKm(place, near) <= kilometres,
    ),
  );

/** Stands beside another place name, with nothing but a comma or a word such as "or" between: `Isesaki / Ota / Oizumi`. */
export const isBesidePlace = (message: Message, mention: Mention): boolean =>
  message.mentions.some((other) => isWithinReach(mention, other) && isJoinedTo(message, mention, other));

/** The known words that are all of a typed one, which stands in letters that begin at a place of the message. */
function wordAt(
  words: readonly KnownWord[],
  start: number,
  letters: string,
  typed: string,
): readonly KnownWord[] {
  const from = start + letters.indexOf(typed);
  return words.filter((word) => word.start === from && word.end === from + typed.length);
}

/** Whether a name is another one, with no letters behind it that are none of the language's endings. */
const isOtherPlace = ({ lexicon, languages }: Message, mention: Mention, other: Mention): boolean =>
  other.places !== mention.places && (other.ending === '' || lexicon.isEnding(other.ending, languages));

function isJoinedTo(message: Message, mention: Mention, other: Mention): boolean {
  const { text } = message;
  const isDoubtful =
    lengthOf(other) < SHORT &&
    !other.places.some(({ code }) => message.isListed(code)) &&
    !isNear(mention, other);
  if (!isOtherPlace(message, mention, other) || isDoubtful) return false;
  const between = textBetween(text, other, mention);
  if (BETWEEN.test(between))
    return (
      between.trim() !== '' ||
      other.ending !== '' ||
      lengthOf(mention) > SHORT ||
      isSetApart(text, mention, other) ||
      isNear(mention, other)
    );
  return isJoinedByWord(message, mention, other);
}

/** Only a word such as "or" stands between them. */
function isJoinedByWord({ text, words }: Message, mention: Mention, other: Mention): boolean {
  const between = textBetween(text, other, mention);
  const typed = between.replace(LEADING_COMMA, '').trim();
  const joining = wordAt(words, startBetween(other, mention), between, typed);
  return joining.some(({ shared }) => (shared & Sense.join) !== 0);
}

/** A town that a word such as "and" joins to a place near it. */
export const isJoinedToNeighbour = (message: Message, mention: Mention): boolean =>
  lengthOf(mention) >= SHORT &&
  mention.places.some(({ kind }) => kind !== 'ward') &&
  message.mentions.some(
    (other) =>
      isWithinReach(mention, other) &&
      isOtherPlace(message, mention, other) &&
      isNear(mention, other, NEIGHBOUR_KM) &&
      isJoinedByWord(message, mention, other),
  );

/** Between a place and its area: `Ota in Gunma`, `Miyagi prefecture Osaki`. */
const BETWEEN_AREAS = Sense.in | Sense.prefecture;

/** Whether so few letters stand between two names, which do not overlap, that they can belong together. */
function isWithinReach(mention: Mention, other: Mention): boolean {
  const between = lettersBetween(other, mention);
  return between >= 0 && between <= LONGEST_JOIN;
}

/** Nothing but a comma or a bracket stands between them, or one word such as "in". */
export function isNeighbour(
  { text, words }: Pick<Message, 'text' | 'words'>,
  mention: Mention,
  other: Mention,
): boolean {
  if (!isWithinReach(mention, other)) return false;
  const letters = textBetween(text, other, mention);
  const word = /^[\s,()（）、・-]{0,3}(.*?)\s*$/su.exec(letters)?.[1] ?? '';
  if (word === '') return letters.length <= 3;
  const leading = wordAt(words, startBetween(other, mention), letters, word);
  return leading.some(({ senses }) => (senses & BETWEEN_AREAS) !== 0);
}

/** Stands right beside the prefecture or designated city that it lies in, or the municipality that lies in it: `Iga, Mie`. */
export const isBesideItsArea = (
  message: Pick<Message, 'text' | 'words' | 'mentions'>,
  mention: Mention,
): boolean =>
  message.mentions.some(
    (other) =>
      isWithinReach(mention, other) &&
      (liesInAny(mention.places, other.places) || liesInAny(other.places, mention.places)) &&
      isNeighbour(message, mention, other),
  );

/** The designated city of a ward is named too. */
export const isCityOf = (other: Mention, ward: Mention) =>
  ward.places.some(
    (place) =>
      'city' in place && other.places.some(({ code }) => code === place.city || code === place.prefecture),
  );
