const hashSeed = 0x811c9dc5;
const hashPrime = 0x01000193;

/** Where every hash of a word or n-gram begins (FNV-1a, 32 bits); `salt` keeps kinds of keys apart in one table. */
export function startHash(salt = 0): number {
  return Math.imul(hashSeed ^ salt, hashPrime);
}

/** Adds one code unit or byte to a hash. */
export function addToHash(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, hashPrime);
}

/** Adds the code units of `text[start, end)` to a hash. */
export function addSpanToHash(hash: number, text: string, start: number, end: number): number {
  let sum = hash;
  for (let i = start; i < end; i++) sum = addToHash(sum, text.charCodeAt(i));
  return sum;
}

/** The hash of `text[start, end)`. */
export function hashOfSpan(text: string, start: number, end: number, salt = 0): number {
  return addSpanToHash(startHash(salt), text, start, end);
}

/**
 * A map from 32-bit hashes to rows of whole numbers, one column a language. It keeps hashes instead of strings: 50,000
 * n-grams take 2 MB and a look-up makes no substring. Two keys with one hash (1 in 80,000 look-ups) share a row.
 */
export interface ScoreTable {
  /** The scores, row after row: index = offset + column. */
  readonly scores: Int16Array;
  /** Offset of a key's row in `scores`, or a negative number. */
  find(hash: number): number;
}

/** Collects rows, then freezes them into a {@link ScoreTable}. */
export class ScoreTableBuilder {
  readonly #columns: number;
  #keys: Int32Array;
  #rows: Int32Array;
  #scores: Int16Array;
  #count = 0;

  /** @param expectedRows saves growing, nothing else */
  constructor(columns: number, expectedRows: number) {
    const slots = 2 ** Math.ceil(Math.log2(expectedRows * 2 + 2));
    this.#columns = columns;
    this.#keys = new Int32Array(slots);
    this.#rows = new Int32Array(slots);
    this.#scores = new Int16Array(expectedRows * columns);
  }

  set(hash: number, column: number, score: number): void {
    const row = this.#row(hash);
    this.#scores[row + column] = score;
  }

  add(hash: number, column: number, score: number): void {
    const row = this.#row(hash);
    this.#scores[row + column] = (this.#scores[row + column] ?? 0) + score;
  }

  /** Sets the score unless it is higher already. */
  raise(hash: number, column: number, score: number): void {
    const row = this.#row(hash);
    if ((this.#scores[row + column] ?? 0) < score) this.#scores[row + column] = score;
  }

  /** Offset of the key's row, made of zeros when it is new. */
  #row(hash: number): number {
    const slot = findSlot(this.#keys, this.#rows, hash);
    const known = this.#rows[slot] ?? 0;
    if (known > 0) return (known - 1) * this.#columns;
    this.#keys[slot] = hash;
    this.#rows[slot] = ++this.#count;
    if (this.#count * this.#columns > this.#scores.length) this.#growScores();
    if (this.#count * 2 > this.#rows.length) this.#growSlots();
    return (this.#count - 1) * this.#columns;
  }

  build(): ScoreTable {
    const keys = this.#keys;
    const rows = this.#rows;
    const columns = this.#columns;
    return {
      scores: this.#scores.slice(0, this.#count * columns),
      find(hash) {
        return ((rows[findSlot(keys, rows, hash)] ?? 0) - 1) * columns;
      },
    };
  }

  #growScores(): void {
    const larger = new Int16Array(this.#scores.length * 2 + this.#columns);
    larger.set(this.#scores);
    this.#scores = larger;
  }

  #growSlots(): void {
    const keys = new Int32Array(this.#keys.length * 2);
    const rows = new Int32Array(this.#rows.length * 2);
    for (let i = 0; i < this.#rows.length; i++) {
      const row = this.#rows[i] ?? 0;
      if (row === 0) continue;
      const slot = findSlot(keys, rows, this.#keys[i] ?? 0);
      keys[slot] = this.#keys[i] ?? 0;
      rows[slot] = row;
    }
    this.#keys = keys;
    this.#rows = rows;
  }
}

/** The slot that holds the key, or the free one where it belongs (open addressing; the table is at most half full). */
function findSlot(keys: Int32Array, rows: Int32Array, hash: number): number {
  const mask = rows.length - 1;
  let slot = (hash ^ (hash >>> 15)) & mask;
  while (rows[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}
