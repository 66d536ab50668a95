import { type Area, distanceToCells } from './cells.ts';
import { distance, type Point } from './distance.ts';
import type { Kind, Municipality } from './municipalities.ts';
import type { Prefecture } from './prefectures.ts';
import { cell, readTable } from './tables.ts';

/** As many of each kind as there are since Hamamatsu has three wards, 1 January 2024. */
const counts: Record<Kind, number> = {
  city: 772,
  'designated-city': 20,
  'special-ward': 23,
  town: 743,
  village: 183,
  ward: 171,
};

function fail(problem: string): never {
  throw new Error(`data:build stops: ${problem}`);
}

/** Throws unless both numbers are the same. */
export function checkCount(what: string, is: number, should: number): void {
  if (is !== should) fail(`${is} ${what}, not ${should}`);
  console.log(`${what}: ${is}`);
}

function checkCounts(prefectures: Prefecture[], places: Municipality[]): void {
  checkCount('prefectures', prefectures.length, 47);
  for (const [kind, should] of Object.entries(counts)) {
    checkCount(kind, places.filter((place) => place.kind === kind).length, should);
  }
  checkCount('municipalities', places.filter(({ kind }) => kind !== 'ward').length, 1741);
  checkCount('codes', new Set(places.map(({ code }) => code)).size, places.length);
}

function checkNames({ kanji, kana, romaji, ko, hans, hant }: Municipality | Prefecture): void {
  if (!/^[ぁ-んー]+$/.test(kana)) fail(`${kanji} is read ${kana}`);
  if (!/^[A-Z][a-zōū'-]+(?:-[A-Z][a-z]+)?$|^Ō[a-zōū']*$/u.test(romaji)) fail(`${kanji} is ${romaji}`);
  if (!/^\p{Script=Hangul}+$/u.test(ko)) fail(`${kanji} is ${ko}`);
  if (!/^\p{Script=Han}+$/u.test(hans + hant)) fail(`${kanji} is ${hans}, ${hant}`);
}

/** Every point lies in its municipality's cells, or at most 3 km from the nearest. */
function checkPoints(places: Municipality[], areas: Map<string, Area>): void {
  let outside = 0;
  for (const place of places) {
    const far = distanceToCells(place, areas.get(place.code)?.cells ?? new Set());
    if (far > 3) fail(`${place.kanji} is ${far.toFixed(1)} km outside its cells`);
    if (far > 0) {
      outside += 1;
      console.log(`  ${place.code} ${place.kanji} (${place.point}): ${far.toFixed(1)} km outside its cells`);
    }
  }
  console.log(`points inside their cells: ${places.length - outside} of ${places.length}`);
}

function pointOf(places: Municipality[], code: string): Point {
  return places.find((place) => place.code === code) ?? fail(`no ${code}`);
}

/** The points of cities that are well known lie within 5 km of where they are known to be. */
function checkKnown(places: Municipality[]): void {
  let worst = 0;
  const rows = readTable('known-points.tsv');
  for (const row of rows) {
    const known = { latitude: Number(cell(row, 'latitude')), longitude: Number(cell(row, 'longitude')) };
    const far = distance(known, pointOf(places, cell(row, 'code')));
    if (far > 5) fail(`${cell(row, 'kanji')} is ${far.toFixed(1)} km from where it is known to be`);
    worst = Math.max(worst, far);
  }
  console.log(`known cities: ${rows.length}, at most ${worst.toFixed(1)} km off`);
  const hamamatsu = pointOf(places, '22130');
  const [kosai, tenryu] = ['22221', '22140'].map((code) => distance(hamamatsu, pointOf(places, code)));
  if (kosai === undefined || tenryu === undefined || kosai >= tenryu)
    fail('Kosai is farther than the mountains');
  console.log(`from Hamamatsu: Kosai ${kosai.toFixed(1)} km, Tenryū ward ${tenryu.toFixed(1)} km`);
}

/** Checks counts, the script of every name, and every point. Prints what it found, throws on the first mistake. */
export function checkPlaces(
  prefectures: Prefecture[],
  places: Municipality[],
  areas: Map<string, Area>,
): void {
  checkCounts(prefectures, places);
  for (const place of [...prefectures, ...places]) checkNames(place);
  checkPoints(places, areas);
  checkKnown(places);
}
