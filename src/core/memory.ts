/** Words that are kept, and the letters of the longest of them: everyday words come again and again. */
const MOST_KEPT = 10_000;
const LONGEST_KEPT = 40;

/** Remembers what was found out about single words: a bounded map that forgets all when it is full. */
export class Memory<Value extends NonNullable<unknown>> {
  readonly #kept = new Map<string, Value>();
  readonly #find: (word: string) => Value;

  /** @param find finds out about a word that is met for the first time */
  constructor(find: (word: string) => Value) {
    this.#find = find;
  }

  of(word: string): Value {
    const known = this.#kept.get(word);
    if (known !== undefined) return known;
    const found = this.#find(word);
    if (word.length <= LONGEST_KEPT) {
      if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
      this.#kept.set(word, found);
    }
    return found;
  }
}
