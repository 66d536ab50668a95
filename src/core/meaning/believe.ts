import type { Mention } from '../names/mention.ts';
import { hasCapitals, inLowerCase, isCapital, isUnspaced } from '../text/tokens.ts';
import { KINDS, PLACE_WORDS, Sense } from '../words/senses.ts';
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
function holdsOnly({ text }: Message, names: readonly Mention[]): boolean {
  let reached = 0;
  for (const { start, end } of names) {
    if (LETTER.test(text.slice(reached, Math.max(reached, start)))) return false;
    reached = Math.max(reached, end);
  }
  return !LETTER.test(text.slice(reached));
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

/** Whether a name that nothing calls a city or town is meant as a place, and not as a word of the language. */
export function isBelievable(message: Message, mention: Mention, { located, isIn }: Location): boolean {
  const { text, words, mentions } = message;
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
  if (besideArea) return true;
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
    return beside || (isIn && (marked || isAboutLearning(message)));
  }
  if (lengthOf(mention) <= SHORT && mention.ending !== '')
    return marked || beside || isListed || (isIn && isAboutLearning(message)) || saysHere(message, mention);
  if (lengthOf(mention) > SHORT || mention.script === 'Hani') return true;
  const isUnheard = mention.script === 'Latn' && meant === 0 && hasCapital;
  return located || marked || beside || isListed || isUnheard;
}
