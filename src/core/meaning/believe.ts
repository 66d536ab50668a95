import type { Mention } from '../names/mention.ts';
import type { Span } from '../text/span.ts';
import { hasCapitals, inLowerCase, isCapital, isUnspaced } from '../text/tokens.ts';
import { KINDS, type KnownWord, PLACE_WORDS, Sense } from '../words/senses.ts';
import { isBesideItsArea, isBesidePlace, isCityOf, isJoinedToNeighbour, lengthOf, SHORT } from './beside.ts';
import { standsAlone } from './boundaries.ts';
import { isAboutLearning, type Message } from './message.ts';
import { ownSenses, sharedSenses } from './surroundings.ts';

const EVERYDAY =
  Sense.word | Sense.learn | Sense.personAfter | Sense.greeting | Sense.other | PLACE_WORDS | KINDS;

/** Written with a capital where the message has small letters too, and not merely as its first word. */
function isMarkedByCapital({ text, scripts }: Message, { start }: Mention): boolean {
  if (!isCapital(text.charAt(start))) return false;
  // Among letters that have no capitals a word with one is a name.
  if (scripts.some((script) => !hasCapitals(script))) return true;
  return /\p{Ll}/u.test(text) && CLAUSE.test(letterBefore(text, start));
}

const LETTER = /\p{L}/u;

/** What stands before a word that is not the first of its sentence. */
const CLAUSE = /[\p{L}\p{M}\p{N},;:]/u;

