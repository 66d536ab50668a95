import { standsAlone } from './boundaries.ts';
import { type Hit, type KnownWord, type LanguageSet, type Lexicon, languagesWith, Sense } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { NamedKind } from './suffixes.ts';
import {
  kindSensesBeside,
  ownSenses,
  personSensesBeside,
  sharedSenses,
  surroundingsOf,
} from './surroundings.ts';
import { UNSPACED } from './tokens.ts';

/** A mention that is a place, with what the words around it say. */
export interface Judged extends Mention {
  /** Kinds that a word beside the name gives it (`city`, `provincia de`). */
  readonly saidKinds: readonly NamedKind[];
  /** Left behind, or part of another name: asked about only when no other place is named. */
  readonly isLeft: boolean;
  /** First of a pair that only tells where another place lies: `Nishinomiya, between Osaka and Kobe`. */
  readonly opensPair: boolean;
}

/** The message that a mention stands in. */
export interface Message {
  readonly text: string;
  /** Its words that are known in any language. */
  readonly hits: readonly Hit[];
  /** Those known in its own language, and in the ones that lend words to all others. */
  readonly words: readonly KnownWord[];
  readonly mentions: readonly Mention[];
  /** The languages that its words may be of. */
  readonly languages: LanguageSet;
  readonly lexicon: Lexicon;
  /** JIS codes of the listed places, which are believed sooner than others. */
  readonly isListed: (code: string) => boolean;
}

const KIND_SENSES: readonly (readonly [number, readonly NamedKind[]])[] = [
  [Sense.prefecture, ['prefecture']],
  [Sense.city, ['city', 'designated-city']],
  [Sense.ward, ['ward', 'special-ward']],
  [Sense.town, ['town']],
  [Sense.village, ['village']],
];
const KIND_WORD = Sense.prefecture | Sense.city | Sense.ward | Sense.town | Sense.village | Sense.district;
const PARTICLE = Sense.in | Sense.to | Sense.from | Sense.not | Sense.join;
const EVERYDAY = Sense.word | Sense.learn | Sense.greeting | Sense.other | PARTICLE | KIND_WORD;

/** Letters between two names that belong together. */
const NEAR = 12;

/** Short names in small letters are believed only with a reason: every language has words like them. */
const SHORT = 4;

/** Letters of a name, as typed or in its key: `Beppu` has five, though its key has four. */
const lengthOf = ({ start, nameEnd, keyLength }: Mention): number => Math.max(nameEnd - start, keyLength);

function saidKinds(senses: number, mention: Mention): readonly NamedKind[] {
  return KIND_SENSES.filter(([sense]) => (senses & sense) !== 0)
    .flatMap(([, kinds]) => kinds)
    .filter((kind) => mention.places.some((place) => place.kind === kind));
}

const isCapital = (letter: string) => letter !== letter.toLowerCase();

/** Letters of scripts without capitals: a Latin word among them with a capital is a name. */
const OTHER_LETTERS = /\p{Lo}/u;

