/** Values by key, as they are looked up in a table. */
export interface Lookup<Value> {
  get(key: string): Value | undefined;
  has(key: string): boolean;
  keys(): Iterable<string>;
}

/** Values by key that are read from their text when they are first looked up: most keys of a table never are. */
export class Unread<Value extends object> implements Lookup<Value> {
  readonly #entries: Map<string, string | Value>;
  readonly #read: (text: string) => Value;

  /** @param read reads the text of one value */
  constructor(texts: Iterable<readonly [string, string]>, read: (text: string) => Value) {
    this.#entries = new Map(texts);
    this.#read = read;
  }

  get(key: string): Value | undefined {
    const entry = this.#entries.get(key);
    if (typeof entry !== 'string') return entry;
    const value = this.#read(entry);
    this.#entries.set(key, value);
    return value;
  }

  has(key: string): boolean {
    return this.#entries.has(key);
  }

  keys(): Iterable<string> {
    return this.#entries.keys();
  }
}
