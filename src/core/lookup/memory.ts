/** Keeps values by key. It is bounded: when half of what it holds is new, the older half goes, but for what was met again. */
export class Kept<Value extends NonNullable<unknown>> {
  #recent = new Map<string, Value>();
  #older = new Map<string, Value>();
  readonly #most: number;

  /** @param most how many values are kept at most */
  constructor(most: number) {
    this.#most = most;
  }

  /** What is kept under a key; it counts as met again. */
  get(key: string): Value | undefined {
    const recent = this.#recent.get(key);
    if (recent !== undefined) return recent;
    const older = this.#older.get(key);
    if (older !== undefined) this.set(key, older);
    return older;
  }

  /** Keeps a value; older ones may go for it. */
  set(key: string, value: Value): void {
    if (this.#recent.size >= this.#most / 2) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(key, value);
  }
}

/** Words that are kept, and the letters of the longest of them: the everyday words of 22 languages come again and again. */
const MOST_KEPT = 40_000;
const LONGEST_KEPT = 40;

/** Remembers what was found out about single words. */
export class Memory<Value extends NonNullable<unknown>> {
  readonly #kept = new Kept<Value>(MOST_KEPT);
  readonly #find: (word: string) => Value;

  /** @param find finds out about a word that is met for the first time */
  constructor(find: (word: string) => Value) {
    this.#find = find;
  }

  of(word: string): Value {
    const known = this.#kept.get(word);
    if (known !== undefined) return known;
    const found = this.#find(word);
    if (word.length <= LONGEST_KEPT) this.#kept.set(word, found);
    return found;
  }
}
