import { mkdirSync, writeFileSync } from 'node:fs';
import { makeSavedWords } from '../../src/load-words.ts';

/** Indexes the word lists of `data/languages/` into `data/words/`, so that the bot starts at once. */
const { index, tables } = makeSavedWords(new URL('../languages/', import.meta.url));
const folder = new URL('../words/', import.meta.url);
mkdirSync(folder, { recursive: true });
for (const [name, table] of tables) writeFileSync(new URL(name, folder), table);
writeFileSync(new URL('index.json', folder), `${JSON.stringify(index, undefined, 1)}\n`);
