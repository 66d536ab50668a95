import type { Mention } from '../names/mention.ts';
import { scriptOf } from '../spelling/index.ts';
import { overlap, type Span } from '../text/span.ts';
import { isUnspaced } from '../text/tokens.ts';
import { KINDS, type KnownWord, PLACE_WORDS, Sense } from '../words/senses.ts';
import type { Message } from './message.ts';

/** Below this many letters of its key a name without spaces around it must begin and end where words do. */
const SHORT_KEY = 6;
/** So many kana or fewer must, too. */
const SHORT_KANA = 4;
/** Below this many, one of its ends must. */
const MIDDLING_KEY = 8;

const WORDS = Sense.word | Sense.learn | Sense.greeting | Sense.other | Sense.abroad;

/** Words that a place name follows. */
const LEADING =
  Sense.in |
  Sense.to |
  Sense.from |
  Sense.join |
  Sense.not |
  Sense.prefecture |
  Sense.city |
  Sense.ward |
  Sense.town |
  Sense.village;

/**
 * Whether letters that seem to be a word and straddle the beginning or the end of a name are those of a word beside it with some
 * of the name's: ရှိမှာ (will be) in တိုယိုဟာရှိ|မှာ (in Toyohashi), บน (on) in กับ|นีงาตะ (with Niigata).
 */
function isFromBeside(hit: Span, name: Span, words: readonly KnownWord[]): boolean {
  const isBefore = hit.start < name.start && hit.end < name.end;
  const isBehind = hit.start > name.start && hit.end > name.end;
  return words.some(
    ({ start, end, senses }) =>
      (senses & (WORDS | PLACE_WORDS)) !== 0 &&
      ((isBefore && end === name.start && start <= hit.start) ||
        (isBehind && start === name.end && end >= hit.end)),
  );
}

/** A known word of at least two letters begins or ends inside the mention, or holds it and more. */
export function isPartOfWord(mention: Mention, words: readonly KnownWord[]): boolean {
  const isLong = mention.keyLength >= SHORT_KEY;
  return words.some((hit) => {
    // What straddles an end of a long name may be a word beside it: នៅណា (where) in នៅ|ណាហ្គោយ៉ា (in Nagoya).
    if (isLong && isFromBeside(hit, mention, words)) return false;
    // Chinese is read from the left: 都有 (all have) in 京都|有 is none.
    if (mention.script === 'Hani' && hit.start > mention.start && hit.end > mention.end) return false;
    const inside = hit.start >= mention.start && hit.end <= mention.end;
    const length = hit.end - hit.start;
    // A shorter word that merely looks like a place may straddle its end: まつの in はままつの.
    const senses = length < mention.end - mention.start ? WORDS : WORDS | Sense.notPlace;
    return overlap(hit, mention) && !inside && length > 1 && (hit.senses & senses) !== 0;
  });
}

/** The whole of the mention is a row of known words: มีคน is มี and คน. No word that stands behind names begins one: ကိုဘေး is Kobe. */
function isRowOfWords({ start, end, script }: Mention, { text, words, lexicon, languages }: Run): boolean {
  const beginsRun = start === 0 || scriptAt(text, start - 1) !== script;
  // Most kana are particles.
  const links = script === 'Kana' ? WORDS : WORDS | PLACE_WORDS | KINDS;
  const trailing = beginsRun && lexicon.particlesStandAfter(languages) ? PLACE_WORDS : 0;
  const inside = words.filter(
    (hit) =>
      hit.start >= start &&
      hit.end <= end &&
      (hit.senses & links) !== 0 &&
      (hit.start > start || (hit.senses & trailing) === 0),
  );
  const reached = new Set([start]);
  for (const hit of inside.sort((a, b) => a.start - b.start)) {
    if (reached.has(hit.start) && hit.end - hit.start < end - start) reached.add(hit.end);
  }
  return reached.has(end);
}

const scriptAt = (text: string, index: number) => scriptOf(text.codePointAt(index) ?? 0);

/** What a name in a script without spaces stands among. */
type Run = Pick<Message, 'text' | 'words' | 'mentions' | 'lexicon' | 'languages' | 'isListed'>;

