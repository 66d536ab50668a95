/** A span of the message, in UTF-16 code units: `start` included, `end` not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Whether two spans share a letter. */
export const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** How many letters stand between two spans; below zero where they overlap. */
export const lettersBetween = (a: Span, b: Span): number =>
  a.end <= b.start ? b.start - a.end : a.start - b.end;

/** Where what stands between two spans begins; for spans that do not overlap. */
export const startBetween = (a: Span, b: Span): number => Math.min(a.end, b.end);

/** What stands between two spans; empty where they overlap. */
export const textBetween = (text: string, a: Span, b: Span): string =>
  text.slice(startBetween(a, b), startBetween(a, b) + Math.max(0, lettersBetween(a, b)));

/** The index of the first span, of spans in the order of their starts, that begins at a place or behind it. */
export function firstFrom(spans: readonly Span[], start: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((spans[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}
