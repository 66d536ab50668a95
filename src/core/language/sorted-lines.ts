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
    const text = this.#text;
    let low = 0;
    let high = text.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      let start = middle;
      while (start > low && text.charCodeAt(start - 1) !== LINE_FEED) start -= 1;
      let at = 0;
      while (at < key.length && text.charCodeAt(start + at) === key.charCodeAt(at)) at += 1;
      const next = text.charCodeAt(start + at);
      if (at === key.length && next === TAB) return text.slice(start + at + 1, text.indexOf('\n', start));
      if (at < key.length && next < key.charCodeAt(at)) low = text.indexOf('\n', middle) + 1;
      else high = start;
    }
    return undefined;
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
