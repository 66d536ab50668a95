import { citiesIn, countriesIn, countriesOfZones, languages } from './cldr.ts';
import { type Town, townsOfTheWorld } from './geonames.ts';
import type { Municipality } from './municipalities.ts';
import type { PrefectureName } from './prefecture-names.ts';
import type { Prefecture } from './prefectures.ts';
import { cell, readTable } from './tables.ts';

export type AbroadName = { name: string; country: string };

/** Countries that many of the people come from, and the scripts that their cities are written in. */
const home = new Map<string, RegExp | undefined>([
  ...['BR', 'PE', 'PH', 'ID'].map((country): [string, undefined] => [country, undefined]),
  [
    'VN',
    /^(?!Thành phố|Tỉnh)(?=.*[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉĩịọỏốồổỗộớờởỡợụủũứừửữựỳỵỷỹ])[\p{Script=Latin} ]+$/iu,
  ],
  ['NP', /^[\p{Script=Devanagari} ]+$/u],
  ['IN', /^[\p{Script=Devanagari}\p{Script=Bengali} ]+$/u],
  ['BD', /^[\p{Script=Bengali} ]+$/u],
  ['LK', /^(?:[\p{Script=Sinhala} ]|\u200d)+$/u],
  ['MM', /^[\p{Script=Myanmar} ]+$/u],
  ['TH', /^[\p{Script=Thai} ]+$/u],
  ['KH', /^[\p{Script=Khmer} ]+$/u],
  ['MN', /^[\p{Script=Cyrillic} -]+$/u],
  ['KR', /^[\p{Script=Hangul} ]+$/u],
  ['CN', /^\p{Script=Han}+$/u],
  ['TW', /^\p{Script=Han}+$/u],
]);

/** People from a city must find it: 50,000, but fewer are large enough where nearly all such names are unheard of. */
const smallest = new Map([
  ['CN', 500_000],
  ['IN', 200_000],
  ['US', 200_000],
]);

function isLarge({ country, population }: Town): boolean {
  return population >= (smallest.get(country) ?? (home.has(country) ? 50_000 : 100_000));
}

/** In Chinese and Japanese text no space shows where a name ends, so only names of the largest cities are safe. */
const hanPopulation = 1_000_000;

/** Codes in CLDR's list of territories that are no countries to come from: Antarctica, the EU, the euro zone, test locales and so on. */
const noCountries = new Set(['AC', 'AQ', 'EU', 'EZ', 'JP', 'QO', 'TA', 'UN', 'XA', 'XB', 'ZZ']);

/** Latin letters without marks, and long vowels as people type them short: so Ōta, Oota and Ota are the same. */
export function looseKey(name: string): string {
  const letters = name
    .normalize('NFKD')
    .replace(/\p{Mark}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}]/gu, '');
  const marked = /^[a-z]+$/.test(letters) ? letters : name.normalize('NFC').toLowerCase();
  return marked
    .replace(/o[uo]/g, 'o')
    .replace(/uu/g, 'u')
    .replace(/m(?=[bp])/g, 'n');
}

/** Latin letters without diacritics: São Paulo → Sao Paulo, Đà Nẵng → Da Nang. */
function plain(name: string): string {
  const plainLetters: [RegExp, string][] = [
    [/đ/g, 'd'],
    [/Đ/g, 'D'],
    [/ı/g, 'i'],
    [/ł/g, 'l'],
    [/Ł/g, 'L'],
    [/ø/g, 'o'],
  ];
  const bare = name.normalize('NFD').replace(/\p{Mark}/gu, '');
  return plainLetters.reduce((text, [letter, to]) => text.replace(letter, to), bare);
}

