import { TypoIndex } from '../lookup/typo-index.ts';
import type { ScriptName } from '../spelling/index.ts';
import { isUnspaced, type Token } from '../text/tokens.ts';
import type { Lexicon } from './lexicon.ts';
import { type LanguageSet, sensesOf } from './senses.ts';
import type { WordsAndStems } from './shelf.ts';
import type { Meanings } from './word-lines.ts';

/** Shorter words are one edit away from too many others. */
const SHORTEST = 6;

/** A long text is not looked through for them. */
const MOST_LOOKED_AT = 20;

/** The words of one script that have a sense, and stems of such words. */
interface Words extends WordsAndStems {
  readonly index: TypoIndex;
  /** Letters of the longest stem. */
  readonly longestStem: number;
}

/** Finds words of one sense that are misspelt by one edit; made when a message needs it, which few do. */
export class MisspeltWords {
  private readonly lexicon: Lexicon;
  private readonly sense: number;
  private readonly scripts = new Map<ScriptName, Words>();

  /** @param sense one bit of `Sense` */
  constructor(lexicon: Lexicon, sense: number) {
    this.lexicon = lexicon;
    this.sense = sense;
  }

  /** Whether one of some words that no list has is one edit away from a word of the sense in one of some languages, or begins like its stem. */
  standAmong(unknown: readonly Token[], languages: LanguageSet): boolean {
    return unknown
      .filter(({ script, lower }) => !isUnspaced(script) && lower.length >= SHORTEST)
      .slice(0, MOST_LOOKED_AT)
      .some(({ script, lower }) => (sensesOf(this.meaningsOf(script, lower), languages) & this.sense) !== 0);
  }

  /** What the words mean that a word is like. */
  private meaningsOf(script: ScriptName, word: string): Meanings {
    const { index, words, stems, longestStem } = this.wordsOf(script);
    const near = (typed: string) => index.near(typed).filter(({ distance }) => distance <= 1);
    const meanings = near(word).flatMap((found) => words.get(found.word) ?? []);
    for (let length = SHORTEST; length <= Math.min(word.length, longestStem + 1); length += 1)
      meanings.push(...near(word.slice(0, length)).flatMap((found) => stems.get(found.word) ?? []));
    return meanings;
  }

  private wordsOf(script: ScriptName): Words {
    const known = this.scripts.get(script);
    if (known !== undefined) return known;
    const { words, stems } = this.lexicon.withSense(script, this.sense);
    const keys = [...words.keys(), ...stems.keys()].filter((key) => key.length >= SHORTEST - 1);
    const longestStem = Math.max(0, ...Array.from(stems.keys(), ({ length }) => length));
    const made = { index: new TypoIndex([...new Set(keys)]), words, stems, longestStem };
    this.scripts.set(script, made);
    return made;
  }
}
