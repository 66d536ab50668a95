import type { Gazetteer } from '../gazetteer.ts';
import { LetterTree } from '../lookup/letter-tree.ts';
import { SortedLines } from '../lookup/sorted-lines.ts';
import { type Lookup, Unread } from '../lookup/unread.ts';
import type { Place } from '../place.ts';
import type { ScriptName, Spelling } from '../spelling/index.ts';
import { baseName, type Suffix, withoutSuffix } from './suffixes.ts';

/** A name that spelling rules do not give: an established form in another language, or a quarter known by its own name. */
export interface OtherName {
  readonly code: string;
  readonly name: string;
}

/** The names of one script by spelling key, without suffixes. */
export interface ScriptNames {
  /** Places by key. */
  readonly places: Lookup<readonly Place[]>;
  /** Districts (郡) by key: the JIS codes of the towns and villages in them. */
  readonly districts: Lookup<readonly Place[]>;
  /** Suffixes as they are typed in this script, raw and folded, with what they may stand for. */
  readonly suffixes: Lookup<readonly Suffix[]>;
  /** The keys of places and districts, and those of suffixes, letter by letter; the value is the key. */
  readonly tree: LetterTree<string>;
  readonly suffixTree: LetterTree<string>;
}

/** Whether a key is the whole of a name. */
export const isName = ({ places, districts }: ScriptNames, key: string): boolean =>
  places.has(key) || districts.has(key);

/** A quarter or station that people know better than the ward or city it lies in. */
export interface Quarter {
  /** JIS code of the ward or city. */
  readonly code: string;
  readonly kanji: string;
  readonly kana: string;
}

export interface NamesData {
  readonly gazetteer: Gazetteer;
  readonly suffixes: readonly Suffix[];
  /** Read when names are spelt. */
  readonly others: () => readonly OtherName[];
  readonly quarters: () => readonly Quarter[];
  readonly spellings: ReadonlyMap<ScriptName, Spelling>;
  readonly scriptOfText: (text: string) => ScriptName | undefined;
}

/** The spelling key of a word or name in a script, without spaces. */
export const keyIn = (spelling: Spelling, text: string): string =>
  spelling.fold(text).key.replaceAll(' ', '');

function add<Item>(map: Map<string, Item[]>, key: string, item: Item): void {
  if (key === '') return;
  const items = map.get(key);
  if (items === undefined) map.set(key, [item]);
  else if (!items.includes(item)) items.push(item);
}

/** How kanji or kana are spelt in a script: raw forms. */
function formsOf(spelling: Spelling, kanji: string, kana: string, romaji?: string): readonly string[] {
  if (spelling.script === 'Hani') return [kanji];
  const forms = spelling.spell(kana);
  return romaji !== undefined && spelling.script === 'Latn' ? [romaji, ...forms] : forms;
}

/** Spells and folds all names in a script; takes a tenth of a second for all places of Japan. */
export function spellNames(spelling: Spelling, data: NamesData): ScriptNames {
  const { gazetteer, suffixes, scriptOfText } = data;
  const fold = (text: string) => keyIn(spelling, text);
  const places = new Map<string, Place[]>();
  const districts = new Map<string, Place[]>();
  for (const place of gazetteer.places) {
    const { kanji, kana } = baseName(place, suffixes);
    for (const form of formsOf(spelling, kanji, kana, place.romaji)) add(places, fold(form), place);
    for (const name of [place.simplified, place.traditional, place.hangul]) {
      if (scriptOfText(name) === spelling.script)
        add(places, fold(withoutSuffix(name, place, suffixes)), place);
    }
    if (place.kind !== 'prefecture' && place.district !== '') {
      const district = {
        kanji: place.district.replace(/郡$/, ''),
        kana: place.districtKana.replace(/ぐん$/, ''),
      };
      for (const form of formsOf(spelling, district.kanji, district.kana)) add(districts, fold(form), place);
    }
  }
  for (const { code, name } of data.others()) {
    const place = gazetteer.get(code);
    if (place !== undefined && scriptOfText(name) === spelling.script) add(places, fold(name), place);
  }
  for (const { code, kanji, kana } of data.quarters()) {
    const place = gazetteer.get(code);
    const keys = formsOf(spelling, kanji, kana).map(fold);
    // A town of the same name is meant rather than a quarter.
    for (const key of keys.filter((name) => !places.has(name)))
      if (place !== undefined) add(places, key, place);
  }
  const endings = new Map<string, Suffix[]>();
  for (const suffix of suffixes) {
    const words = suffix.words.filter((word) => scriptOfText(word) === spelling.script);
    for (const form of [...formsOf(spelling, suffix.kanji, suffix.kana), ...words]) {
      add(endings, form.toLowerCase(), suffix);
      add(endings, fold(form), suffix);
    }
  }
  return withTrees({ places, districts, suffixes: endings });
}

const treeOf = (...maps: readonly Lookup<unknown>[]): LetterTree<string> =>
  new LetterTree(maps.flatMap((map) => Array.from(map.keys(), (key) => [key, key] as const)));

const withTrees = (names: Omit<ScriptNames, 'tree' | 'suffixTree'>): ScriptNames => ({
  ...names,
  tree: treeOf(names.places, names.districts),
  suffixTree: treeOf(names.suffixes),
});

/** Writes the names of a script as lines: key, JIS codes of places, of places in the district, numbers of suffixes. */
export function formatNames({ places, districts, suffixes }: ScriptNames, all: readonly Suffix[]): string {
  // In the order of the places: of names that are equally like a misspelt one the first is meant.
  const keys = [...new Set([...places.keys(), ...districts.keys(), ...suffixes.keys()])];
  const codes = (found: readonly Place[] = []) => found.map(({ code }) => code).join(' ');
  const numbers = (found: readonly Suffix[] = []) => found.map((suffix) => all.indexOf(suffix)).join(' ');
  return keys
    .map((key) => [key, codes(places.get(key)), codes(districts.get(key)), numbers(suffixes.get(key))])
    .map((columns) => `${columns.join('\t').trimEnd()}\n`)
    .join('');
}

/** Reads what `formatNames` wrote; codes and numbers that do not exist are left out. */
export function parseNames(text: string, gazetteer: Gazetteer, all: readonly Suffix[]): ScriptNames {
  const [ownCodes, districtCodes, numbers] = columnsOf(text);
  const placesOf = (codes: string) => codes.split(' ').flatMap((code) => gazetteer.get(code) ?? []);
  const places = new Unread(ownCodes, placesOf);
  const districts = new Unread(districtCodes, placesOf);
  const suffixes = new Unread(numbers, (list) =>
    list.split(' ').flatMap((number) => all[Number(number)] ?? []),
  );
  return withTrees({ places, districts, suffixes });
}

type Column = [key: string, text: string][];

/** The columns behind the key, each with the keys of the lines where something stands in it. */
function columnsOf(text: string): readonly [Column, Column, Column] {
  const columns: [Column, Column, Column] = [[], [], []];
  for (const [key, rest] of new SortedLines(text).lines()) {
    const texts = rest.split('\t');
    for (let index = 0; index < texts.length; index += 1) {
      const column = texts[index] ?? '';
      if (column !== '') columns[index]?.push([key, column]);
    }
  }
  return columns;
}
