import type { Area } from './cells.ts';
import { toChinese } from './chinese.ts';
import { toHangul } from './hangul.ts';
import { municipalitiesByPost, type PostName } from './japan-post.ts';
import { withoutSuffix } from './kana.ts';
import type { Found, Points } from './points.ts';
import { toRomaji } from './romaji.ts';
import { cell, readMap, readTable } from './tables.ts';

export type Kind = 'city' | 'designated-city' | 'special-ward' | 'town' | 'village' | 'ward';

/** A municipality as it is known before its names are written in other ways; kanji and kana with their suffix. */
type Bare = { code: string; kind: Kind; district: string; districtKana: string; kanji: string; kana: string };

export type Municipality = Bare & Found & { romaji: string; hans: string; hant: string; ko: string };

const kinds = new Map<string, Kind>([
  ['市', 'city'],
  ['区', 'special-ward'],
  ['町', 'town'],
  ['村', 'village'],
]);

const hangulSuffixes = new Map([
  ['市', '시'],
  ['区', '구'],
  ['町', '정'],
  ['村', '촌'],
]);

/** Where words end inside a name, by kanji with suffix; and romaji that a municipality itself chose. */
const boundaries = readMap('word-boundaries.tsv', 'kanji', 'kana');
const chosenRomaji = readMap('romaji.tsv', 'kanji', 'romaji');

/** The 20 designated cities; how long their reading is cannot be seen when し stands in it (ひろしまし, しずおかし). */
const designated = new Map(
  readTable('designated-cities.tsv').map((row) => {
    const reading = new RegExp(`^${cell(row, 'kana')}`);
    return [cell(row, 'kanji'), { code: cell(row, 'code'), kana: cell(row, 'kana'), reading }];
  }),
);

type Split = { before: string; beforeKana: string; kanji: string; kana: string };

/** 邑楽郡大泉町 → 邑楽郡, おうらぐん, 大泉町, おおいずみまち; also for islands (三宅島三宅村) and cities with wards. */
function split({ kanji, kana }: PostName): Split {
  const shape =
    /^(?<before>.+郡)(?<name>.+[町村])$/.exec(kanji) ??
    /^(?<before>.+市)(?<name>.+区)$/.exec(kanji) ??
    /^(?<before>三宅島|八丈島)(?<name>.+[町村])$/.exec(kanji);
  if (shape === null) return { before: '', beforeKana: '', kanji, kana };
  const { before = '', name = '' } = shape.groups ?? {};
  const endings = new Map([
    ['郡', /^.+ぐん(?=.+(?:ちょう|まち|そん|むら)$)/],
    ['市', designated.get(before)?.reading ?? /^$/],
    ['島', /^.+?じま/],
  ]);
  const beforeKana = endings.get(before.slice(-1))?.exec(kana)?.[0];
  if (beforeKana === undefined) throw new Error(`cannot split ${kanji}, ${kana}`);
  return { before, beforeKana, kanji: name, kana: kana.slice(beforeKana.length) };
}

function bare(post: PostName, areas: Map<string, Area>): Bare & { city: string } {
  const { before, beforeKana, kanji, kana } = split(post);
  const ofCity = before.endsWith('市');
  const kind = ofCity ? 'ward' : kinds.get(kanji.slice(-1));
  if (kind === undefined) throw new Error(`what is ${kanji}?`);
  const inDistrict = before.endsWith('郡');
  return {
    code: post.code,
    kind,
    district: inDistrict ? before : '',
    districtKana: inDistrict ? beforeKana : '',
    // the Statistics Bureau writes the name as the law does, Japan Post sometimes with another form of a character
    kanji: ofCity ? kanji : (areas.get(post.code)?.name ?? kanji),
    kana,
    city: ofCity ? before : '',
  };
}

/** The designated cities themselves: Japan Post only has their wards. */
function designatedCities(wards: ReturnType<typeof bare>[]): Bare[] {
  return [...designated].map(([kanji, { code, kana }]) => {
    const own = wards.filter(({ city }) => city === kanji);
    const near = own.every((ward) => ward.code > code && Number(ward.code) - Number(code) < 30);
    if (own.length < 2 || !near) throw new Error(`${kanji} does not precede its wards`);
    return { code, kind: 'designated-city', district: '', districtKana: '', kanji, kana };
  });
}

function name(place: Bare, points: Points): Municipality {
  const marked = boundaries.get(place.kanji) ?? place.kana;
  if (marked.replaceAll('|', '') !== place.kana) throw new Error(`${place.kanji} is read ${place.kana}`);
  const spoken = withoutSuffix(place.kanji, marked);
  const romaji = chosenRomaji.get(place.kanji) ?? toRomaji(spoken);
  const ko = toHangul(spoken) + (hangulSuffixes.get(place.kanji.slice(-1)) ?? '');
  return { ...place, ...points.find(place.code, place.kanji, romaji), romaji, ...toChinese(place.kanji), ko };
}

/** Japan Post's municipalities and wards, with the designated cities; without points and names in other scripts. */
export function bareMunicipalities(areas: Map<string, Area>): Bare[] {
  const places = municipalitiesByPost().map((post) => bare(post, areas));
  const wards = places.filter(({ kind }) => kind === 'ward');
  const all = [...places, ...designatedCities(wards)].map(
    ({ code, kind, district, districtKana, kanji, kana }) => {
      return { code, kind, district, districtKana, kanji, kana };
    },
  );
  return all.sort((a, b) => (a.code < b.code ? -1 : 1));
}

/** All municipalities and wards with their names and points, in the order of their codes. */
export function municipalities(areas: Map<string, Area>, points: Points): Municipality[] {
  return bareMunicipalities(areas).map((place) => name(place, points));
}

/** The code of a ward's designated city: the designated city that precedes it. */
export function cityOf(ward: string, places: { code: string; kind: Kind }[]): string {
  const before = places.filter(({ code, kind }) => kind === 'designated-city' && code < ward);
  const city = before.at(-1)?.code;
  if (city === undefined) throw new Error(`${ward} has no city`);
  return city;
}
