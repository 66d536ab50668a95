import type { Span } from './language/reading.ts';
import type { Mention } from './mention.ts';
import type { Message } from './message.ts';
import { type KnownWord, Sense } from './senses.ts';
import { lettersBetween, overlap } from './span.ts';

/** Ends of a clause, and of those the ends of a sentence. */
const CLAUSE = /[,;:.!?。！？、，；：।၊။\n…]/u;
const SENTENCE = /[.!?。！？।။\n…]/u;

/** A word with more letters behind the name is hardly the name in a case. */
const LONGEST_ENDING = 4;

/** A clause is looked at so far to each side. */
const LONGEST_SIDE = 120;

/** The clause that a span stands in, or the one before a place in the text. */
function clauseAround(text: string, { start, end }: Span): Span {
  let first = start;
  let last = end;
  while (first > 0 && start - first < LONGEST_SIDE && !CLAUSE.test(text.charAt(first - 1))) first -= 1;
  while (last < text.length && last - end < LONGEST_SIDE && !CLAUSE.test(text.charAt(last))) last += 1;
  return { start: first, end: last };
}

/** Hardly an everyday word, nor the beginning of one. */
function isNameLike({ words, languages, lexicon }: Message, { start, end, ending }: Mention): boolean {
  if (ending.length > LONGEST_ENDING) return false;
  if (ending !== '' && !lexicon.isEnding(ending, languages)) return false;
  return !words.some(
    (word) => word.start <= start && word.end >= end && (word.senses & (Sense.word | Sense.notPlace)) !== 0,
  );
}

/** The span of the name that such a word speaks of: the nearest in its clause, else in the clause before. */
function nearestName(message: Message, word: KnownWord): Span | undefined {
  const { text, mentions, lexicon, languages } = message;
  const clause = clauseAround(text, word);
  const within = (span: Span) =>
    mentions.filter(
      (name) =>
        name.start >= span.start && name.end <= span.end && !overlap(name, word) && isNameLike(message, name),
    );
  const own = within(clause);
  const before = clause.start - 1;
  const isFirst = before < 0 || SENTENCE.test(text.charAt(before));
  const meant = own.length > 0 || isFirst ? own : within(clauseAround(text, { start: before, end: before }));
  // Where the verb ends a clause, it speaks of the name before it.
  const led = lexicon.particlesStandAfter(languages) ? meant.filter(({ end }) => end <= word.start) : [];
  const [first, ...others] = led.length > 0 ? led : meant;
  if (first === undefined) return undefined;
  return others.reduce<Span>(
    (nearest, name) => (lettersBetween(name, word) < lettersBetween(nearest, word) ? name : nearest),
    first,
  );
}

/** `not too far`. */
const isDenied = ({ words }: Message, { start }: KnownWord): boolean =>
  words.some((word) => (word.senses & Sense.not) !== 0 && (word.end === start || word.end === start - 1));

/** The words of a sense that speak of some name, and stand outside of it. */
const speakingOf = ({ words }: Message, mention: Mention, sense: number): readonly KnownWord[] =>
  words.filter((word) => (word.senses & sense) !== 0 && !overlap(word, mention));

const isSame = (name: Span | undefined, mention: Mention): boolean =>
  name !== undefined && (name === mention || overlap(name, mention));

/** Whether a word such as "too far" or "formerly" speaks of this name rather than of any other. */
export function isElsewhere(message: Message, mention: Mention): boolean {
  if ((message.topic & Sense.elsewhere) === 0) return false;
  return speakingOf(message, mention, Sense.elsewhere).some(
    (word) => !isDenied(message, word) && isSame(nearestName(message, word), mention),
  );
}

/** The name of the place where somebody is now: the first behind such a word, else the one nearest to it. */
function nameNow(message: Message, word: KnownWord): Span | undefined {
  const next = message.mentions.find((name) => name.start >= word.end && isNameLike(message, name));
  return next ?? nearestName(message, word);
}

/** Whether somebody was there and is, or goes, somewhere else now: `we were in Nara and are in Uda now`. */
export function isBefore(message: Message, mention: Mention): boolean {
  const { topic } = message;
  if ((topic & Sense.past) === 0 || (topic & (Sense.now | Sense.to)) === 0) return false;
  const isPast = speakingOf(message, mention, Sense.past).some((word) =>
    isSame(nearestName(message, word), mention),
  );
  if (!isPast) return false;
  return speakingOf(message, mention, Sense.now | Sense.to).some((word) => {
    const name = (word.senses & Sense.now) !== 0 ? nameNow(message, word) : nearestName(message, word);
    return name !== undefined && !isSame(name, mention);
  });
}
