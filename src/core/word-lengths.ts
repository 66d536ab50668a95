const HEAD = 2;
const NONE: readonly number[] = [];

/**
 * Which lengths some words have, by the two characters that they begin with: what no word begins with is not cut out of a
 * text at all.
 */
export class WordLengths {
  readonly #byHead = new Map<string, number[]>();

  constructor(words: Iterable<string>) {
    const letters = new Set<string>();
    for (const word of words) {
      if (word.length === 1) letters.add(word);
      this.#add(word.slice(0, HEAD), word.length);
    }
    for (const [head, lengths] of this.#byHead) {
      if (head.length === HEAD && letters.has(head.charAt(0))) lengths.push(1);
      lengths.sort((a, b) => b - a);
    }
  }

  #add(head: string, length: number): void {
    const known = this.#byHead.get(head);
    if (known === undefined) this.#byHead.set(head, [length]);
    else if (!known.includes(length)) known.push(length);
  }

  /** The lengths of the words that may begin at a place in a text, longest first; some may reach beyond its end. */
  at(text: string, index: number): readonly number[] {
    return this.#byHead.get(text.slice(index, index + HEAD)) ?? this.#byHead.get(text.charAt(index)) ?? NONE;
  }
}
