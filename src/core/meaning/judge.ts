import type { Mention } from '../names/mention.ts';
import type { NamedKind } from '../names/suffixes.ts';
import { overlap } from '../text/span.ts';
import { inLowerCase } from '../text/tokens.ts';
import { type Hit, KINDS, type KnownWord, languagesWith, Sense } from '../words/senses.ts';
import { isBelievable, isWordWithSuffix } from './believe.ts';
import { isBesidePlace } from './beside.ts';
import { isCutFromWords, isPartOfWord, isWellKnownThere } from './boundaries.ts';
import { isDeniedWith } from './denied.ts';
import { isElsewhere, type Whereabouts, whereaboutsIn } from './elsewhere.ts';
import { type Judged, judgedAs } from './judged.ts';
import { type Message, near } from './message.ts';
import { withoutOverlaps } from './overlaps.ts';
import {
  kindSensesBeside,
  ownSenses,
  particlesOf,
  personSensesBeside,
  surroundingsOf,
} from './surroundings.ts';

const KIND_SENSES: readonly (readonly [number, readonly NamedKind[]])[] = [
  [Sense.prefecture, ['prefecture']],
  [Sense.city, ['city', 'designated-city']],
  [Sense.ward, ['ward', 'special-ward']],
  [Sense.town, ['town']],
  [Sense.village, ['village']],
];

/** Nothing is joined across the end of a sentence. */
const STOP = /[.!?。！？।၊။\n]/u;

/** From one place to another: `Nemuro -> Wakkanai`. */
const ARROW = /^\s*(?:[-=]+>|[→⇒➔➜➡⟶⇨])/u;

/** Letters between two names that belong together. */
const NEAR = 12;

function saidKinds(senses: number, mention: Mention): readonly NamedKind[] {
  if (senses === 0) return [];
  return KIND_SENSES.filter(([sense]) => (senses & sense) !== 0)
    .flatMap(([, kinds]) => kinds)
    .filter((kind) => mention.places.some((place) => place.kind === kind));
}

/** A name that is said and not asked about: a person's, or that of a place refused. No other name is cut out of it. */
const DENIED = 'denied';

/**
 * A suffix that is the beginning of a longer word for what the place is, is none: စီ (shi) in စီရင်စု (prefecture). Nor is one that
 * is an ending of the language and no word of it for a kind of place: 쪽 (about), which sounds like 町.
 */
function withoutFalseSuffix(mention: Mention, { text, words, lexicon, languages }: Message): Mention {
  const { nameEnd, end, kinds } = mention;
  if (kinds.length === 0) return mention;
  const letters = text.slice(nameEnd, end);
  if (lexicon.isEnding(letters, languages) && (lexicon.sensesOfWord(letters, languages) & KINDS) === 0)
    return { ...mention, kinds: [], ending: letters };
  const isPart = ({ start, end: wordEnd, shared }: KnownWord) =>
    start === nameEnd && wordEnd > end && (shared & KINDS) !== 0;
  return words.some(isPart) ? { ...mention, end: nameEnd, kinds: [] } : mention;
}

/** Judges one mention; undefined when it is no name. */
function judge(whole: Message, found: Mention, whereabouts: Whereabouts): Judged | typeof DENIED | undefined {
  const message = near(whole, found);
  const mention = withoutFalseSuffix(found, message);
  const { text, words, languages, lexicon } = message;
  // A name alone does not tell which language its ending is of.
  const isAlone =
    whole.words.length === 0 &&
    !whole.mentions.some(({ ending, end }) => ending === '' && end === mention.end);
  const endingsOf = isAlone ? lexicon.all : languages;
  if (mention.ending !== '' && !lexicon.isEnding(mention.ending, endingsOf)) return undefined;
  if (isInAnotherCountry(message, mention) || isWordWithSuffix(message, mention)) return undefined;
  if (mention.script === 'Kana' && isPartOfWord(mention, words) && !isWellKnownThere(mention, message))
    return undefined;
  if (isCutFromWords(mention, message)) return undefined;
  const { before, after } = surroundingsOf(mention, message);
  const particles = particlesOf(message, { before, after });
  const said = saidKinds(kindSensesBeside(mention, message), mention);
  const hasKind = mention.kinds.length > 0 || said.length > 0 || mention.isDistrict;
  const ending = endingOf(message, mention);
  const hasEnding = ending !== undefined;
  const ended = ending === undefined ? 0 : lexicon.sensesOfWord(ending, languages);
  const isPlace = hasKind || ((before | particles | ended) & Sense.in) !== 0;
  if (isPerson(message, mention, isPlace)) return DENIED;
  if ((particles & Sense.not) !== 0 && !isChoice(message, mention, particles)) return DENIED;
  const located = (particles & (Sense.in | Sense.to | Sense.from)) !== 0 || hasEnding;
  const isIn = (particles & (Sense.in | Sense.to)) !== 0 || hasEnding;
  if (!hasKind && !isBelievable(message, mention, { located, isIn })) return undefined;
  const isGoal = (particles & Sense.to) !== 0;
  const isFar = isElsewhere(message, mention, whereabouts, ended);
  const isLeft =
    mention.isPart ||
    ARROW.test(text.slice(mention.end, mention.end + NEAR)) ||
    ((particles | ended) & Sense.from) !== 0 ||
    (isFar && !isGoal);
  const isHere = (particles & Sense.in) !== 0;
  const isDoubtful =
    (isFar && isGoal) || (!hasKind && isCompany(message, mention) && !(isHere && !isAtWork(message)));
  const isNamedBy = (names: readonly Mention[]) => names.some((name) => overlap(name, mention));
  return judgedAs(mention, {
    saidKinds: said,
    isLeft,
    isFar,
    isDoubtful,
    isGoal,
    isHere,
    isPast: isNamedBy(whereabouts.past),
    isNow: isNamedBy(whereabouts.now),
    opensPair: opensPair(message, mention, before),
  });
}

