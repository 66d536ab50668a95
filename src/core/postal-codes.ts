import { z } from 'zod';
import { type Problem, readRows } from './tsv.ts';

/** A run of postal codes with the same municipalities, JIS codes. */
interface Range {
  readonly from: number;
  readonly to: number;
  readonly codes: readonly string[];
}

const code = z
  .string()
  .regex(/^\d{7}$/, 'seven digits')
  .transform(Number);
const row = z.object({
  from: code,
  to: code,
  codes: z.string().regex(/^\d{5}(,\d{5})*$/, 'five-digit JIS codes parted by commas'),
});

/** Looks up postal codes; the table is read when the first one is met. */
export class PostalCodes {
  private readonly ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    this.ranges = ranges;
  }

  /** The JIS codes of the municipalities of a seven-digit postal code; empty when there is none. */
  lookUp(postalCode: string): readonly string[] {
    const wanted = Number(postalCode);
    let low = 0;
    let high = this.ranges.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const range = this.ranges[middle];
      if (range === undefined) break;
      if (wanted < range.from) high = middle - 1;
      else if (wanted > range.to) low = middle + 1;
      else return range.codes;
    }
    return [];
  }
}

/** Parses `data/postal-codes.tsv` (rows in rising order). */
export function parsePostalCodes(
  file: string,
  text: string,
): { postalCodes: PostalCodes; problems: readonly Problem[] } {
  const { rows, problems } = readRows(file, text, row);
  const ranges = rows.map(({ from, to, codes }) => ({ from, to, codes: codes.split(',') }));
  return { postalCodes: new PostalCodes(ranges), problems };
}

/**
 * The postal codes that a message names, with their spans: three and four digits with a hyphen between, or seven after
 * 〒, alone, or at the end of a message (a price has a word behind it). Parts of longer numbers (telephone numbers, ids)
 * are none.
 */
export function findPostalCodes(text: string): readonly { start: number; end: number; code: string }[] {
  if (!/\d{4}/.test(text)) return [];
  const pattern =
    /(?<![\d+]|\d[-. ()]|\d\)[ -])(〒\s*)?(\d{3})(\s?[-ー‐－]\s?|\s(?=\d{4}\b))?(\d{4})(?![\d]|[-.]\d)/gu;
  return [...text.matchAll(pattern)]
    .filter(({ 0: whole, 1: mark, 3: gap, index }) => {
      const isLast = !/[\p{L}\p{N}\p{Sc}]/u.test(text.slice(index + whole.length));
      return mark !== undefined || gap !== undefined || isLast;
    })
    .map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      code: `${match[2]}${match[4]}`,
    }));
}
