import type { Span } from './language/reading.ts';
import { firstFrom } from './senses.ts';
import { scriptOf } from './spelling/index.ts';

/** Ends of a clause; a space is one between Chinese characters. */
const END = /[ ,;:.!?。！？、，；：।၊။\n…]/g;
const SENTENCE = /[.!?。！？।။\n…]/u;

/** A clause is looked at so far to each side. */
const LONGEST_SIDE = 120;

const isCharacter = (text: string, index: number): boolean => scriptOf(text.charCodeAt(index)) === 'Hani';
const isAmongCharacters = (text: string, index: number): boolean =>
  isCharacter(text, index - 1) && isCharacter(text, index + 1);

/** The clauses of a text. */
export class Clauses {
  private readonly text: string;
  /** Where they end, in order. */
  private readonly ends: readonly Span[];

  constructor(text: string) {
    this.text = text;
    const ends: Span[] = [];
    for (const { index } of text.matchAll(END))
      if (text.charAt(index) !== ' ' || isAmongCharacters(text, index))
        ends.push({ start: index, end: index + 1 });
    this.ends = ends;
  }

  /** The clause that a span stands in. */
  around({ start, end }: Span): Span {
    const next = firstFrom(this.ends, end);
    let last = next;
    while (last > 0 && (this.ends[last - 1]?.start ?? 0) >= start) last -= 1;
    return {
      start: Math.max(this.ends[last - 1]?.end ?? 0, start - LONGEST_SIDE, 0),
      end: Math.min(this.ends[next]?.start ?? this.text.length, end + LONGEST_SIDE),
    };
  }

  /** The clause before one of the same sentence. */
  before({ start }: Span): Span | undefined {
    const end = this.ends[firstFrom(this.ends, start - 1)];
    // One that is cut off because it is too long has none before it.
    if (end === undefined || end.end !== start || SENTENCE.test(this.text.charAt(end.start)))
      return undefined;
    return this.around({ start: end.start, end: end.start });
  }
}
