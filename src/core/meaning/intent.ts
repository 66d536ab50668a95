import { firstFrom, lettersBetween, type Span, textBetween } from '../text/span.ts';
import { holds, type KnownWord, Sense, wordsNear } from '../words/senses.ts';
import type { Message } from './message.ts';

/** How many words of a message speak for each thing that it may be about. */
export interface Intent {
  readonly learn: number;
  readonly other: number;
  readonly greeting: number;
}

/** The words of a message, its text, and what all words together speak of. */
type Topical = Pick<Message, 'words' | 'text' | 'topic'>;

const SENSES = [
  ['learn', Sense.learn],
  ['other', Sense.other],
  ['greeting', Sense.greeting],
] as const;

const TOPIC = Sense.learn | Sense.other;

/** A phrase of another topic holds this word: "japanese restaurant" is not about learning. */
const isInsideOtherTopic = (hit: KnownWord, others: number, words: readonly KnownWord[]): boolean =>
  words.some((longer) => (longer.shared & others) !== 0 && holds(longer, hit));

/** A phrase of everyday words holds this word of another topic: "I have a licence" is not about licences. */
const isInsideEveryday = (hit: KnownWord, words: readonly KnownWord[]): boolean =>
  words.some(
    (longer) => holds(longer, hit) && (longer.senses & Sense.word) !== 0 && (longer.shared & TOPIC) === 0,
  );

/** Letters between a word such as "I work in" and what somebody works at. */
const FARTHEST_WORK = 24;
const CLAUSE = /[,;:.!?。！？、，；：။၊।\n]/u;

/** Beside "I work in" a restaurant or a hotel is where somebody works, and not asked about. */
function isWorkplace(hit: KnownWord, words: readonly KnownWord[], text: string): boolean {
  return words.some((work) => {
    if (work === hit || (work.senses & Sense.work) === 0) return false;
    if (holds(work, hit)) return true;
    const between = lettersBetween(work, hit);
    return between >= 0 && between <= FARTHEST_WORK && !CLAUSE.test(textBetween(text, work, hit));
  });
}

const SENTENCE_ENDS = /[.!?。！？।၊။\n]+/gu;

/** The sentences that end with a question mark, in their order. */
function questionsIn(text: string): readonly Span[] {
  const questions: Span[] = [];
  let start = 0;
  for (const { 0: stops, index } of text.matchAll(SENTENCE_ENDS)) {
    const end = index + stops.length;
    if (/[?？]/.test(stops)) questions.push({ start, end });
    start = end;
  }
  return questions;
}

/**
 * What a message is about, by its words. Where they speak of learning and of something else, the last of its questions that speaks
 * of one of them decides, but for one about something else beside more words about learning: "is there parking?"
 */
export function intentOf(message: Topical, skip: (word: KnownWord) => boolean): Intent {
  const whole = countTopics(message, skip);
  if (whole.learn === 0 || whole.other === 0) return whole;
  for (const question of questionsIn(message.text).toReversed()) {
    const asked = countTopics(wordsWithin(message, question), skip);
    if (asked.learn === 0 && asked.other === 0) continue;
    return asked.other > asked.learn && whole.learn > whole.other
      ? whole
      : { ...asked, greeting: whole.greeting };
  }
  return whole;
}

/** A message with only the words of a part of it. */
function wordsWithin(message: Topical, { start, end }: Span): Topical {
  const { words } = message;
  const within = words.slice(firstFrom(words, start), firstFrom(words, end));
  return { ...message, words: within.filter((word) => word.end <= end) };
}

/** Counts the words that tell what a message is about; a word inside a longer phrase of the same meaning counts once. */
function countTopics({ words, text, topic }: Topical, skip: (word: KnownWord) => boolean): Intent {
  const intent = { learn: 0, other: 0, greeting: 0 };
  for (const [name, sense] of SENSES) {
    if ((topic & sense) === 0) continue;
    const others = sense === Sense.greeting ? 0 : topic & TOPIC & ~sense;
    let start = -1;
    let end = -1;
    for (const hit of words) {
      if ((hit.shared & sense) === 0 || (hit.start < end && hit.start > start)) continue;
      const near = wordsNear(words, hit);
      if (skip(hit) || (others !== 0 && isInsideOtherTopic(hit, others, near))) continue;
      if (sense === Sense.other && isInsideEveryday(hit, near)) continue;
      if (sense === Sense.other && (topic & Sense.work) !== 0 && isWorkplace(hit, near, text)) continue;
      if (hit.start > start) intent[name] += 1;
      end = Math.max(end, hit.end);
      start = hit.start;
    }
  }
  return intent;
}