/** The last character before a place in the text, without spaces and an opening quotation mark or bracket. */
function letterBefore(text: string, start: number): string {
  let end = start;
  if (/["'(]/.test(text.charAt(end - 1))) end -= 1;
  while (/\s/.test(text.charAt(end - 1))) end -= 1;
  return text.charAt(end - 1);
}

/** Whether no letters of a message stand beside some names in it, which are in the order of their starts. */
function holdsOnly({ text }: Message, names: readonly Span[]): boolean {
  let reached = 0;
  for (const { start, end } of names) {
    if (LETTER.test(text.slice(reached, Math.max(reached, start)))) return false;
    reached = Math.max(reached, end);
  }
  return !LETTER.test(text.slice(reached));
}

/** Whether no letters of a message stand outside a name and some of its words. */
const holdsOnlyWith = (message: Message, mention: Mention, words: readonly KnownWord[]): boolean =>
  holdsOnly(
    message,
    [mention, ...words].sort((a, b) => a.start - b.start),
  );

/** Nothing but words about learning stands beside the name: `japanese lessons hino`. */
function standsWithTopic(message: Message, mention: Mention): boolean {
  const topical = message.words.filter(({ shared }) => (shared & Sense.learn) !== 0);
  return topical.length > 0 && holdsOnlyWith(message, mention, topical);
}

/** A longer message is hardly a name with a few words about it. */
const LONGEST_ABOUT_NAME = 60;

/** The name begins or ends a short message about learning, and is its only word that is not known: `miho có lớp tiếng nhật không`. */
function isOnlyUnknown(message: Message, mention: Mention): boolean {
  const { text, words } = message;
  if (text.length > LONGEST_ABOUT_NAME || !isAboutLearning(message)) return false;
  const isFirst = mention.start === 0;
  return (isFirst || !LETTER.test(text.slice(mention.end))) && holdsOnlyWith(message, mention, words);
}

/** What the name means as a word, with and without an ending glued behind. */
function meaningOf(message: Message, mention: Mention): number {
  const { words, languages, lexicon, text } = message;
  const own = ownSenses(mention, words);
  if (mention.nameEnd === mention.end) return own;
  return (
    own |
    lexicon.sensesOfWord(inLowerCase(text.slice(mention.start, mention.nameEnd), mention.script), languages)
  );
}

/** A short word of the language with letters behind it that could be a suffix: 어디죠 is no town of 어디. */
export function isWordWithSuffix(message: Message, mention: Mention): boolean {
  const { start, end, nameEnd, kinds, script } = mention;
  const { lexicon, languages, text, words } = message;
  if (kinds.length === 0 || script === 'Hani' || isCapital(text.charAt(start))) return false;
  // A prefecture with its suffix is hardly anything else: 시가현, though 시가 is "the city", too.
  if (kinds.includes('prefecture')) return false;
  const isGlued = /^[\p{L}\p{M}]+$/u.test(text.slice(start, end));
  const suffix = lexicon.sensesOfWord(text.slice(nameEnd, end).trim(), languages);
  // Two words beside each other: Vietnamese `ơi cho` is no town of Ōi.
  if (!isGlued && ((suffix & Sense.word) === 0 || (suffix & KINDS) !== 0)) return false;
  const senses = lexicon.sensesOfWord(text.slice(start, nameEnd), languages) | ownSenses(mention, words);
  return (senses & EVERYDAY) !== 0;
}

/** The ending says that somebody is there, and nothing speaks of another topic. */
const saysHere = ({ lexicon, languages, topic }: Message, { ending }: Mention): boolean =>
  (topic & Sense.other) === 0 && (lexicon.sensesOfWord(ending, languages) & Sense.in) !== 0;

/** What the words around a name say: that something is there, and that the person is (or will be). */
export interface Location {
  readonly located: boolean;
  readonly isIn: boolean;
}

/** What is known of a name once it is seen that it is no everyday word. */
interface Seen extends Location {
  /** What it means as a word of the language. */
  readonly own: number;
  /** Written with a capital among small letters. */
  readonly marked: boolean;
  readonly beside: boolean;
}

/** Whether it speaks of something other than learning. */
const isAboutElse = ({ topic }: Message): boolean => (topic & Sense.other) !== 0;

/** Whether a name that may be another word, misspelt or declined has a reason to be believed; a long one needs none. */
function hasReason(
  message: Message,
  mention: Mention,
  { located, isIn, own, marked, beside }: Seen,
): boolean {
  const { text, words } = message;
  if (mention.isInflected && !isIn && !marked && !beside) return false;
  const isListed = mention.places.some(({ code }) => message.isListed(code) || code.length === 2);
  if (mention.distance > 0 && !isIn && !marked && !beside) {
    return (
      isAboutLearning(message) ||
      (isListed && mention.distance === 1 && isCapital(text.charAt(mention.start)))
    );
  }
  const hasCapital = isCapital(text.charAt(mention.start)) && /\p{Ll}/u.test(text);
  // A word of another language that begins with a capital is no word here: `Nara, there are …`.
  const meant = marked || hasCapital ? own : own | sharedSenses(mention, words);
  if ((meant & Sense.notPlace) !== 0) {
    if (mention.script === 'Hani') return beside;
    return beside || (isIn && (marked || isAboutLearning(message) || (isListed && !isAboutElse(message))));
  }
  if (lengthOf(mention) <= SHORT && mention.ending !== '')
    return marked || beside || isListed || (isIn && isAboutLearning(message)) || saysHere(message, mention);
  if (lengthOf(mention) > SHORT || mention.script === 'Hani') return true;
  const isUnheard = mention.script === 'Latn' && meant === 0 && hasCapital;
  return located || marked || beside || isListed || isUnheard;
}

/** Whether a name that nothing calls a city or town is meant as a place, and not as a word of the language. */
export function isBelievable(message: Message, mention: Mention, location: Location): boolean {
  const { text, mentions } = message;
  const { located } = location;
  const own = meaningOf(message, mention);
  if (holdsOnly(message, [mention])) return (own & Sense.greeting) === 0;
  if (isUnspaced(mention.script) && !standsAlone(mention, message)) return false;
  const marked = isMarkedByCapital(message, mention);
  const beside = isBesidePlace(message, mention);
  const onlyWards = mention.places.every(({ kind }) => kind === 'ward');
  const isKnownWard = mention.places.length === 1 && (located || isAboutLearning(message));
  if (onlyWards && !isKnownWard && !mentions.some((other) => isCityOf(other, mention))) return false;
  if ((own & Sense.abroad) !== 0) return false;
  const besideArea = isBesideItsArea(message, mention);
  if (besideArea && (isCapital(text.charAt(mention.start)) || holdsOnly(message, mentions))) return true;
  if ((own & EVERYDAY) !== 0) return (marked && (beside || located)) || isJoinedToNeighbour(message, mention);
  return (
    besideArea ||
    hasReason(message, mention, { ...location, own, marked, beside }) ||
    standsWithTopic(message, mention) ||
    (own === 0 && isOnlyUnknown(message, mention))
  );
}
