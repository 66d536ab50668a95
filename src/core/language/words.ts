/** What the word lists tell of a word: log likelihood ratios against an unknown word, in hundredths, by language column. */
export type Scores = Int16Array;

/** A phrase behind its first two words. */
export interface PhraseEnd {
  /** Its words from the third on. */
  readonly rest: readonly string[];
  /** Columns of the languages that list it. */
  readonly columns: readonly number[];
}

/** PhraseEnds that begin with one word, by their second word. */
export type PhraseEnds = ReadonlyMap<string, readonly PhraseEnd[]>;

/** Which languages a word is known in. All words are in lower case. */
export interface Words {
  find(word: string): Scores | undefined;
  /** The lengths of the words of a script without spaces that stand at a place in a text, longest first. */
  lengthsAt(text: string, index: number): readonly number[];
  /** Of the longest listed stem that the word begins with. */
  findStem(word: string): Scores | undefined;
  /** Of an ending that follows a place name without a space. */
  findEnding(letters: string): Scores | undefined;
  /** The everyday phrases that begin with a word, by their second word. */
  phrasesFrom(word: string): PhraseEnds | undefined;
}
