/** Words that are kept, and the letters of the longest of them: everyday words come again and again. */
const MOST_KEPT = 20_000;
const LONGEST_KEPT = 40;

/**
 * Remembers what was found out about single words. It is bounded: when half of what it holds is new, the older half goes,
 * but for the words that were met again.
 */
export class Memory<Value extends NonNullable<unknown>> {
  #recent = new Map<string, Value>();
  #older = new Map<string, Value>();
  readonly #find: (word: string) => Value;

  /** @param find finds out about a word that is met for the first time */
  constructor(find: (word: string) => Value) {
    this.#find = find;
  }

  of(word: string): Value {
    const known = this.#recent.get(word);
    if (known !== undefined) return known;
    const found = this.#older.get(word) ?? this.#find(word);
    if (word.length <= LONGEST_KEPT) this.#keep(word, found);
    return found;
  }

  #keep(word: string, value: Value): void {
    if (this.#recent.size >= MOST_KEPT / 2) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(word, value);
  }
}
