import type { Span } from '../text/span.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { type Hit, KINDS, LANGUAGE_SHIFT, type LanguageSet, Sense, wordsNear } from '../words/senses.ts';

/** Words that stand before a name, or behind it, as the languages have it. */
const PARTICLE = Sense.in | Sense.from | Sense.to;

/** The languages in which one of a word's meanings has a sense. */
function languagesIn({ meanings }: Hit, sense: number): LanguageSet {
  let languages = 0;
  for (const meaning of meanings) if ((meaning & sense) !== 0) languages |= 1 << (meaning >> LANGUAGE_SHIFT);
  return languages;
}

/**
 * The languages whose words for "in", "from", "to", "city" or "or" stand beside names as they do in these languages, a set for
 * each such place: of all languages that have a word `me`, it is Hindi behind a name.
 * @param names the place names of a message
 * @param hits its known words in any language
 */
export function languagesOfParticles(
  names: readonly Span[],
  hits: readonly Hit[],
  text: string,
  lexicon: Lexicon,
): readonly LanguageSet[] {
  const found: LanguageSet[] = [];
  for (const { start, end } of names) {
    let before = 0;
    let behind = 0;
    for (const hit of wordsNear(hits, { start, end })) {
      if (hit.end + 1 === start && text.charAt(hit.end) === ' ')
        before |= (languagesIn(hit, PARTICLE) & ~lexicon.particlesAfter) | languagesIn(hit, KINDS);
      if (hit.start !== end + 1 || text.charAt(end) !== ' ') continue;
      const isBetween = names.some((other) => other.start === hit.end + 1);
      behind |=
        (languagesIn(hit, PARTICLE) & lexicon.particlesAfter) |
        languagesIn(hit, isBetween ? KINDS | Sense.join : KINDS);
    }
    if (before !== 0) found.push(before);
    if (behind !== 0) found.push(behind);
  }
  return found;
}
