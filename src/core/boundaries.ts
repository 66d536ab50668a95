import { type Hit, type LanguageSet, Sense, sensesOf } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { scriptOf } from './spelling/index.ts';

/** Below this many letters of its key a name without spaces around it must begin and end where words do. */
const SHORT_KEY = 7;
/** Below this many, one of its ends must. */
const MIDDLING_KEY = 9;

const WORDS = Sense.word | Sense.learn | Sense.greeting | Sense.other | Sense.notPlace | Sense.abroad;

/** A known word of at least two letters begins or ends inside the mention, or holds it and more. */
function isPartOfWord(mention: Mention, hits: readonly Hit[], languages: LanguageSet): boolean {
  return hits.some((hit) => {
    const overlaps = hit.start < mention.end && mention.start < hit.end;
    const inside = hit.start >= mention.start && hit.end <= mention.end;
    return overlaps && !inside && hit.end - hit.start > 1 && (sensesOf(hit, languages) & WORDS) !== 0;
  });
}

/**
 * Whether a name in a script without spaces stands by itself: not inside a longer word, and between words that we know
 * or at the ends of a run of letters.
 */
export function standsAlone(
  mention: Mention,
  text: string,
  hits: readonly Hit[],
  mentions: readonly Mention[],
  languages: LanguageSet,
): boolean {
  if (isPartOfWord(mention, hits, languages)) return false;
  if (mention.script === 'Hani' || mention.keyLength >= MIDDLING_KEY) return true;
  const { start, end } = mention;
  const scriptAt = (index: number) => scriptOf(text.codePointAt(index) ?? 0);
  const known = hits.filter((hit) => sensesOf(hit, languages) !== 0);
  const left =
    start === 0 ||
    scriptAt(start - 1) !== mention.script ||
    known.some((hit) => hit.end === start) ||
    mentions.some((other) => other.end === start);
  const right =
    end >= text.length ||
    scriptAt(end) !== mention.script ||
    known.some((hit) => hit.start === end) ||
    mentions.some((other) => other.start === end);
  return mention.keyLength < SHORT_KEY ? left && right : left || right;
}