/** Letters of a short name's key, or kana of it. */
const isShort = ({ script, start, end, keyLength }: Mention): boolean =>
  script === 'Kana' ? end - start <= SHORT_KANA : keyLength < SHORT_KEY;

/** Whether a word, another name or a run of letters ends where the name begins; before a short one a word that names follow. */
export function beginsApart(mention: Mention, run: Run): boolean {
  const { text, words, mentions } = run;
  const { start, script } = mention;
  if (start === 0 || scriptAt(text, start - 1) !== script) return true;
  const leads = isShort(mention) && !(script === 'Kana' && isLocated(mention, run)) ? LEADING : ~0;
  return (
    words.some((hit) => hit.end === start && (hit.senses & leads) !== 0) ||
    mentions.some((other) => other.end === start && other.keyLength >= SHORT_KEY)
  );
}

/** Whether a word, another name or the end of a run of letters stands where the name ends. */
export function endsApart({ end, script }: Mention, { text, words, mentions }: Run): boolean {
  if (end >= text.length || scriptAt(text, end) !== script) return true;
  return (
    words.some((hit) => hit.start === end && hit.senses !== 0) ||
    mentions.some((other) => other.start === end)
  );
}

/** A name with a suffix in a script without spaces is cut out of other words no more than one without: `มาชิ` is mostly none. */
export function isCutFromWords(mention: Mention, run: Run): boolean {
  const { script, kinds, isDistrict, keyLength, start, nameEnd } = mention;
  const isNamed = kinds.length > 0 || isDistrict;
  if (!isUnspaced(script) || script === 'Hani' || !isNamed || keyLength >= MIDDLING_KEY) return false;
  // ไทยใน in คนไทยใน|ชิบะ is no Tainai-shi.
  const isTail = run.words.some(
    (hit) => hit.start < start && hit.end >= nameEnd && (hit.senses & WORDS) !== 0,
  );
  return isTail || !beginsApart(mention, run);
}

const LOCATING = Sense.in | Sense.from | Sense.to;

/** Whether a language's word for "in" stands right beside a name, on the side where it has it, or one for "or" on any. */
function isLocated({ start, end }: Span, { words, lexicon, languages }: Run): boolean {
  const isAfter = lexicon.particlesStandAfter(languages);
  const before = isAfter ? Sense.join : LOCATING | Sense.join;
  const behind = isAfter ? LOCATING | Sense.join : Sense.join;
  return words.some(
    (word) =>
      (word.end === start && (word.senses & before) !== 0) ||
      (word.start === end && (word.senses & behind) !== 0),
  );
}

/** Two kana are a particle more often than a name, but for those that begin a run. */
const isLikeParticle = ({ script, start, end }: Mention, { text }: Run): boolean =>
  script === 'Kana' && end - start < SHORT_KANA - 1 && start > 0 && scriptAt(text, start - 1) === script;

/**
 * A place that everybody knows stands beside such a word: Ōta in នៅ|អូតា, though អូ and តា are words, too; Gunma in ぐんま|で, though
 * まで is one.
 */
export const isWellKnownThere = (mention: Mention, run: Run): boolean =>
  mention.places.some(
    ({ code, kind }) => run.isListed(code) || kind === 'prefecture' || kind === 'designated-city',
  ) &&
  isLocated(mention, run) &&
  !isLikeParticle(mention, run);

/**
 * Whether a name in a script without spaces stands by itself: not inside a longer word, and between words that we know
 * or at the ends of a run of letters.
 */
export function standsAlone(mention: Mention, run: Run): boolean {
  const { script, keyLength } = mention;
  if (isWellKnownThere(mention, run)) return true;
  if (isPartOfWord(mention, run.words)) return false;
  if (script === 'Hani') return true;
  if (isRowOfWords(mention, run)) return false;
  if (keyLength >= MIDDLING_KEY && script !== 'Kana') return true;
  return isShort(mention)
    ? beginsApart(mention, run) && endsApart(mention, run)
    : beginsApart(mention, run) || endsApart(mention, run);
}
