import type { Span } from './language/reading.ts';
import { type Hit, type LanguageSet, Sense, sensesOf } from './lexicon.ts';

/** What known words stand right before and right after a name, as `Sense` bits. */
export interface Surroundings {
  readonly before: number;
  readonly after: number;
}

/** Words that may stand between a name and the word that matters: `not in …`, `from the city of …`. */
const PASSABLE =
  Sense.in | Sense.from | Sense.to | Sense.prefecture | Sense.city | Sense.town | Sense.village | Sense.ward;
const KIND = Sense.prefecture | Sense.city | Sense.town | Sense.village | Sense.ward;
const GAP = /^[^\p{L}\p{N}.!?。！？\n]{0,3}$/u;
const KIND_GAP = /^[ '-]{0,2}$/u;
/** A refusal reaches over so many words of the same clause: `não é a de …`. */
const REFUSAL = /^[^\p{L}\p{N}.,;:!?()（）、。！？\n]*(?:[\p{L}\p{M}\p{N}]+[ ]+){0,2}$/u;

const touches = (hit: Hit, span: Span, side: 'before' | 'after', text: string, gap: RegExp): boolean =>
  side === 'before'
    ? hit.end <= span.start && span.start - hit.end <= 3 && gap.test(text.slice(hit.end, span.start))
    : hit.start >= span.end && hit.start - span.end <= 3 && gap.test(text.slice(span.end, hit.start));

/** Of a phrase and a word in it the phrase is meant: `में से` (among) is not `से` (from). */
const holds = (longer: Hit, hit: Hit): boolean =>
  longer.start <= hit.start && longer.end >= hit.end && longer.end - longer.start > hit.end - hit.start;

/** Whether a refusal stands at most two words before a span. */
function isRefused(span: Span, text: string, hits: readonly Hit[], languages: LanguageSet): boolean {
  return hits.some((hit) => {
    if ((sensesOf(hit, languages) & Sense.not) === 0 || hit.end > span.start) return false;
    return span.start - hit.end < 30 && REFUSAL.test(text.slice(hit.end, span.start));
  });
}

/** Looks at the known words beside a span, one further word through those that only lead to it. */
export function surroundingsOf(
  span: Span,
  text: string,
  hits: readonly Hit[],
  languages: LanguageSet,
): Surroundings {
  const walk = (from: Span, side: 'before' | 'after', hops: number): number => {
    let senses = 0;
    const beside = hits.filter(
      (hit) => touches(hit, from, side, text, GAP) && sensesOf(hit, languages) !== 0,
    );
    for (const hit of beside) {
      if (beside.some((longer) => holds(longer, hit))) continue;
      const found = sensesOf(hit, languages);
      senses |= found & ~KIND;
      if (hops > 0 && (found & PASSABLE) !== 0) {
        senses |= walk(hit, side, hops - 1) & (Sense.not | Sense.from | Sense.to);
      }
    }
    return senses;
  };
  const refused = isRefused(span, text, hits, languages) ? Sense.not : 0;
  return { before: walk(span, 'before', 1) | refused, after: walk(span, 'after', 1) };
}

/** The kinds that words right beside a name give it (`city`, `provincia de`), unless they are refused: `not the city`. */
export function kindSensesBeside(
  span: Span,
  text: string,
  hits: readonly Hit[],
  languages: LanguageSet,
): number {
  let senses = 0;
  for (const hit of hits) {
    const found = sensesOf(hit, languages) & KIND;
    if (found === 0) continue;
    const beside =
      touches(hit, span, 'before', text, KIND_GAP) || touches(hit, span, 'after', text, KIND_GAP);
    if (beside && !isRefused(hit, text, hits, languages)) senses |= found;
  }
  return senses;
}

/** Whether titles or words such as "my name is" make a span a person's name. A title stands right behind it. */
export function personSensesBeside(
  span: Span,
  text: string,
  hits: readonly Hit[],
  languages: LanguageSet,
): number {
  let senses = 0;
  for (const hit of hits) {
    const found = sensesOf(hit, languages);
    if (touches(hit, span, 'before', text, GAP)) senses |= found & Sense.personBefore;
    const isTitle = touches(hit, span, 'after', text, KIND_GAP) && (found & Sense.join) === 0;
    if (isTitle) senses |= found & Sense.personAfter;
  }
  return senses;
}

/** What the letters of a span mean as a word, where the whole of them is inside one. */
export function ownSenses(span: Span, hits: readonly Hit[], languages: LanguageSet): number {
  let senses = 0;
  for (const hit of hits) {
    if (hit.start <= span.start && hit.end >= span.end) senses |= sensesOf(hit, languages);
  }
  return senses;
}
