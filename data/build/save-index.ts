import { mkdirSync, writeFileSync } from 'node:fs';
import { makeSavedAbroad } from '../../src/load/abroad.ts';
import { loadFacts } from '../../src/load/facts.ts';
import { makeSavedNames } from '../../src/load/names.ts';
import { makeSavedWords } from '../../src/load/words.ts';

/** Writes an index and its tables into a folder of `data/`, so that the bot starts at once. */
function save(name: string, saved: { index: object; tables: ReadonlyMap<string, string> }): void {
  const folder = new URL(`../${name}/`, import.meta.url);
  mkdirSync(folder, { recursive: true });
  for (const [name, table] of saved.tables) writeFileSync(new URL(name, folder), table);
  writeFileSync(new URL('index.json', folder), `${JSON.stringify(saved.index, undefined, 1)}\n`);
}

const data = new URL('../', import.meta.url);
save('words', makeSavedWords(new URL('languages/', data)));
save('abroad', makeSavedAbroad(data));
save('names', makeSavedNames(data, loadFacts().gazetteer));
