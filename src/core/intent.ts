import { holds, type KnownWord, Sense } from './senses.ts';

/** How many words of a message speak for each thing that it may be about. */
export interface Intent {
  readonly learn: number;
  readonly other: number;
  readonly greeting: number;
}

const SENSES = [
  ['learn', Sense.learn],
  ['other', Sense.other],
  ['greeting', Sense.greeting],
] as const;

const TOPIC = Sense.learn | Sense.other;

/** A phrase of one topic holds this word of the other: "japanese restaurant" is not about learning. */
function isInsideOtherTopic(hit: KnownWord, sense: number, words: readonly KnownWord[]): boolean {
  if ((sense & TOPIC) === 0) return false;
  return words.some((longer) => holds(longer, hit) && (longer.shared & TOPIC & ~sense) !== 0);
}

/** Counts the words that tell what a message is about; a word inside a longer phrase of the same meaning counts once. */
export function intentOf(words: readonly KnownWord[], skip: (word: KnownWord) => boolean): Intent {
  const intent = { learn: 0, other: 0, greeting: 0 };
  for (const [name, sense] of SENSES) {
    let start = -1;
    let end = -1;
    for (const hit of words) {
      if ((hit.shared & sense) === 0 || (hit.start < end && hit.start > start)) continue;
      if (skip(hit) || isInsideOtherTopic(hit, sense, words)) continue;
      if (hit.start > start) intent[name] += 1;
      end = Math.max(end, hit.end);
      start = hit.start;
    }
  }
  return intent;
}
