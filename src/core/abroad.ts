import type { Hit } from './lexicon.ts';
import { type Token, UNSPACED } from './tokens.ts';

const MOST_WORDS = 3;
const plain = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** Names of countries and large cities outside Japan, in any script. */
export class AbroadNames {
  private readonly names: ReadonlySet<string>;
  private readonly longest: number;

  constructor(names: Iterable<string>) {
    this.names = new Set([...names].flatMap((name) => [name.toLowerCase(), plain(name)]));
    this.longest = [...this.names].reduce((most, name) => Math.max(most, name.length), 0);
  }

  /** The spans of such names in a message. Small letters count too: people do not bother with capitals. */
  find(text: string, tokens: readonly Token[]): readonly Pick<Hit, 'start' | 'end'>[] {
    const found: Pick<Hit, 'start' | 'end'>[] = [];
    for (const [index, token] of tokens.entries()) {
      if (UNSPACED.has(token.script)) this.findInRun(token, found);
      else {
        for (let count = MOST_WORDS; count > 0; count -= 1) {
          const last = tokens[index + count - 1];
          if (last === undefined) continue;
          const name = text.slice(token.start, last.end).toLowerCase();
          if (!this.names.has(name) && !this.names.has(plain(name))) continue;
          found.push({ start: token.start, end: last.end });
          break;
        }
      }
    }
    return found;
  }

  private findInRun({ lower, start }: Token, found: Pick<Hit, 'start' | 'end'>[]): void {
    for (let index = 0; index < lower.length; index += 1) {
      for (let length = Math.min(this.longest, lower.length - index, 16); length > 1; length -= 1) {
        if (!this.names.has(lower.slice(index, index + length))) continue;
        found.push({ start: start + index, end: start + index + length });
        break;
      }
    }
  }
}
