import { abroadNames } from './abroad.ts';
import { type Area, readAreas } from './cells.ts';
import { checkCount, checkPlaces } from './checks.ts';
import { bareMunicipalities, cityOf, municipalities } from './municipalities.ts';
import { writeNgrams } from './ngrams.ts';
import { Points } from './points.ts';
import { postalCodes, postalRanges } from './postal-codes.ts';
import { prefectureNames } from './prefecture-names.ts';
import { prefectures } from './prefectures.ts';
import { cell, readTable, writeTable } from './tables.ts';
import { writeVariants } from './variants.ts';

/** Adds the cells of Hamamatsu's new wards (from its former ones) and of the designated cities (from their wards). */
function completeAreas(areas: Map<string, Area>): Map<string, Area> {
  const union = (name: string, codes: string[]): Area => {
    return { name, cells: new Set(codes.flatMap((code) => [...(areas.get(code)?.cells ?? [])])) };
  };
  for (const row of readTable('former-wards.tsv')) {
    areas.set(cell(row, 'code'), union('', cell(row, 'former').split(',')));
  }
  const places = bareMunicipalities(areas);
  for (const city of places.filter(({ kind }) => kind === 'designated-city')) {
    const wards = places.filter(({ code, kind }) => kind === 'ward' && cityOf(code, places) === city.code);
    areas.set(
      city.code,
      union(
        city.kanji,
        wards.map(({ code }) => code),
      ),
    );
  }
  return areas;
}

const areas = completeAreas(readAreas());
const owners = bareMunicipalities(areas).filter(({ kind }) => kind !== 'designated-city');
const points = new Points(
  areas,
  owners.map(({ code }) => code),
);
const allPrefectures = prefectures(points);
const allMunicipalities = municipalities(areas, points);
checkPlaces(allPrefectures, allMunicipalities, areas);

const degrees = (value: number): string => value.toFixed(4);
writeTable(
  'prefectures.tsv',
  ['code', 'kanji', 'kana', 'romaji', 'latitude', 'longitude', 'zh_hans', 'zh_hant', 'ko'],
  allPrefectures.map(({ latitude, longitude, hans, hant, code, kanji, kana, romaji, ko }) => ({
    ...{ code, kanji, kana, romaji, ko, zh_hans: hans, zh_hant: hant },
    ...{ latitude: degrees(latitude), longitude: degrees(longitude) },
  })),
);
writeTable(
  'municipalities.tsv',
  'code kind district district_kana kanji kana romaji latitude longitude point zh_hans zh_hant ko'.split(' '),
  allMunicipalities.map(({ latitude, longitude, hans, hant, districtKana, ...rest }) => ({
    ...rest,
    ...{ district_kana: districtKana, zh_hans: hans, zh_hant: hant },
    ...{ latitude: degrees(latitude), longitude: degrees(longitude) },
  })),
);

const postal = postalCodes();
checkCount('postal codes', postal.length, 117_032);
checkCount(
  'postal codes of several municipalities',
  postal.filter(([, codes]) => codes.length > 1).length,
  134,
);
writeTable('postal-codes.tsv', ['from', 'to', 'codes'], postalRanges(postal));

const names = prefectureNames();
for (const [language, own] of Map.groupBy(names, (name) => name.language)) {
  checkCount(`prefectures named in ${language}`, new Set(own.map(({ code }) => code)).size, 47);
}
writeTable('prefecture-names.tsv', ['code', 'language', 'name'], names);

const { abroad, japanese } = abroadNames(allPrefectures, allMunicipalities, names);
writeTable('abroad.tsv', ['name', 'country'], abroad);
console.log(`names abroad: ${abroad.length}; left out, since a place in Japan is written alike:`);
console.log(`  ${japanese.join(', ')}`);

writeVariants([
  ...allMunicipalities.flatMap(({ district, kanji }) => [district, kanji]),
  ...allPrefectures.map(({ kanji }) => kanji),
]);
await writeNgrams(new URL('../language-ngrams.tsv', import.meta.url));
