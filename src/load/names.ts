import { z } from 'zod';
import type { Gazetteer } from '../core/gazetteer.ts';
import { formatNames, type NamesData, spellNames } from '../core/names/name-index.ts';
import { Names } from '../core/names/names.ts';
import { parseSuffixes } from '../core/names/suffixes.ts';
import { createSpellings, scriptOf } from '../core/spelling/index.ts';
import { readRows } from '../core/tsv.ts';
import { digestOf, readJson } from './files.ts';
import { savedTables, tableOf } from './saved.ts';
import { loadTable } from './table.ts';

const characterRow = z.object({ character: z.string().min(1, 'a character'), variants: z.string() });
const nameRow = z.object({
  code: z.string().regex(/^(\d{2}|\d{5})$/, 'a JIS code'),
  name: z.string().min(1, 'a name'),
});
const quarterRow = z.object({
  code: z.string().regex(/^\d{5}$/, 'a five-digit JIS code'),
  kanji: z.string().min(1, 'the name in kanji'),
  kana: z.string().regex(/^[ぁ-ゖー]+$/u, 'the name in hiragana'),
});

/** What the names are made from. */
const SOURCES = [
  ...['prefectures.tsv', 'municipalities.tsv', 'prefecture-names.tsv', 'other-names.tsv'],
  ...['quarters.tsv', 'suffixes.tsv', 'characters.tsv'],
];

const savedIndex = z.strictObject({
  /** Of the tables that the names were made from. */
  digest: z.string(),
  /** How many places those tables have. */
  places: z.int(),
  scripts: z.array(z.string()).readonly(),
});

/** All that `npm run data:index` saves in `data/names/`: its `index.json`, and a table a script by file name. */
export interface SavedNames {
  readonly index: z.infer<typeof savedIndex>;
  readonly tables: ReadonlyMap<string, string>;
}

const digestIn = (folder: URL): string => digestOf(SOURCES.map((name) => new URL(name, folder)));

function loadNamesData(folder: URL, gazetteer: Gazetteer): NamesData {
  const variants = loadTable(folder, 'characters.tsv', (file, text) => readRows(file, text, characterRow));
  const representatives = new Map(
    variants.flatMap(({ character, variants }) =>
      [...variants].map((variant) => [variant, character] as const),
    ),
  );
  return {
    gazetteer,
    suffixes: loadTable(folder, 'suffixes.tsv', parseSuffixes),
    others: () => {
      const names = (name: string) => loadTable(folder, name, (file, text) => readRows(file, text, nameRow));
      return [...names('prefecture-names.tsv'), ...names('other-names.tsv')];
    },
    quarters: () => loadTable(folder, 'quarters.tsv', (file, text) => readRows(file, text, quarterRow)),
    spellings: createSpellings(representatives),
    scriptOfText: (text) => scriptOf(text.codePointAt(0) ?? 0),
  };
}

/** Spells the names of all places in all scripts, to be saved. */
export function makeSavedNames(folder: URL, gazetteer: Gazetteer): SavedNames {
  const data = loadNamesData(folder, gazetteer);
  const tables = new Map(
    Array.from(data.spellings.values(), (spelling) => [
      tableOf(spelling.script),
      formatNames(spellNames(spelling, data), data.suffixes),
    ]),
  );
  const index = {
    digest: digestIn(folder),
    places: gazetteer.places.length,
    scripts: [...data.spellings.keys()],
  };
  return { index, tables };
}

/**
 * The names of all places: the saved ones where they were made from the tables as they are, else each script's are made
 * when it is first met, which takes a tenth of a second.
 * @throws DataError with every mistake in the tables
 */
export function loadNames(folder: URL, gazetteer: Gazetteer): Names {
  const saved = new URL('names/', folder);
  const { digest, places, scripts } = readJson(new URL('index.json', saved), (json) =>
    savedIndex.parse(json),
  );
  const data = loadNamesData(folder, gazetteer);
  if (digest !== digestIn(folder) || places !== gazetteer.places.length) {
    // Read once for all scripts, and at the start, where a mistake is told.
    const [others, quarters] = [data.others(), data.quarters()];
    return new Names({ ...data, others: () => others, quarters: () => quarters });
  }
  return new Names(data, savedTables(saved, scripts));
}
