/** Most edits between what was typed and a name. */
export const MOST_EDITS = 2;

const ID_RANGE = 2 ** 20;

/** A 32-bit hash (FNV-1a) of a word without the letters at two places; -1 leaves none out. */
function hashWithout(word: string, first: number, second: number): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) {
    if (index === first || index === second) continue;
    hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** How many deletions a word has. */
const countDeletions = ({ length }: string): number => 1 + length + (length * (length - 1)) / 2;

/** Shows the hashes of a word and of what is left of it without one or two letters. */
function eachDeletion(word: string, show: (hash: number) => void): void {
  show(hashWithout(word, -1, -1));
  for (let first = 0; first < word.length; first += 1) {
    show(hashWithout(word, first, -1));
    for (let second = first + 1; second < word.length; second += 1) show(hashWithout(word, first, second));
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
 * left out of each are found without looking at all others. Eight bytes an entry, about 36 entries a word.
 */
export class TypoIndex {
  private readonly words: readonly string[];
  /** Hash and number of the word in one number each, sorted. */
  private readonly entries: Float64Array;
  /** Letters of the longest word. */
  private readonly longest: number;

  constructor(words: readonly string[]) {
    this.words = words;
    this.longest = words.reduce((most, word) => Math.max(most, word.length), 0);
    const entries = new Float64Array(words.reduce((sum, word) => sum + countDeletions(word), 0));
    let count = 0;
    for (const [id, word] of words.entries()) {
      eachDeletion(word, (hash) => {
        entries[count] = hash * ID_RANGE + id;
        count += 1;
      });
    }
    this.entries = entries.sort();
  }

  /** The words within two edits of a typed one, with their distances, nearest first. */
  near(typed: string): readonly { word: string; distance: number }[] {
    // The work grows with the cube of the length, and nothing so long is near any word.
    if (typed.length > this.longest + MOST_EDITS) return [];
    const ids = new Set<number>();
    eachDeletion(typed, (hash) => {
      for (let index = this.lowerBound(hash * ID_RANGE); index < this.entries.length; index += 1) {
        const entry = this.entries[index] ?? 0;
        if (Math.floor(entry / ID_RANGE) !== hash) break;
        ids.add(entry % ID_RANGE);
      }
    });
    return [...ids]
      .map((id) => this.words[id] ?? '')
      .map((word) => ({ word, distance: editDistance(typed, word) }))
      .filter(({ distance }) => distance <= MOST_EDITS)
      .sort((a, b) => a.distance - b.distance);
  }

  private lowerBound(value: number): number {
    let low = 0;
    let high = this.entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.entries[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
