import { z } from 'zod';
import type { Gazetteer } from './gazetteer.ts';
import type { Place } from './place.ts';
import { type Problem, readRows } from './tsv.ts';

/** An international association, or the prefecture's office where a prefecture has no association. */
export interface Association {
  /** JIS code of the prefecture (two digits) or the city (five digits) that it serves. */
  readonly code: string;
  readonly kind: 'association' | 'prefectural-office';
  readonly english?: string;
  readonly japanese: string;
  readonly url: string;
  /** When the page was last seen: `2026-08`, `2026`. */
  readonly asOf: string;
  /** Only a number confirmed in `PHONE_SINCE` or later, with the date of that. */
  readonly phone?: { readonly number: string; readonly asOf: string };
  /** `tourism`: the page is mostly about tourism. */
  readonly caveat?: 'tourism';
}

/** Older phone numbers are not given out: many desks have moved since. */
const PHONE_SINCE = '2023';

/** A date as exact as it is known: year, month or day. A `+` (seen then and later) is dropped. */
const partialDate = z
  .string()
  .regex(/^\d{4}(-\d{2}){0,2}\+?$/, 'a date such as 2026, 2026-08 or 2026-08-31')
  .transform((date) => date.replace('+', ''));

const row = z.object({
  code: z.string().regex(/^(\d{2}|\d{5})$/, 'a JIS code of two or five digits'),
  kind: z.enum(['association', 'prefectural-office'], 'association or prefectural-office'),
  name_en: z.string(),
  name_ja: z.string().min(1, 'the name in Japanese'),
  url: z.url({ protocol: /^https?$/, error: 'a web address that begins with http:// or https://' }),
  url_as_of: partialDate,
  phone: z.string().regex(/^([\d-]+)?$/, 'digits and hyphens'),
  phone_as_of: z.union([z.literal(''), partialDate], 'a date such as 2026-08, or nothing'),
  caveat: z.enum(['', 'tourism'], 'tourism, or nothing'),
});

function association(read: z.output<typeof row>): Association {
  const { code, kind, name_en, name_ja, url, url_as_of, phone, phone_as_of, caveat } = read;
  return {
    code,
    kind,
    japanese: name_ja,
    url,
    asOf: url_as_of,
    ...(name_en === '' ? {} : { english: name_en }),
    ...(phone !== '' && phone_as_of >= PHONE_SINCE ? { phone: { number: phone, asOf: phone_as_of } } : {}),
    ...(caveat === '' ? {} : { caveat }),
  };
}

/** Parses `data/associations.tsv`; every prefecture must have a row, and every code must be a place. */
export function parseAssociations(
  file: string,
  text: string,
  gazetteer: Gazetteer,
): { associations: Associations; problems: readonly Problem[] } {
  const read = readRows(file, text, row);
  const byCode = new Map(read.rows.map((line) => [line.code, association(line)]));
  const unknown = [...byCode.keys()]
    .filter((code) => gazetteer.get(code) === undefined)
    .map((code) => ({ file, column: 'code', found: code, expected: 'the JIS code of a prefecture or city' }));
  const missing = gazetteer.prefectures
    .filter((prefecture) => !byCode.has(prefecture.code))
    .map(({ code, kanji }) => ({
      file,
      column: 'code',
      found: 'no row',
      expected: `a row for ${code} ${kanji}`,
    }));
  return { associations: new Associations(byCode), problems: [...read.problems, ...unknown, ...missing] };
}

/** Whom to ask for a place. */
export class Associations {
  private readonly byCode: ReadonlyMap<string, Association>;

  constructor(byCode: ReadonlyMap<string, Association>) {
    this.byCode = byCode;
  }

  /** The place's own association, else its designated city's, else its prefecture's. */
  for(place: Place): Association | undefined {
    const city = place.kind === 'ward' ? place.city : undefined;
    return (
      this.byCode.get(place.code) ??
      (city === undefined ? undefined : this.byCode.get(city)) ??
      this.byCode.get(place.code.slice(0, 2))
    );
  }
}
