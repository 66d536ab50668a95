import { isBelievable, isWordWithSuffix } from './believe.ts';
import { isBesidePlace } from './beside.ts';
import { isPartOfWord } from './boundaries.ts';
import type { Mention } from './mention.ts';
import type { Message } from './message.ts';
import { type Hit, languagesWith, Sense, wordsNear } from './senses.ts';
import type { NamedKind } from './suffixes.ts';
import { kindSensesBeside, personSensesBeside, surroundingsOf } from './surroundings.ts';

/** A mention that is a place, with what the words around it say. */
export interface Judged extends Mention {
  /** Kinds that a word beside the name gives it (`city`, `provincia de`). */
  readonly saidKinds: readonly NamedKind[];
  /** Left behind, or part of another name: asked about only when no other place is named. */
  readonly isLeft: boolean;
  /** First of a pair that only tells where another place lies: `Nishinomiya, between Osaka and Kobe`. */
  readonly opensPair: boolean;
  /** Words say that the person is there, or is going there. */
  readonly isHere: boolean;
  readonly isGoal: boolean;
}

/** A mention that no words stand around. */
export const unjudged = (mention: Mention): Judged => ({
  ...mention,
  ...{ saidKinds: [], isLeft: false, opensPair: false, isHere: false, isGoal: false },
});

const KIND_SENSES: readonly (readonly [number, readonly NamedKind[]])[] = [
  [Sense.prefecture, ['prefecture']],
  [Sense.city, ['city', 'designated-city']],
  [Sense.ward, ['ward', 'special-ward']],
  [Sense.town, ['town']],
  [Sense.village, ['village']],
];

/** Letters between two names that belong together. */
const NEAR = 12;

function saidKinds(senses: number, mention: Mention): readonly NamedKind[] {
  if (senses === 0) return [];
  return KIND_SENSES.filter(([sense]) => (senses & sense) !== 0)
    .flatMap(([, kinds]) => kinds)
    .filter((kind) => mention.places.some((place) => place.kind === kind));
}

/** What words of the language belong to the name: those before it, or in languages that put them after it, those. */
function particlesOf(message: Message, before: number, after: number): number {
  return message.lexicon.particlesStandAfter(message.languages) ? after : before;
}

/** Judges one mention; undefined when it is a word, a person or a place refused. */
export function judge(whole: Message, mention: Mention): Judged | undefined {
  const near = wordsNear(whole.words, mention);
  const message = near === whole.words ? whole : { ...whole, words: near };
  const { text, words, languages, lexicon } = message;
  // A name alone does not tell which language its ending is of.
  const isAlone =
    whole.words.length === 0 &&
    !whole.mentions.some(({ ending, end }) => ending === '' && end === mention.end);
  const endingsOf = isAlone ? lexicon.all : languages;
  if (mention.ending !== '' && !lexicon.isEnding(mention.ending, endingsOf)) return undefined;
  if (isInAnotherCountry(message, mention) || isWordWithSuffix(message, mention)) return undefined;
  if (mention.script === 'Kana' && isPartOfWord(mention, words)) return undefined;
  const { before, after } = surroundingsOf(mention, text, words);
  const particles = particlesOf(message, before, after);
  const said = saidKinds(kindSensesBeside(mention, message), mention);
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
  const isLeft = mention.isPart || isCompany(message, mention) || ((particles | ended) & Sense.from) !== 0;
  const isGoal = (particles & Sense.to) !== 0;
  const isHere = (particles & Sense.in) !== 0;
  const judged = { isLeft, isGoal, isHere, opensPair: opensPair(message, mention, before) };
  return { ...mention, saidKinds: said, ...judged };
}

/** A maker that is called like a place is where somebody works: asked about only when no other place is named. */
function isCompany(message: Message, mention: Mention): boolean {
  const { text, isCompanyName } = message;
  return (
    isCompanyName(text.slice(mention.start, mention.nameEnd).toLowerCase()) &&
    !isBesidePlace(message, mention)
  );
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
  if (text.charAt(end) !== "'" && text.charAt(end) !== '-') return false;
  const ending = /^[\p{L}\p{M}]+/u.exec(text.slice(end + 1, end + 12))?.[0];
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
  return words.some((word) => {
    if ((word.senses & Sense.abroad) === 0 || (word.senses & Sense.word) !== 0) return false;
    const isBeside =
      mention.script === 'Hani'
        ? word.end === mention.start
        : word.start === mention.end + 1 && text.charAt(mention.end) === ' ';
    return isBeside && !isCountry(hits, word);
  });
}

/** A great city in a case (в Осаки) is meant rather than a small one that is written so (Ōsaki). */
const weight = ({ places }: Judged, isListed: (code: string) => boolean): number =>
  Number(
    places.some(({ kind, code }) => kind === 'prefecture' || kind === 'designated-city' || isListed(code)),
  );

/** Of names that overlap the longer one is meant; of equals the one whose name is longer, then the first. */
function withoutOverlaps(
  mentions: readonly Judged[],
  isListed: (code: string) => boolean,
): readonly Judged[] {
  const length = ({ start, end }: Judged) => end - start;
  const chosen: Judged[] = [];
  const sorted = [...mentions].sort(
    (a, b) => length(b) - length(a) || weight(b, isListed) - weight(a, isListed) || b.keyLength - a.keyLength,
  );
  for (const mention of sorted) {
    if (!chosen.some(({ start, end }) => start < mention.end && mention.start < end)) chosen.push(mention);
  }
  return chosen.sort((a, b) => a.start - b.start);
}

/** The mentions that are places, none overlapping another. */
export function judgeAll(message: Message, mentions: readonly Mention[]): readonly Judged[] {
  const judged = mentions.map((mention) => judge(message, mention)).filter((one) => one !== undefined);
  return withoutOverlaps(judged, message.isListed);
}
