/** Most edits between what was typed and a name. */
export const MOST_EDITS = 2;

/** Of a polynomial hash of letters, modulo 2³². */
const BASE = 0x01000193;

/** How many deletions a word has. */
const countDeletions = ({ length }: string): number => 1 + length + (length * (length - 1)) / 2;

/** Hashes what is left of words without one or two letters, each in one step from the one before. */
class Deletions {
  /** The hash of the letters from each place of a word to its end, and what a letter before them counts. */
  private readonly rests: Int32Array;
  private readonly weights: Int32Array;

  /** @param longest letters of the longest word */
  constructor(longest: number) {
    this.rests = new Int32Array(longest + 1);
    this.weights = new Int32Array(longest + 1);
  }

  /** Writes the hashes of a word and of all its deletions from a place on; the place behind them. */
  write(word: string, into: Uint32Array, start: number): number {
    const { length } = word;
    this.measure(word);
    let count = start;
    into[count++] = this.joined(0, 0);
    let before = 0;
    for (let first = 0; first < length; first += 1) {
      into[count++] = this.joined(before, first + 1);
      let kept = before;
      for (let second = first + 1; second < length; second += 1) {
        into[count++] = this.joined(kept, second + 1);
        kept = Math.imul(kept, BASE) + word.charCodeAt(second);
      }
      before = Math.imul(before, BASE) + word.charCodeAt(first);
    }
    return count;
  }

  private measure(word: string): void {
    const { rests, weights } = this;
    let rest = 0;
    let weight = 1;
    rests[word.length] = rest;
    weights[word.length] = weight;
    for (let index = word.length - 1; index >= 0; index -= 1) {
      rest += Math.imul(word.charCodeAt(index), weight);
      weight = Math.imul(weight, BASE);
      rests[index] = rest;
      weights[index] = weight;
    }
  }

  /** The hash of the letters that were kept and of all from a place on. */
  private joined(kept: number, place: number): number {
    return Math.imul(kept, this.weights[place] ?? 1) + (this.rests[place] ?? 0);
  }
}

/** Optimal string alignment distance: insertions, deletions, substitutions and swapped neighbours. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, (beforeLast[j - 2] ?? 0) + 1);
      row.push(cost);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/**
 * A deletion index (as in symmetric delete spelling correction): words that become equal when up to two letters are
 * left out of each are found without looking at all others. About eighteen bytes an entry, about 36 entries a word.
 */
export class TypoIndex {
  private readonly words: readonly string[];
  /** Letters of the longest word. */
  private readonly longest: number;
  /** By entry, from 1 on: the hash of what is left of a word, the number of the word, and the next entry of the same bucket. */
  private readonly hashes: Uint32Array;
  private readonly ids: Uint32Array;
  private readonly nexts: Uint32Array;
  /** The first entry of each bucket (0: none); a bucket is told by the high bits of a mixed hash. */
  private readonly firsts: Uint32Array;
  private readonly shift: number;
  private readonly deletions: Deletions;

  constructor(words: readonly string[]) {
    this.words = words;
    this.longest = words.reduce((most, word) => Math.max(most, word.length), 0);
    const count = words.reduce((sum, word) => sum + countDeletions(word), 0);
    this.shift = Math.clz32(count);
    this.firsts = new Uint32Array(2 ** (32 - this.shift));
    this.hashes = new Uint32Array(count + 1);
    this.ids = new Uint32Array(count + 1);
    this.nexts = new Uint32Array(count + 1);
    this.deletions = new Deletions(this.longest + MOST_EDITS);
    this.fill();
  }

  /** Lays the entries into their buckets, the last word first, so that the first is met first. */
  private fill(): void {
    const { words, hashes, ids, nexts, firsts, deletions } = this;
    let entry = 1;
    for (let id = words.length - 1; id >= 0; id -= 1) {
      const end = deletions.write(words[id] ?? '', hashes, entry);
      for (; entry < end; entry += 1) {
        const bucket = this.bucketOf(hashes[entry] ?? 0);
        ids[entry] = id;
        nexts[entry] = firsts[bucket] ?? 0;
        firsts[bucket] = entry;
      }
    }
  }

  private bucketOf(hash: number): number {
    return this.shift === 32 ? 0 : Math.imul(hash, 0x9e3779b1) >>> this.shift;
  }

  /** The words within two edits of a typed one, with their distances, nearest first. */
  near(typed: string): readonly { word: string; distance: number }[] {
    // The work grows with the square of the length, and nothing so long is near any word.
    if (typed.length > this.longest + MOST_EDITS) return [];
    const { firsts, hashes, ids, nexts } = this;
    const sought = new Uint32Array(countDeletions(typed));
    this.deletions.write(typed, sought, 0);
    const found = new Set<number>();
    for (const hash of sought) {
      let entry = firsts[this.bucketOf(hash)] ?? 0;
      for (; entry !== 0; entry = nexts[entry] ?? 0) if (hashes[entry] === hash) found.add(ids[entry] ?? 0);
    }
    return [...found]
      .map((id) => this.words[id] ?? '')
      .map((word) => ({ word, distance: editDistance(typed, word) }))
      .filter(({ distance }) => distance <= MOST_EDITS)
      .sort((a, b) => a.distance - b.distance);
  }
}