const isLatin = (name: string): boolean => /^[\p{Script=Latin}\p{Mark} .'’-]+$/u.test(name);

function townNames(town: Town): string[] {
  const script = home.get(town.country);
  const own = script === undefined ? [] : town.names.filter((name) => script.test(name));
  const han = town.country === 'CN' || town.country === 'TW';
  const short = town.name.replace(/ City$/, '');
  return isLatin(town.name)
    ? [town.name, short, ...(han && town.population < hanPopulation ? [] : own)]
    : own;
}

function cities(): AbroadName[] {
  return townsOfTheWorld()
    .filter((town) => town.country !== 'JP' && isLarge(town))
    .sort((a, b) => b.population - a.population)
    .flatMap((town) => townNames(town).map((name) => ({ name, country: town.country })));
}

/** 'Myanmar (Burma)' is two names; 'Hong Kong, China' and the like stay as they are. */
function splitBrackets(name: string): string[] {
  const [whole, outside, inside] = /^([^(（]+)[(（]([^)）]+)[)）]$/.exec(name) ?? [];
  return whole === undefined || outside === undefined || inside === undefined
    ? [name]
    : [outside.trim(), inside];
}

function cldrNames(): AbroadName[] {
  const zones = countriesOfZones();
  return [...languages.keys()].flatMap((language) => [
    ...countriesIn(language)
      .filter(([country]) => !noCountries.has(country))
      .flatMap(([country, name]) => splitBrackets(name).map((part) => ({ name: part, country }))),
    ...citiesIn(language)
      .map(([zone, name]) => ({ name, country: zones.get(zone) ?? '' }))
      .filter(({ name, country }) => country !== '' && !noCountries.has(country) && !/[,，、(]/.test(name)),
  ]);
}

/** Every way in which the Japanese places are written: no name from abroad may look like one of them. */
function japaneseKeys(
  prefectures: Prefecture[],
  places: Municipality[],
  names: PrefectureName[],
): Map<string, string> {
  const keys = new Map<string, string>();
  const add = (name: string, kanji: string): void => {
    keys.set(looseKey(name), kanji);
  };
  for (const { kanji, kana, romaji, hans, hant, ko } of [...prefectures, ...places]) {
    for (const name of [kanji, kana, hans, hant, ko]) {
      add(name, kanji);
      if (kanji !== '北海道') add(name.slice(0, -1), kanji);
    }
    add(romaji, kanji);
  }
  for (const { code, name } of names) add(name, code);
  return keys;
}

/** Names that are words, first names or too short to tell anything, by the list and by their length. */
function isTooShort(name: string, wellKnown: Set<string>): boolean {
  if (isLatin(name)) return plain(name).length < 4 && !wellKnown.has(name.toLowerCase());
  return [...name].length < 2;
}

/**
 * Names of countries and large cities outside Japan in the project's languages, in alphabetical order, each with the
 * ISO 3166-1 code of its (largest) country; and those left out because a Japanese place is written alike.
 */
export function abroadNames(
  prefectures: Prefecture[],
  places: Municipality[],
  names: PrefectureName[],
): { abroad: AbroadName[]; japanese: string[] } {
  const keys = japaneseKeys(prefectures, places, names);
  const words = new Set(readTable('words-not-abroad.tsv').map((row) => cell(row, 'name')));
  const strong = new Set(readTable('strong-names-abroad.tsv').map((row) => cell(row, 'name')));
  const wellKnown = new Set(readTable('short-names-abroad.tsv').map((row) => cell(row, 'name')));
  const japanese = new Set<string>();
  const abroad = new Map<string, string>();
  for (const { name, country } of [...cldrNames(), ...cities()]) {
    const spelling = name.normalize('NFC').replaceAll('\u200b', '');
    const spellings = isLatin(spelling) ? [spelling, plain(spelling)] : [spelling];
    for (const each of spellings) {
      if (isTooShort(each, wellKnown) || words.has(each.toLowerCase())) continue;
      const alike = strong.has(each) ? undefined : keys.get(looseKey(each));
      if (alike !== undefined) japanese.add(`${each} ${country} (${alike})`);
      else if (!abroad.has(each)) abroad.set(each, country);
    }
  }
  const sorted = [...abroad].sort(([a], [b]) => (a < b ? -1 : 1));
  return { abroad: sorted.map(([name, country]) => ({ name, country })), japanese: [...japanese].sort() };
}