/** Words of somebody's job stand near. */
const isAtWork = ({ words }: Message): boolean => words.some(({ senses }) => (senses & Sense.work) !== 0);

/** A maker that is called like a place, or like one with an ending (`suzuki`), is where somebody works. */
function isCompany(message: Message, mention: Mention): boolean {
  const { text, isCompanyName } = message;
  const { start, end, nameEnd, script } = mention;
  const isMaker = (until: number) => isCompanyName(inLowerCase(text.slice(start, until), script));
  return (isMaker(nameEnd) || (end !== nameEnd && isMaker(end))) && !isBesidePlace(message, mention);
}

/** A joining word right before the first of two names, with no name before it: "between". */
function opensPair({ mentions }: Message, { start }: Mention, before: number): boolean {
  return (
    (before & Sense.join) !== 0 && !mentions.some((other) => other.end <= start && start - other.end < NEAR)
  );
}

/** A word that refuses and joins alike ("A na B") joins when it stands between two places. */
function isChoice(message: Message, mention: Mention, particles: number): boolean {
  if ((particles & Sense.join) === 0 || !isBesidePlace(message, mention)) return false;
  return message.mentions.some(
    ({ start }) => start > mention.end && !STOP.test(message.text.slice(mention.end, start)),
  );
}

/** @param isPlace a word or an ending says so: where somebody's brother is, is a place */
function isPerson(message: Message, mention: Mention, isPlace: boolean): boolean {
  const senses = personSensesBeside(mention, message);
  if ((senses & Sense.personAfter) !== 0) return true;
  return (senses & Sense.personBefore) !== 0 && !isPlace;
}

/**
 * An ending glued to the name, or parted from it by an apostrophe or a hyphen (`Hamamatsu'da`). Where the letters with it are
 * a word that only looks like a place, they are no ending: Mongolian хараад.
 */
function endingOf(message: Message, mention: Mention): string | undefined {
  const { text, words, languages, lexicon } = message;
  const { start, end, ending } = mention;
  if (ending !== '') return (ownSenses(mention, words) & Sense.notPlace) === 0 ? ending : undefined;
  const isQuoted = text.charAt(start - 1) === "'";
  if (isQuoted || (text.charAt(end) !== "'" && text.charAt(end) !== '-')) return undefined;
  const loose = /^[\p{L}\p{M}]+/u.exec(text.slice(end + 1, end + 12))?.[0].toLowerCase();
  return loose !== undefined && lexicon.isEnding(loose, languages) ? loose : undefined;
}

/** Names of countries stand in the lists of many languages, those of cities in few. */
const COUNTRY_LANGUAGES = 4;

/** A country beside a place in Japan is where somebody comes from: `anjo brasil`. */
function isCountry(hits: readonly Hit[], span: { readonly start: number; readonly end: number }): boolean {
  const hit = hits.find(({ start, end }) => start === span.start && end === span.end);
  return hit !== undefined && languagesWith(hit.meanings, Sense.abroad) >= COUNTRY_LANGUAGES;
}

/** A city abroad stands right beside the name: `Nagoya Batam`, 高雄岡山區. */
function isInAnotherCountry({ text, words, topic, hits, isListed }: Message, mention: Mention): boolean {
  if ((topic & Sense.abroad) === 0) return false;
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

/** The mentions that are places, none overlapping another. */
export function judgeAll(message: Message, mentions: readonly Mention[]): readonly Judged[] {
  if (mentions.length === 0) return [];
  const judged: Judged[] = [];
  const denied: Mention[] = [];
  const whereabouts = whereaboutsIn(message);
  for (const mention of mentions) {
    const one = judge(message, mention, whereabouts);
    if (one === DENIED) denied.push(mention);
    else if (one !== undefined) judged.push(one);
  }
  const meant =
    denied.length === 0
      ? judged
      : judged.filter((one) => !denied.some((other) => isDeniedWith(message, one, other)));
  return withoutOverlaps(meant, message);
}
