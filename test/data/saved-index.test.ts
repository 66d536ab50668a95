import { appendFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Lookup } from '../../src/core/lookup/unread.ts';
import { tokenize } from '../../src/core/text/tokens.ts';
import { Lexicon } from '../../src/core/words/lexicon.ts';
import { loadAbroad, makeSavedAbroad } from '../../src/load/abroad.ts';
import { loadFacts } from '../../src/load/facts.ts';
import { loadNames, makeSavedNames } from '../../src/load/names.ts';
import { loadWords, makeSavedWords } from '../../src/load/words.ts';
import { copyProject } from './project-copy.ts';

const DATA = new URL('../../data/', import.meta.url);

test.each([
  ['words', () => makeSavedWords(new URL('languages/', DATA))],
  ['abroad', () => makeSavedAbroad(DATA)],
  ['names', () => makeSavedNames(DATA, loadFacts().gazetteer)],
])(
  'the %s that are saved were made from the tables as they are (else run `npm run data:index`)',
  (name, make) => {
    const folder = new URL(`${name}/`, DATA);
    const saved = (file: string) => readFileSync(new URL(file, folder), 'utf8');
    const { index, tables } = make();
    expect(JSON.parse(saved('index.json'))).toEqual(index);
    expect(readdirSync(folder).sort()).toEqual([...tables.keys(), 'index.json'].sort());
    for (const [file, table] of tables) expect(saved(file) === table, file).toBe(true);
  },
);

test('names that are spelt now are the saved ones', () => {
  const { gazetteer } = loadFacts();
  const project = copyProject();
  onTestFinished(project.remove);
  appendFileSync(project.path('data', 'other-names.tsv'), '22130\tHamamachi\n');
  const saved = loadNames(DATA, gazetteer).in('Latn');
  const spelt = loadNames(pathToFileURL(project.path('data/')), gazetteer).in('Latn');
  const all = <Value>(lookup: Lookup<Value>) =>
    new Map(Array.from(lookup.keys(), (key) => [key, lookup.get(key)]));
  const codes = (names: typeof saved) =>
    Array.from(all(names.places), ([key, places]) => [key, places?.map(({ code }) => code)]);
  expect(codes(spelt)).toEqual(
    expect.arrayContaining([...codes(saved), [expect.stringMatching(/^hamamachi$/), ['22130']]]),
  );
  expect(all(spelt.districts)).toEqual(all(saved.districts));
  expect(all(spelt.suffixes)).toEqual(all(saved.suffixes));
  expect(spelt.tree.begins('hamamach')).toBe(true);
  expect(saved.tree.begins('hamamach')).toBe(false);
});

test('a saved table that was cut off is told at the start', () => {
  const project = copyProject();
  onTestFinished(project.remove);
  truncateSync(project.path('data', 'names', 'Thai.tsv'), 1000);
  const load = () => loadNames(pathToFileURL(project.path('data/')), loadFacts().gazetteer);
  expect(load).toThrow(/data\/names\/Thai\.tsv: found a last line that does not end.*npm run data:index/);
});

test('a city abroad that is added to the table is known at the next start', () => {
  const project = copyProject();
  onTestFinished(project.remove);
  appendFileSync(project.path('data', 'abroad.tsv'), 'Port Zumbaiá\tBR\n');
  const find = (data: URL, text: string) =>
    loadAbroad(data)
      .find(text, tokenize(text), () => [])
      .map(({ start, end }) => text.slice(start, end));
  const data = pathToFileURL(project.path('data/'));
  for (const text of ['em Port Zumbaiá', 'em port zumbaia']) {
    expect(find(DATA, text)).toEqual([]);
    expect(find(data, text)).toEqual([text.slice(3)]);
  }
  const mixed = 'São Paulo, 首尔or曼谷 กรุงเทพมหานคร';
  expect(find(data, mixed)).toEqual(find(DATA, mixed));
  expect(find(DATA, mixed)).toEqual(['São Paulo', '首尔', '曼谷', 'กรุงเทพมหานคร']);
});

describe('the word lists', () => {
  const senses = (data: URL, word: string) => {
    const lexicon = new Lexicon(loadWords(data));
    return lexicon.sensesOfWord(word, lexicon.setOf('pt'));
  };

  test('a word that is added to a list is known at the next start', () => {
    const project = copyProject();
    onTestFinished(project.remove);
    const data = pathToFileURL(project.path('data/'));
    const list = project.path('data', 'languages', 'pt.json');
    expect(senses(data, 'zumbaiar')).toBe(0);
    writeFileSync(list, readFileSync(list, 'utf8').replace('"words": [', '"words": ["zumbaiar",'));
    expect(senses(data, 'zumbaiar')).not.toBe(0);
    expect(senses(data, 'aprender')).toBe(senses(DATA, 'aprender'));
  });

  test('a stem counts for every word that begins with it', () => {
    expect(senses(DATA, 'aprenderíamos')).toBe(senses(DATA, 'aprender'));
    expect(senses(DATA, 'apren')).toBe(0);
  });
});
