import type { Mention } from '../names/mention.ts';
import type { ScriptName } from '../spelling/index.ts';
import type { Span } from '../text/span.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { type Hit, type KnownWord, type LanguageSet, Sense, wordsNear } from '../words/senses.ts';

/** The message that a mention stands in. */
export interface Message {
  readonly text: string;
  /** The scripts that it is written in. */
  readonly scripts: readonly ScriptName[];
  /** Its words that are known in any language. */
  readonly hits: readonly Hit[];
  /** Those known in its own language, and in the ones that lend words to all others. */
  readonly words: readonly KnownWord[];
  readonly mentions: readonly Mention[];
  /** What all its words together speak of, as `Sense` bits: what none of them says need not be looked for. */
  readonly topic: number;
  /** The languages that its words may be of. */
  readonly languages: LanguageSet;
  readonly lexicon: Lexicon;
  /** JIS codes of the listed places, which are believed sooner than others. */
  readonly isListed: (code: string) => boolean;
  /** Whether a name in small letters is a well-known maker's, too. */
  readonly isCompanyName: (name: string) => boolean;
}

/** Whether it speaks of learning, and of nothing else. */
export function isAboutLearning({ topic }: Message): boolean {
  return (topic & Sense.learn) !== 0 && (topic & Sense.other) === 0;
}

/** The message with those of its known words alone that could belong to a span: it may be long. */
export function near(message: Message, span: Span): Message {
  const words = wordsNear(message.words, span);
  return words === message.words ? message : { ...message, words };
}
