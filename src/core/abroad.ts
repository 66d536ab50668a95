import type { Span } from './language/reading.ts';
import { Memory } from './memory.ts';
import { type Token, tokenize, UNSPACED } from './tokens.ts';

const MOST_WORDS = 3;
const SIMPLE = /^[a-z]*$/;

const plain = (name: string) =>
  SIMPLE.test(name)
    ? name
    : name
        .normalize('NFD')
        .replace(/\p{Mn}/gu, '')
        .toLowerCase();

/** Words of a name in lower case; most names are one. */
const wordsOf = (name: string): readonly string[] =>
  SIMPLE.test(name) ? [name] : tokenize(name).map(({ lower }) => lower);

/** Names of countries and large cities outside Japan, in any script. */
export class AbroadNames {
  private readonly names = new Set<string>();
  /** The most words of a name, by its first word. */
  private readonly words = new Map<string, number>();
  private readonly plain = new Memory(plain);
  /** The longest name without spaces, by its first character. */
  private readonly reach = new Map<string, number>();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      for (const form of new Set([name.toLowerCase(), plain(name)])) this.add(form);
    }
  }

  private add(name: string): void {
    const words = wordsOf(name);
    const [first] = words;
    if (first === undefined) return;
    this.names.add(name);
    this.words.set(first, Math.max(this.words.get(first) ?? 0, Math.min(words.length, MOST_WORDS)));
    const head = name.charAt(0);
    this.reach.set(head, Math.max(this.reach.get(head) ?? 0, name.length));
  }

  /**
   * The spans of such names in a message. Small letters count too: people do not bother with capitals.
   * @param stemsOf a word without the endings that its language glues to names
   */
  find(text: string, tokens: readonly Token[], stemsOf: (word: string) => Iterable<string>): readonly Span[] {
    const found: Span[] = [];
    for (const [index, token] of tokens.entries()) {
      if (UNSPACED.has(token.script)) this.findInRun(token, found);
      else this.findInWords(text, tokens, index, found, stemsOf);
    }
    return found;
  }

  private findInWords(
    text: string,
    tokens: readonly Token[],
    index: number,
    found: Span[],
    stemsOf: (word: string) => Iterable<string>,
  ): void {
    const first = tokens[index];
    if (first === undefined) return;
    const most = this.words.get(first.lower) ?? this.words.get(this.plain.of(first.lower)) ?? 0;
    for (let count = most; count > 0; count -= 1) {
      const last = tokens[index + count - 1];
      if (last === undefined) continue;
      const name = text.slice(first.start, last.end).toLowerCase();
      if (!this.names.has(name) && !this.names.has(this.plain.of(name))) continue;
      found.push({ start: first.start, end: last.end });
      return;
    }
    for (const stem of stemsOf(first.lower)) {
      if (!this.names.has(stem) && !this.names.has(this.plain.of(stem))) continue;
      found.push({ start: first.start, end: first.end });
      return;
    }
  }

  private findInRun({ lower, start }: Token, found: Span[]): void {
    for (let index = 0; index < lower.length; index += 1) {
      const reach = Math.min(this.reach.get(lower.charAt(index)) ?? 0, lower.length - index);
      for (let length = reach; length > 1; length -= 1) {
        if (!this.names.has(lower.slice(index, index + length))) continue;
        found.push({ start: start + index, end: start + index + length });
        break;
      }
    }
  }
}
