import { type Hit, type LanguageSet, Sense, sensesOf } from './lexicon.ts';

/** How many words of a message speak for each thing that it may be about. */
export interface Intent {
  readonly learn: number;
  readonly other: number;
  readonly greeting: number;
  readonly abroad: number;
}

const SENSES = [
  ['learn', Sense.learn],
  ['other', Sense.other],
  ['greeting', Sense.greeting],
  ['abroad', Sense.abroad],
] as const;

/** Counts the words that tell what a message is about; a word inside a longer phrase of the same meaning counts once. */
export function intentOf(hits: readonly Hit[], languages: LanguageSet, skip: (hit: Hit) => boolean): Intent {
  const intent = { learn: 0, other: 0, greeting: 0, abroad: 0 };
  for (const [name, sense] of SENSES) {
    let end = -1;
    const found = hits.filter((hit) => (sensesOf(hit, languages) & sense) !== 0 && !skip(hit));
    for (const hit of found.sort((a, b) => a.start - b.start || b.end - a.end)) {
      if (hit.start < end) continue;
      intent[name] += 1;
      end = hit.end;
    }
  }
  return intent;
}
