import { scriptOf } from '../spelling/index.ts';
import { firstFrom, type Span } from '../text/span.ts';

/** Ends of a clause, as UTF-16 code units. */
const ENDS: ReadonlySet<number> = new Set([...',;:.!?。！？、，；：।၊။\n…'].map((end) => end.charCodeAt(0)));
const SPACE = 0x20;
const SENTENCE = /[.!?。！？।။\n…]/u;

/** A clause is looked at so far to each side. */
const LONGEST_SIDE = 120;

const isCharacter = (text: string, index: number): boolean => scriptOf(text.charCodeAt(index)) === 'Hani';

/** Whether a clause ends at a place; between Chinese characters a space ends one. */
function isEnd(text: string, index: number): boolean {
  const letter = text.charCodeAt(index);
  return letter === SPACE ? isCharacter(text, index - 1) && isCharacter(text, index + 1) : ENDS.has(letter);
}

/** The clauses of a text. */
export class Clauses {
  private readonly text: string;
  /** Where they end, in order. */
  private readonly ends: readonly Span[];

  constructor(text: string) {
    this.text = text;
    const ends: Span[] = [];
    for (let index = 0; index < text.length; index += 1)
      if (isEnd(text, index)) ends.push({ start: index, end: index + 1 });
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
