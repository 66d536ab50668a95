/** No step leads to the root, so that its number stands for none, too. */
const ROOT = 0;
const NONE = ROOT;

/** A word of a tree: how many letters it has, and what is known of it. */
export interface Leaf<Value> {
  readonly length: number;
  readonly value: Value;
}

const NO_LEAVES: readonly never[] = [];

/**
 * Values by word, as a tree of the words' letters: how far any word goes on in a text, and which words stand there, is
 * seen in one walk, and nothing is cut out of the text. The steps from letter to letter lie in one hash table.
 */
export class LetterTree<Value> {
  /** By slot: the node that a step starts at, its letter (a UTF-16 code unit), and the node that it leads to (0: no step). */
  readonly #from: Int32Array;
  readonly #letters: Uint16Array;
  readonly #to: Int32Array;
  #nodes = 1;
  /** By node: the place in `#leaves` of the word that ends there (0: none does). */
  readonly #ends: Int32Array;
  readonly #leaves: (Leaf<Value> | undefined)[] = [undefined];

  /** @param entries words, none of them empty, with their values; of a word that comes again the last value stays */
  constructor(entries: readonly (readonly [word: string, value: Value])[]) {
    const mostNodes = entries.reduce((letters, [word]) => letters + word.length, 1);
    // At most half full, so that a free slot is near.
    const slots = 2 ** Math.ceil(Math.log2(2 * mostNodes));
    this.#from = new Int32Array(slots);
    this.#letters = new Uint16Array(slots);
    this.#to = new Int32Array(slots);
    this.#ends = new Int32Array(mostNodes);
    for (const [word, value] of entries) this.#add(word, value);
  }

  #add(word: string, value: Value): void {
    let node = ROOT;
    for (let index = 0; index < word.length; index += 1) {
      const letter = word.charCodeAt(index);
      const slot = this.#slot(node, letter);
      const next = this.#to[slot] ?? NONE;
      node = next === NONE ? this.#grow(slot, node, letter) : next;
    }
    this.#ends[node] = this.#leaves.push({ length: word.length, value }) - 1;
  }

  /** The slot of a step, or the free one where it belongs. */
  #slot(node: number, letter: number): number {
    const last = this.#to.length - 1;
    let slot = (Math.imul(node, 0x9e3779b1) ^ Math.imul(letter, 0x85ebca6b)) >>> 7;
    for (; ; slot += 1) {
      slot &= last;
      if (this.#to[slot] === 0 || (this.#from[slot] === node && this.#letters[slot] === letter)) return slot;
    }
  }

  #grow(slot: number, node: number, letter: number): number {
    const made = this.#nodes;
    this.#nodes += 1;
    this.#from[slot] = node;
    this.#letters[slot] = letter;
    this.#to[slot] = made;
    return made;
  }

  #step(node: number, letter: number): number {
    return this.#to[this.#slot(node, letter)] ?? NONE;
  }

  /** Letters of the longest beginning of any word that stands at a place in a text. */
  reach(text: string, start: number): number {
    let node = ROOT;
    let index = start;
    for (; index < text.length; index += 1) {
      node = this.#step(node, text.charCodeAt(index));
      if (node === NONE) break;
    }
    return index - start;
  }

  /** Whether a word begins with these letters. */
  begins(letters: string): boolean {
    return this.reach(letters, 0) === letters.length;
  }

  /** The longest word that stands at a place in a text. */
  longestAt(text: string, start: number): Leaf<Value> | undefined {
    let node = ROOT;
    let end = 0;
    for (let index = start; index < text.length; index += 1) {
      node = this.#step(node, text.charCodeAt(index));
      if (node === NONE) break;
      end = this.#ends[node] || end;
    }
    return this.#leaves[end];
  }

  /** The words that stand at a place in a text, longest first. */
  at(text: string, start: number): readonly Leaf<Value>[] {
    let node = ROOT;
    let leaves: Leaf<Value>[] | undefined;
    for (let index = start; index < text.length; index += 1) {
      node = this.#step(node, text.charCodeAt(index));
      if (node === NONE) break;
      const leaf = this.#leaves[this.#ends[node] ?? 0];
      if (leaf === undefined) continue;
      if (leaves === undefined) leaves = [leaf];
      else leaves.push(leaf);
    }
    return leaves?.reverse() ?? NO_LEAVES;
  }
}
