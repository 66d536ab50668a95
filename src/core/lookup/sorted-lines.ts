const LINE_FEED = 10;
const TAB = 9;

/**
 * A table of lines `key TAB rest`, in the order of the keys' UTF-16 code units. It is searched where it lies, so that a
 * large table costs nothing at the start.
 */
export class SortedLines {
  readonly #text: string;

  /** @param text lines that each end with a line feed */
  constructor(text: string) {
    this.#text = text;
  }

  /** What stands behind a key, or undefined. */
  find(key: string): string | undefined {
    const start = this.#lastUpTo(key, key.length, this.#text.length);
    if (start < 0 || this.#common(key, key.length, start) < key.length) return undefined;
    return this.#isKey(start, key.length) ? this.#rest(start, key.length) : undefined;
  }

  /**
   * The keys that a word begins with, the longest first: what stands behind each, and its length. All of them lie before the
   * last key that does not come after the word, and are beginnings of what that key has in common with it; few lines are read.
   */
  *beginningsOf(word: string): Generator<readonly [rest: string, length: number]> {
    let end = this.#text.length;
    for (let length = word.length; length > 0; ) {
      const start = this.#lastUpTo(word, length, end);
      if (start < 0) return;
      const common = this.#common(word, length, start);
      const isKey = this.#isKey(start, common);
      if (isKey) yield [this.#rest(start, common), common];
      length = isKey ? common - 1 : common;
      end = start;
    }
  }

  /** Where the last line before `end` begins whose key is not behind the first letters of a word; below zero where none is. */
  #lastUpTo(word: string, length: number, end: number): number {
    const text = this.#text;
    let low = 0;
    let high = end;
    let last = -1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      let start = middle;
      while (start > low && text.charCodeAt(start - 1) !== LINE_FEED) start -= 1;
      const common = this.#common(word, length, start);
      const next = text.charCodeAt(start + common);
      if (common === length && next === TAB) return start;
      if (common < length && next < word.charCodeAt(common)) {
        last = start;
        low = text.indexOf('\n', middle) + 1;
      } else high = start;
    }
    return last;
  }

  /** How many of the first letters of a word a line begins with. */
  #common(word: string, length: number, start: number): number {
    let common = 0;
    while (common < length && this.#text.charCodeAt(start + common) === word.charCodeAt(common)) common += 1;
    return common;
  }

  #isKey(start: number, length: number): boolean {
    return this.#text.charCodeAt(start + length) === TAB;
  }

  #rest(start: number, length: number): string {
    return this.#text.slice(start + length + 1, this.#text.indexOf('\n', start));
  }

  /** All lines, in their order. */
  *lines(): Generator<readonly [key: string, rest: string]> {
    for (let start = 0; start < this.#text.length; ) {
      const end = this.#text.indexOf('\n', start);
      const tab = this.#text.indexOf('\t', start);
      yield [this.#text.slice(start, tab), this.#text.slice(tab + 1, end)];
      start = end + 1;
    }
  }
}

/** Lines in the order of their keys' code units. */
export const linesOf = <Value>(rows: ReadonlyMap<string, Value>, format: (value: Value) => string): string =>
  [...rows.keys()]
    .sort()
    .map((key) => [key, rows.get(key)] as const)
    .map(([key, value]) => `${key}\t${value === undefined ? '' : format(value)}\n`)
    .join('');
