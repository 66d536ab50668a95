import type { Mention } from './find-places.ts';
import { type Hit, type LanguageSet, type Lexicon, Sense } from './lexicon.ts';
import type { NamedKind } from './suffixes.ts';
import { ownSenses, surroundingsOf } from './surroundings.ts';
import { UNSPACED } from './tokens.ts';

/** A mention that is a place, with what the words around it say. */
export interface Judged extends Mention {
  /** Kinds that a word beside the name gives it (`city`, `provincia de`). */
  readonly saidKinds: readonly NamedKind[];
  /** Left behind: asked about only when no other place is named. */
  readonly isLeft: boolean;
}

/** The message that a mention stands in. */
export interface Message {
  readonly text: string;
  readonly hits: readonly Hit[];
  readonly mentions: readonly Mention[];
  /** The languages that its words may be of. */
  readonly languages: LanguageSet;
  readonly lexicon: Lexicon;
  /** JIS codes of the listed places, which are believed sooner than others. */
  readonly isListed: (code: string) => boolean;
}

const KIND_SENSES: readonly (readonly [number, readonly NamedKind[]])[] = [
  [Sense.prefecture, ['prefecture']],
  [Sense.city, ['city', 'designated-city']],
  [Sense.ward, ['ward', 'special-ward']],
  [Sense.town, ['town']],
  [Sense.village, ['village']],
];
const EVERYDAY =
  Sense.word | Sense.learn | Sense.greeting | Sense.other | Sense.in | Sense.from | Sense.not | Sense.join;

/** Short names in small letters are believed only with a reason: every language has words like them. */
const SHORT = 4;

function saidKinds(senses: number, mention: Mention): readonly NamedKind[] {
  return KIND_SENSES.filter(
    ([sense, kinds]) => (senses & sense) !== 0 && mention.places.some(({ kind }) => kinds.includes(kind)),
  ).flatMap(([, kinds]) => kinds);
}

const isCapital = (letter: string) => letter !== letter.toLowerCase();

/** Written with a capital where the message has small letters too, and not merely as its first word. */
function isMarkedByCapital({ text }: Message, { start }: Mention): boolean {
  return (
    isCapital(text.charAt(start)) &&
    /\p{Ll}/u.test(text) &&
    /[\p{L}\p{N},;:]\s*["'(]?$/u.test(text.slice(0, start))
  );
}

/** Stands beside another place name: `Isesaki / Ota / Oizumi`. */
function isBesidePlace({ text, mentions }: Message, mention: Mention): boolean {
  return mentions.some((other) => {
    if (other === mention) return false;
    const between =
      other.end <= mention.start
        ? text.slice(other.end, mention.start)
        : text.slice(mention.end, other.start);
    return /^[\s,/、，・()（）.-]*$/u.test(between) && other.keyLength >= SHORT;
  });
}

/** Whether the whole message is this name. */
const isAlone = ({ text }: Message, { start, end }: Mention) =>
  !/\p{L}/u.test(text.slice(0, start) + text.slice(end));

/** Judges one mention; undefined when it is a word, a person or a place refused. */
export function judge(message: Message, mention: Mention): Judged | undefined {
  const { text, hits, languages } = message;
  const { before, after } = surroundingsOf(mention, text, hits, languages);
  const said = saidKinds(before | after, mention);
  const own = ownSenses(mention, hits, languages);
  const hasKind = mention.kinds.length > 0 || said.length > 0 || mention.isDistrict;
  const isSpaced = !UNSPACED.has(mention.script);
  if (!hasKind && (before & Sense.personBefore) !== 0 && (before & Sense.in) === 0) return undefined;
  if ((after & Sense.personAfter) !== 0 && (!hasKind || !isSpaced)) return undefined;
  if ((before & Sense.not) !== 0 && (after & Sense.not) === 0 && isSpaced) return undefined;
  if ((after & Sense.not) !== 0 && (before & Sense.not) === 0 && !startsClause(message, mention))
    return undefined;
  const endingMeans = mention.ending === '' ? 0 : endingSenses(message, mention.ending);
  if (endingMeans < 0) return undefined;
  const located =
    ((before | after) & (Sense.in | Sense.to | Sense.from)) !== 0 || mention.ending !== '' || hasKind;
  if (!isBelievable(message, mention, own, { located, hasKind })) return undefined;
  const isLeft =
    ((before | after | endingMeans) & Sense.from) !== 0 && ((before | after) & (Sense.in | Sense.to)) === 0;
  return { ...mention, saidKinds: said, isLeft };
}

/** What an ending means, or -1 when the language has no such ending. */
function endingSenses({ lexicon, languages }: Message, ending: string): number {
  if (!lexicon.isEnding(ending, languages)) return -1;
  return lexicon.sensesOfWord(ending, languages) & Sense.from;
}

/** A refusal that follows belongs to the next name when that one stands right behind it: `X, not Y`. */
function startsClause({ mentions, text }: Message, mention: Mention): boolean {
  const next = mentions.find(({ start }) => start >= mention.end);
  return (
    next !== undefined &&
    !UNSPACED.has(next.script) &&
    !/[,.;、。]/u.test(text.slice(next.start - 1, next.start)) &&
    text.slice(mention.end, next.start).length < 12
  );
}

function isBelievable(
  message: Message,
  mention: Mention,
  own: number,
  found: { readonly located: boolean; readonly hasKind: boolean },
): boolean {
  const { located, hasKind } = found;
  if (hasKind) return true;
  const marked = isMarkedByCapital(message, mention);
  const beside = isBesidePlace(message, mention);
  if (isAlone(message, mention)) return (own & Sense.greeting) === 0;
  if ((own & Sense.notPlace) !== 0) return beside || (located && (marked || (own & EVERYDAY) === 0));
  if ((own & EVERYDAY) !== 0) return beside || (located && marked);
  const onlyWards = mention.places.every(({ kind }) => kind === 'ward');
  if (onlyWards && !beside) return false;
  if (mention.script === 'Kana' && mention.keyLength <= 5) return located;
  if (mention.keyLength > SHORT) return true;
  return (
    located ||
    marked ||
    beside ||
    mention.places.some(({ code }) => message.isListed(code) || code.length === 2)
  );
}
