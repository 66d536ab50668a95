import { z } from 'zod';
import { AbroadNames } from '../core/names/abroad.ts';
import { indexAbroad } from '../core/names/abroad-index.ts';
import { readRows } from '../core/tsv.ts';
import { digestOf, readJson } from './files.ts';
import { savedTables, tableOf } from './saved.ts';
import { loadTable } from './table.ts';

const SOURCE = 'abroad.tsv';

const row = z.object({ name: z.string().min(1, 'a name') });

const savedIndex = z.strictObject({
  /** Of the table that the names were read from. */
  digest: z.string(),
  scripts: z.array(z.string()).readonly(),
});

/** All that `npm run data:index` saves in `data/abroad/`: its `index.json`, and a table a script by file name. */
export interface SavedAbroad {
  readonly index: z.infer<typeof savedIndex>;
  readonly tables: ReadonlyMap<string, string>;
}

const digestIn = (folder: URL): string => digestOf([new URL(SOURCE, folder)]);

const readNames = (folder: URL): readonly string[] =>
  loadTable(folder, SOURCE, (file, text) => readRows(file, text, row)).map(({ name }) => name);

/** Indexes the names from abroad, to be saved. */
export function makeSavedAbroad(folder: URL): SavedAbroad {
  const indexed = indexAbroad(readNames(folder));
  return {
    index: { digest: digestIn(folder), scripts: [...indexed.keys()].sort() },
    tables: new Map(Array.from(indexed, ([script, table]) => [tableOf(script), table])),
  };
}

/**
 * The names of places outside Japan: the saved ones where they were made from the table as it is, else indexed now, which
 * takes a fifth of a second.
 * @throws DataError with every mistake in the table
 */
export function loadAbroad(folder: URL): AbroadNames {
  const saved = new URL('abroad/', folder);
  const { digest, scripts } = readJson(new URL('index.json', saved), (json) => savedIndex.parse(json));
  if (digest === digestIn(folder)) return new AbroadNames(savedTables(saved, scripts));
  const indexed = indexAbroad(readNames(folder));
  return new AbroadNames((script) => indexed.get(script));
}
