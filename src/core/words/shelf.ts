import { type Leaf, LetterTree } from '../lookup/letter-tree.ts';
import { SortedLines } from '../lookup/sorted-lines.ts';
import type { ScriptName } from '../spelling/index.ts';
import { isUnspaced } from '../text/tokens.ts';
import { formatSenses } from './senses.ts';
import { keyOfStem, type Listing, type Meanings, parseListing } from './word-lines.ts';

/** What the lists say of a word that they lack. */
export const UNLISTED = parseListing('');

/** Words, and stems of words, each with what it means. */
export interface WordsAndStems {
  readonly words: ReadonlyMap<string, Meanings>;
  readonly stems: ReadonlyMap<string, Meanings>;
}

/** A word whose line is read when somebody first asks what it means: most words of a script are never met. */
class UnreadWord {
  readonly #line: string;
  #meanings: Meanings | undefined;

  constructor(line: string) {
    this.#line = line;
  }

  get meanings(): Meanings {
    this.#meanings ??= parseListing(this.#line).word;
    return this.#meanings;
  }
}

/** The listed words of one script, looked up where they lie. */
export class Shelf {
  private readonly lines: SortedLines;
  /** Those of a script without spaces, which are found anywhere in a run; empty for any other script. */
  private readonly tree: LetterTree<UnreadWord>;

  /** @param text lines as `formatListing` wrote them, each behind its key, in the order of the keys */
  constructor(text: string, script: ScriptName) {
    this.lines = new SortedLines(text);
    const words = isUnspaced(script) ? [...this.lines.lines()] : [];
    this.tree = new LetterTree(words.map(([key, line]) => [key, new UnreadWord(line)]));
  }

  /** What the lists say of a spelling. */
  find(word: string): Listing {
    const line = this.lines.find(word);
    return line === undefined ? UNLISTED : parseListing(line);
  }

  /** What a word of a script without spaces means. */
  meaningsOf(word: string): Meanings {
    const longest = this.tree.longestAt(word, 0);
    return longest?.length === word.length ? longest.value.meanings : [];
  }

  /** The words of a script without spaces that stand at a place in a text, longest first. */
  wordsAt(text: string, index: number): readonly Leaf<{ readonly meanings: Meanings }>[] {
    return this.tree.at(text, index);
  }

  /** The listed stems that a word begins with and their letters, the longest first. */
  *stemsOf(word: string): Generator<readonly [stem: Listing, length: number]> {
    const marked = keyOfStem(word);
    const mark = marked.length - word.length;
    for (const [line, length] of this.lines.beginningsOf(marked)) yield [parseListing(line), length - mark];
  }

  /** All words that have a sense in any language, and the stems of such words. */
  withSense(sense: number): WordsAndStems {
    const words = new Map<string, Meanings>();
    const stems = new Map<string, Meanings>();
    // The first column says what a word means by itself, and most words do not have the sense.
    const hasSense = new RegExp(`^[^\\t]*:[a-z]*${formatSenses(sense)}`);
    for (const [key, line] of this.lines.lines()) {
      if (!hasSense.test(line)) continue;
      const { word } = parseListing(line);
      if (key.startsWith(keyOfStem(''))) stems.set(key.slice(1), word);
      else words.set(key, word);
    }
    return { words, stems };
  }
}
