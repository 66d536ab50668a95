import type { Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import type { Hit, KnownWord, LanguageSet } from './senses.ts';
import { Sense } from './senses.ts';

/** The message that a mention stands in. */
export interface Message {
  readonly text: string;
  /** Its words that are known in any language. */
  readonly hits: readonly Hit[];
  /** Those known in its own language, and in the ones that lend words to all others. */
  readonly words: readonly KnownWord[];
  readonly mentions: readonly Mention[];
  /** The languages that its words may be of. */
  readonly languages: LanguageSet;
  readonly lexicon: Lexicon;
  /** JIS codes of the listed places, which are believed sooner than others. */
  readonly isListed: (code: string) => boolean;
}

/** Whether it speaks of learning, and of nothing else. */
export function isAboutLearning({ words }: Message): boolean {
  const topic = words.reduce((senses, { shared }) => senses | shared, 0);
  return (topic & Sense.learn) !== 0 && (topic & Sense.other) === 0;
}
