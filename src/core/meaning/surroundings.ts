import { overlap, type Span } from '../text/span.ts';
import { holds, type KnownWord, Sense } from '../words/senses.ts';
import type { Message } from './message.ts';

/** What known words stand right before and right after a name, as `Sense` bits. */
export interface Surroundings {
  readonly before: number;
  readonly after: number;
}

type Told = Pick<Message, 'text' | 'words' | 'topic' | 'mentions'>;

/** Words that may stand between a name and the word that matters: `not in …`, `from the city of …`. */
const PASSABLE =
  Sense.in | Sense.from | Sense.to | Sense.prefecture | Sense.city | Sense.town | Sense.village | Sense.ward;
const KIND = Sense.prefecture | Sense.city | Sense.town | Sense.village | Sense.ward;
const PERSON = Sense.personBefore | Sense.personAfter;
/** Words farther away than this touch nothing. */
const NEAR = 4;
const GAP = /^[^\p{L}\p{N}.!?。！？\n]{0,3}$/u;
const KIND_GAP = /^[ '(（-]{0,2}$/u;
/** Between a name and what it is said to be: `Gifu, the city`, `Nara (la ville)`. */
const APPOSITION = /^ ?[,(（] ?$/u;
/** A refusal reaches over so many words of the same clause: `não é a de …`. */
const REFUSAL = /^[^\p{L}\p{N}.,;:!?()（）、。！？\n]*(?:[\p{L}\p{M}\p{N}]+(?<!\p{Script=Han})[ ]+){0,2}$/u;

/** A shorter name between a refusal and another is hardly one. */
const SHORTEST_BETWEEN = 3;

/** A full stop behind so short a word ends no sentence: `Mr. Okazaki`, `г. Осака`. */
const LONGEST_ABBREVIATION = 4;

/** Whether a word stands right before or after a span; most words are far away, so the letters are looked at last. */
function touches(word: Span, span: Span, side: 'before' | 'after', text: string, gap: RegExp): boolean {
  const start = side === 'before' ? word.end : span.end;
  const to = side === 'before' ? span.start : word.start;
  if (to < start || to - start > 3) return false;
  const isAbbreviated =
    side === 'before' && word.end - word.start <= LONGEST_ABBREVIATION && text.charAt(start) === '.';
  const from = isAbbreviated ? start + 1 : start;
  if (to === from || (to - from === 1 && text.charAt(from) === ' ')) return true;
  return gap.test(text.slice(from, to));
}

/** Whether a name stands between a refusal and a span, and no word that joins the two: `not Odawara, Hiratsuka`. */
function isTakenBefore(span: Span, refusal: Span, { words, mentions }: Told): boolean {
  const taken = mentions.find(
    ({ start, end, ending, keyLength }) =>
      start >= refusal.end && end < span.start && ending === '' && keyLength > SHORTEST_BETWEEN,
  );
  if (taken === undefined) return false;
  return !words.some(
    (word) => (word.senses & Sense.join) !== 0 && word.start >= taken.end && word.end <= span.start,
  );
}

/** A phrase of everyday words holds the refusal, and refuses nothing: `pas cher`, `not sure`. */
const isInsidePhrase = (refusal: KnownWord, words: readonly KnownWord[]): boolean =>
  words.some((longer) => (longer.senses & Sense.not) === 0 && longer.senses !== 0 && holds(longer, refusal));

/** Whether a refusal stands at most two words before a span. */
function isRefused(span: Span, message: Told): boolean {
  const { text, words, topic } = message;
  if ((topic & Sense.not) === 0) return false;
  return words.some((hit) => {
    if ((hit.senses & Sense.not) === 0 || hit.end > span.start) return false;
    if (span.start - hit.end >= 30 || !REFUSAL.test(text.slice(hit.end, span.start))) return false;
    return !isInsidePhrase(hit, words) && !isTakenBefore(span, hit, message);
  });
}

/** Looks at the known words beside a span, one further word through those that only lead to it. */
export function surroundingsOf(span: Span, message: Told): Surroundings {
  const { text, words } = message;
  const refused = isRefused(span, message) ? Sense.not : 0;
  return {
    before: sensesBeside(span, 'before', text, words, 1) | refused,
    after: sensesBeside(span, 'after', text, words, 1),
  };
}

/** What words of the language belong to the name: those before it, or in languages that put them after it, those. */
export const particlesOf = (
  { lexicon, languages }: Pick<Message, 'lexicon' | 'languages'>,
  { before, after }: Surroundings,
): number => (lexicon.particlesStandAfter(languages) ? after : before);

/** @param hops further words that are looked at behind those that only lead to the name */
function sensesBeside(
  span: Span,
  side: 'before' | 'after',
  text: string,
  words: readonly KnownWord[],
  hops: number,
): number {
  let beside: KnownWord[] | undefined;
  for (const word of words) {
    if (word.senses === 0 || !touches(word, span, side, text, GAP)) continue;
    if (beside === undefined) beside = [word];
    else beside.push(word);
  }
  let senses = 0;
  for (const word of beside ?? []) {
    if (beside?.some((longer) => holds(longer, word))) continue;
    senses |= word.senses & ~KIND;
    if (hops > 0 && (word.senses & PASSABLE) !== 0) {
      senses |= sensesBeside(word, side, text, words, hops - 1) & (Sense.not | Sense.from | Sense.to);
    }
  }
  return senses;
}

/** A suffix of another name is no word beside this one: `Komaki-shi so we …`. */
const isTakenBy = (other: Span, word: Span, span: Span): boolean =>
  other.start < word.start && word.end <= other.end && (other.end <= span.start || other.start >= span.end);

/** Whether a phrase of two words says what a name before it is, and does not lead to another name: `Nara, la ville de …`. */
function isApposition(phrase: Span, span: Span, { text, mentions }: Told): boolean {
  if (!text.slice(phrase.start, phrase.end).includes(' ')) return false;
  if (phrase.start < span.end || !APPOSITION.test(text.slice(span.end, phrase.start))) return false;
  return !mentions.some(({ start }) => start >= phrase.end && start - phrase.end <= NEAR);
}

/** Whether a word such as "city" belongs to this name, and is not refused. */
function isKindBeside(word: KnownWord, span: Span, message: Message): boolean {
  const { text, mentions, lexicon, languages } = message;
  const isBehind = touches(word, span, 'after', text, KIND_GAP) || isApposition(word, span, message);
  // Where words that belong to a name stand after it, the kind before it is another name's: コガ し いばらき.
  const isBeside =
    isBehind || (!lexicon.particlesStandAfter(languages) && touches(word, span, 'before', text, KIND_GAP));
  return isBeside && !mentions.some((other) => isTakenBy(other, word, span)) && !isRefused(word, message);
}

/** The kinds that words right beside a name give it (`city`, `provincia de`), unless they are refused: `not the city`. */
export function kindSensesBeside(span: Span, message: Message): number {
  const { topic, words } = message;
  if ((topic & KIND) === 0) return 0;
  let senses = 0;
  for (const word of words) {
    const found = word.shared & KIND;
    if (found === 0 || !isKindBeside(word, span, message)) continue;
    // Inside an everyday word the letters say nothing: ရှိ (shi) in ရှိလား (is there).
    if (!words.some((longer) => holds(longer, word) && longer.shared === Sense.word)) senses |= found;
  }
  return senses;
}

const isHeld = (word: Span, words: readonly KnownWord[]): boolean =>
  words.some((longer) => holds(longer, word));

/** `Prof. K. Suzuki` */
const INITIAL = /(?<![\p{L}\p{M}])\p{Lu}\. ?$/u;
const LONGEST_INITIAL = 4;

/** A name with the initials before it. */
function withInitials(text: string, { start, end }: Span): Span {
  const before = text.slice(Math.max(0, start - LONGEST_INITIAL), start);
  const initial = before.includes('.') ? (INITIAL.exec(before)?.[0] ?? '') : '';
  return initial === '' ? { start, end } : withInitials(text, { start: start - initial.length, end });
}

/** Whether titles or words such as "my name is" make a span a person's name. A title stands right behind it. */
export function personSensesBeside(name: Span, { text, words, topic, mentions }: Told): number {
  if ((topic & PERSON) === 0) return 0;
  const span = withInitials(text, name);
  let senses = 0;
  for (const hit of words) {
    const found = hit.senses & PERSON;
    if (found === 0 || hit.end < span.start - NEAR || hit.start > span.end + NEAR) continue;
    const isTitle = touches(hit, span, 'after', text, KIND_GAP) && (hit.senses & Sense.join) === 0;
    const isBefore = touches(hit, span, 'before', text, GAP);
    if ((!isTitle && !isBefore) || isHeld(hit, words)) continue;
    // 桑 is a title of Japanese people in Chinese, but not in 三重縣桑名.
    if (mentions.some((other) => holds(other, hit) && !overlap(other, span))) continue;
    if (isBefore) senses |= found & Sense.personBefore;
    if (isTitle) senses |= found & Sense.personAfter;
  }
  return senses;
}

/** What the letters of a span mean as a word, where the whole of them is inside one, in the languages shared by all. */
export function sharedSenses(span: Span, words: readonly KnownWord[]): number {
  let senses = 0;
  for (const word of words) {
    if (word.start <= span.start && word.end >= span.end) senses |= word.shared;
  }
  return senses;
}

/** What the letters of a span mean as a word of the message's language, where the whole of them is inside one. */
export function ownSenses(span: Span, words: readonly KnownWord[]): number {
  let senses = 0;
  for (const hit of words) {
    if (hit.start <= span.start && hit.end >= span.end) senses |= hit.senses;
  }
  return senses;
}
