import type { Mention } from './find-places.ts';
import { type Hit, type LanguageSet, Sense, sensesOf } from './lexicon.ts';

/** What known words stand right before and right after a name, as `Sense` bits. */
export interface Surroundings {
  readonly before: number;
  readonly after: number;
}

/** Words that may stand between a name and the word that matters: `not in …`, `from the city of …`. */
const PASSABLE =
  Sense.in | Sense.from | Sense.to | Sense.prefecture | Sense.city | Sense.town | Sense.village | Sense.ward;
const GAP = /^[^\p{L}\p{N}.!?。！？\n]{0,3}$/u;

/** Looks at the known words beside a span, one further word through those that only lead to it. */
export function surroundingsOf(
  span: { readonly start: number; readonly end: number },
  text: string,
  hits: readonly Hit[],
  languages: LanguageSet,
): Surroundings {
  const walk = (start: number, end: number, step: 'before' | 'after', hops: number): number => {
    let senses = 0;
    for (const hit of hits) {
      const touches =
        step === 'before'
          ? hit.end <= start && start - hit.end <= 3 && GAP.test(text.slice(hit.end, start))
          : hit.start >= end && hit.start - end <= 3 && GAP.test(text.slice(end, hit.start));
      if (!touches) continue;
      const found = sensesOf(hit, languages);
      senses |= found;
      if (hops > 0 && (found & PASSABLE) !== 0) {
        senses |= walk(hit.start, hit.end, step, hops - 1) & (Sense.not | Sense.from | Sense.to);
      }
    }
    return senses;
  };
  return { before: walk(span.start, span.end, 'before', 1), after: walk(span.start, span.end, 'after', 1) };
}

/** What the mention's own letters mean as a word, where the whole of them is one. */
export function ownSenses(mention: Mention, hits: readonly Hit[], languages: LanguageSet): number {
  let senses = 0;
  for (const hit of hits) {
    if (hit.start <= mention.start && hit.end >= mention.end) senses |= sensesOf(hit, languages);
  }
  return senses;
}
