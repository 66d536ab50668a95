import type { Mention } from '../names/mention.ts';
import { firstFrom, lettersBetween, overlap, type Span } from '../text/span.ts';
import { holds, type KnownWord, PLACE_WORDS, Sense, wordsNear } from '../words/senses.ts';
import { isBesidePlace } from './beside.ts';
import { Clauses } from './clauses.ts';
import type { Message } from './message.ts';
import { ownSenses } from './surroundings.ts';

/** A word with more letters behind the name is hardly the name in a case. */
const LONGEST_ENDING = 4;

/** What a word can tell of the name beside it. */
const TELLING = PLACE_WORDS | Sense.elsewhere | Sense.past | Sense.now;

/** Hardly an everyday word, nor the beginning of one. */
function isNameLike({ words, languages, lexicon }: Message, mention: Mention): boolean {
  const { ending } = mention;
  if (ending.length > LONGEST_ENDING) return false;
  if (ending !== '' && !lexicon.isEnding(ending, languages)) return false;
  return (ownSenses(mention, wordsNear(words, mention)) & (Sense.word | Sense.notPlace)) === 0;
}

/** The names that stand in a part of the text, beside a word. */
function* namesIn({ start, end }: Span, message: Message, word: KnownWord): Generator<Mention> {
  const { mentions } = message;
  for (let index = firstFrom(mentions, start); index < mentions.length; index += 1) {
    const name = mentions[index];
    if (name === undefined || name.start >= end) break;
    if (name.end <= end && !overlap(name, word) && isNameLike(message, name)) yield name;
  }
}

/** The span of the name that such a word speaks of: the nearest in its clause, else in the clause before. */
function nearestName(message: Message, word: KnownWord, clauses: Clauses): Mention | undefined {
  const { lexicon, languages } = message;
  const clause = clauses.around(word);
  const own = [...namesIn(clause, message, word)];
  const before = own.length > 0 ? undefined : clauses.before(clause);
  const meant = before === undefined ? own : [...namesIn(before, message, word)];
  // Where the verb ends a clause, it speaks of the name before it.
  const led = lexicon.particlesStandAfter(languages) ? meant.filter(({ end }) => end <= word.start) : [];
  const [first, ...others] = led.length > 0 ? led : meant;
  if (first === undefined) return undefined;
  return others.reduce<Mention>(
    (nearest, name) => (lettersBetween(name, word) < lettersBetween(nearest, word) ? name : nearest),
    first,
  );
}

/** `not too far`. */
const isDenied = ({ words }: Message, refused: KnownWord): boolean =>
  wordsNear(words, refused).some(
    ({ senses, end }) => (senses & Sense.not) !== 0 && (end === refused.start || end === refused.start - 1),
  );

/** The first name behind a word such as "now" that begins a clause or stands in one before it, else the nearest one. */
function nameNow(message: Message, word: KnownWord, clauses: Clauses): Mention | undefined {
  const clause = clauses.around(word);
  const isFirst = message.text.slice(clause.start, word.start).trim() === '';
  const end = isFirst ? message.text.length : clause.end;
  for (const name of namesIn({ start: word.end, end }, message, word)) return name;
  return nearestName(message, word, clauses);
}

/** Letters of a name, or a word in a phrase of everyday words: `wanted to ask`. */
function isPartOfOther({ words, mentions }: Message, word: KnownWord): boolean {
  return (
    mentions.some(({ start, nameEnd }) => word.start >= start && word.end <= nameEnd) ||
    wordsNear(words, word).some((longer) => holds(longer, word) && (longer.senses & TELLING) === 0)
  );
}

/** The names that some words of a message speak of, each once. */
function namesBy(
  message: Message,
  clauses: Clauses,
  sense: number,
  nameOf: typeof nearestName,
): readonly Mention[] {
  if ((message.topic & sense) === 0) return [];
  const names = new Set<Mention>();
  for (const word of message.words) {
    if ((word.senses & sense) === 0 || isPartOfOther(message, word)) continue;
    const name = nameOf(message, word, clauses);
    if (name !== undefined) names.add(name);
  }
  return [...names];
}

/** What a message says of the places that it names. */
export interface Whereabouts {
  /** Too far, full, or lived in before. */
  readonly left: readonly Mention[];
  /** Where somebody was, and is now. */
  readonly past: readonly Mention[];
  readonly now: readonly Mention[];
  /** Where somebody works, in a message that asks for something near their home. */
  readonly work: readonly Mention[];
}

const NOTHING: Whereabouts = { left: [], past: [], now: [], work: [] };
const SPEAKING = Sense.elsewhere | Sense.past | Sense.now | Sense.home;

/** Reads which names the words for "too far", "was" and "now" speak of. */
export function whereaboutsIn(message: Message): Whereabouts {
  if ((message.topic & SPEAKING) === 0) return NOTHING;
  const clauses = new Clauses(message.text);
  const by = (sense: number, nameOf: typeof nearestName) => namesBy(message, clauses, sense, nameOf);
  return {
    left: by(Sense.elsewhere, (whole, word) =>
      isDenied(whole, word) ? undefined : nearestName(whole, word, clauses),
    ),
    past: by(Sense.past, nearestName),
    now: by(Sense.now, nameNow),
    work: (message.topic & Sense.home) === 0 ? [] : by(Sense.work, nearestName),
  };
}

/**
 * Whether a place is left for another: too far away, where somebody was before (`we were in Nara and are in Uda now`), or
 * where they only work.
 * Names that are joined (`Ueda or Saku`) are all of the past, or all of today.
 * @param ended what the ending of the name says: Turkish `Oita'daydım`
 */
export function isElsewhere(
  message: Message,
  mention: Mention,
  { left, past, now, work }: Whereabouts,
  ended: number,
): boolean {
  const isMeant = (name: Mention) => overlap(name, mention);
  const isJoinedTo = (mentions: readonly Mention[]) => isBesidePlace({ ...message, mentions }, mention);
  if (left.some(isMeant) || work.some(isMeant)) return true;
  if (now.length === 0 || now.some(isMeant) || isJoinedTo(now)) return false;
  return (ended & Sense.past) !== 0 || past.some(isMeant) || isJoinedTo(past);
}