/** Written with a capital where the message has small letters too, and not merely as its first word. */
function isMarkedByCapital({ text }: Message, { start }: Mention): boolean {
  if (!isCapital(text.charAt(start))) return false;
  if (OTHER_LETTERS.test(text)) return true;
  return /\p{Ll}/u.test(text) && /[\p{L}\p{M}\p{N},;:]\s*["'(]?$/u.test(text.slice(0, start));
}

/** Stands beside another place name, with nothing but a comma or a word such as "or" between: `Isesaki / Ota / Oizumi`. */
function isBesidePlace(message: Message, mention: Mention): boolean {
  const { text, mentions, words, languages, lexicon } = message;
  return mentions.some((other) => {
    const isOther =
      other.places !== mention.places && (other.ending === '' || lexicon.isEnding(other.ending, languages));
    if (!isOther || (lengthOf(other) < SHORT && !other.places.some(({ code }) => message.isListed(code))))
      return false;
    const [start, end] = other.end <= mention.start ? [other.end, mention.start] : [mention.end, other.start];
    const between = text.slice(start, end);
    if (/^[\s,/、，・.-]*$/u.test(between))
      return between.trim() !== '' || other.ending !== '' || lengthOf(mention) > SHORT;
    const from = start + (between.length - between.trimStart().length);
    const to = end - (between.length - between.trimEnd().length);
    return words.some((hit) => hit.start === from && hit.end === to && (hit.shared & Sense.join) !== 0);
  });
}

/** Stands right beside the prefecture that it lies in, or the municipality that lies in it: `Iga, Mie`. */
function isBesideItsArea({ text, mentions }: Message, mention: Mention): boolean {
  return mentions.some((other) => {
    const [start, end] = other.end <= mention.start ? [other.end, mention.start] : [mention.end, other.start];
    if (start > end || end - start > 3 || !/^[\s,()（）、・-]*$/u.test(text.slice(start, end))) return false;
    return mention.places.some((place) =>
      other.places.some((area) => {
        const [inner, outer] = place.kind === 'prefecture' ? [area, place] : [place, area];
        return outer.kind === 'prefecture' && inner.kind !== 'prefecture' && inner.prefecture === outer.code;
      }),
    );
  });
}

/** The designated city of a ward is named too. */
const isCityOf = (other: Mention, ward: Mention) =>
  ward.places.some(
    (place) =>
      'city' in place && other.places.some(({ code }) => code === place.city || code === place.prefecture),
  );

/** Whether the whole message is this name. */
const isAlone = ({ text }: Message, { start, end }: Mention) =>
  !/\p{L}/u.test(text.slice(0, start) + text.slice(end));

/** What words of the language belong to the name: those before it, or in languages that put them after it, those. */
function particlesOf(message: Message, before: number, after: number): number {
  return message.lexicon.particlesStandAfter(message.languages) ? after : before;
}

/** Judges one mention; undefined when it is a word, a person or a place refused. */
export function judge(message: Message, mention: Mention): Judged | undefined {
  const { text, words, languages, lexicon } = message;
  if (mention.ending !== '' && !lexicon.isEnding(mention.ending, languages)) return undefined;
  if (isInAnotherCountry(message, mention) || isWordWithSuffix(message, mention)) return undefined;
  const { before, after } = surroundingsOf(mention, text, words);
  const particles = particlesOf(message, before, after);
  const said = saidKinds(kindSensesBeside(mention, text, words, message.mentions), mention);
  const hasKind = mention.kinds.length > 0 || said.length > 0 || mention.isDistrict;
  if (isPerson(message, mention, before, hasKind)) return undefined;
  if ((particles & Sense.not) !== 0 && !isChoice(message, mention, particles)) return undefined;
  const ended = mention.ending === '' ? 0 : lexicon.sensesOfWord(mention.ending, languages);
  const located =
    ((before | after) & (Sense.in | Sense.to | Sense.from)) !== 0 ||
    mention.ending !== '' ||
    hasLooseEnding(message, mention);
  const isIn = (particles & (Sense.in | Sense.to)) !== 0 || mention.ending !== '';
  if (!hasKind && !isBelievable(message, mention, { located, isIn })) return undefined;
  const isLeft = mention.isPart || ((particles | ended) & Sense.from) !== 0;
  return { ...mention, saidKinds: said, isLeft, opensPair: opensPair(message, mention, before) };
}

/** A joining word right before the first of two names, with no name before it: "between". */
function opensPair({ mentions }: Message, { start }: Mention, before: number): boolean {
  return (
    (before & Sense.join) !== 0 && !mentions.some((other) => other.end <= start && start - other.end < NEAR)
  );
}

/** A word that refuses and joins alike ("A na B") joins when it stands between two places. */
const isChoice = (message: Message, mention: Mention, particles: number): boolean =>
  (particles & Sense.join) !== 0 && isBesidePlace(message, mention);

function isPerson({ text, words }: Message, mention: Mention, before: number, hasKind: boolean): boolean {
  const senses = personSensesBeside(mention, text, words);
  if ((senses & Sense.personAfter) !== 0) return true;
  return (senses & Sense.personBefore) !== 0 && (before & Sense.in) === 0 && !hasKind;
}

/** An ending parted from the name by an apostrophe or a hyphen: `Hamamatsu'da`. */
function hasLooseEnding({ text, languages, lexicon }: Message, { end }: Mention): boolean {
  const ending = /^['-]([\p{L}\p{M}]+)/u.exec(text.slice(end, end + 12))?.[1];
  return ending !== undefined && lexicon.isEnding(ending.toLowerCase(), languages);
}

/** Names of countries stand in the lists of many languages, those of cities in few. */
const COUNTRY_LANGUAGES = 4;

/** A country beside a place in Japan is where somebody comes from: `anjo brasil`. */
function isCountry(hits: readonly Hit[], span: { readonly start: number; readonly end: number }): boolean {
  const hit = hits.find(({ start, end }) => start === span.start && end === span.end);
  return hit !== undefined && languagesWith(hit.meanings, Sense.abroad) >= COUNTRY_LANGUAGES;
}

/** A city abroad stands right beside the name: `Nagoya Batam`, 高雄岡山區. */
function isInAnotherCountry({ text, words, hits, isListed }: Message, mention: Mention): boolean {
  if (mention.places.some(({ code }) => isListed(code))) return false;
  return words.some(({ senses, ...hit }) => {
    if (isCountry(hits, hit)) return false;
    if ((senses & Sense.abroad) === 0 || (senses & Sense.word) !== 0) return false;
    if (mention.script === 'Hani') return hit.end === mention.start;
    return hit.start > mention.end && text.slice(mention.end, hit.start) === ' ';
  });
}

/** What the name means as a word, with and without an ending glued behind. */
function meaningOf(message: Message, mention: Mention): number {
  const { words, languages, lexicon, text } = message;
  const own = ownSenses(mention, words);
  if (mention.nameEnd === mention.end) return own;
  return own | lexicon.sensesOfWord(text.slice(mention.start, mention.nameEnd).toLowerCase(), languages);
}

/** A short word of the language with letters behind it that could be a suffix: 어디죠 is no town of 어디. */
function isWordWithSuffix(message: Message, mention: Mention): boolean {
  const { start, end, nameEnd, kinds, script } = mention;
  const isGlued =
    kinds.length > 0 && /^[\p{L}\p{M}]+$/u.test(message.text.slice(start, end)) && script !== 'Hani';
  if (!isGlued || isCapital(message.text.charAt(start))) return false;
  return (
    (message.lexicon.sensesOfWord(message.text.slice(start, nameEnd), message.languages) & EVERYDAY) !== 0
  );
}

/** What the words around a name say: that something is there, and that the person is (or will be). */
interface Location {
  readonly located: boolean;
  readonly isIn: boolean;
}

function isBelievable(message: Message, mention: Mention, { located, isIn }: Location): boolean {
  const isUnspaced = UNSPACED.has(mention.script);
  const { text, words, mentions } = message;
  const own = meaningOf(message, mention);
  if (isAlone(message, mention)) return (own & Sense.greeting) === 0;
  if (isUnspaced && !standsAlone(mention, text, words, mentions)) return false;
  const marked = isMarkedByCapital(message, mention);
  const beside = isBesidePlace(message, mention);
  const onlyWards = mention.places.every(({ kind }) => kind === 'ward');
  const isKnownWard = mention.places.length === 1 && (located || isAboutLearning(message));
  if (onlyWards && !isKnownWard && !mentions.some((other) => isCityOf(other, mention))) return false;
  if ((own & Sense.abroad) !== 0) return false;
  if ((own & EVERYDAY) !== 0) return marked && (beside || located);
  if (isBesideItsArea(message, mention)) return true;
  if (mention.isInflected && !isIn && !marked && !beside) return false;
  if (mention.distance > 0 && !isIn && !marked && !beside) return isAboutLearning(message);
  if (((own | sharedSenses(mention, words)) & Sense.notPlace) !== 0) {
    if (mention.script === 'Hani') return beside;
    return beside || (isIn && (marked || isAboutLearning(message)));
  }
  const isListed = mention.places.some(({ code }) => message.isListed(code) || code.length === 2);
  if (lengthOf(mention) <= SHORT && mention.ending !== '') return marked || beside || isListed;
  if (lengthOf(mention) > SHORT || mention.script === 'Hani') return true;
  return located || marked || beside || isListed;
}

function isAboutLearning({ words }: Message): boolean {
  const topic = words.reduce((senses, { shared }) => senses | shared, 0);
  return (topic & Sense.learn) !== 0 && (topic & Sense.other) === 0;
}
