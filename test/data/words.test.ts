import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Lexicon } from '../../src/core/lexicon.ts';
import { loadWords, makeSavedWords } from '../../src/load-words.ts';
import { copyProject } from './project-copy.ts';

const DATA = new URL('../../data/', import.meta.url);
const saved = (name: string) => readFileSync(new URL(`words/${name}`, DATA), 'utf8');

test('what is saved was made from the lists as they are (else run `npm run data:words`)', () => {
  const { index, tables } = makeSavedWords(new URL('languages/', DATA));
  expect(JSON.parse(saved('index.json'))).toEqual(index);
  expect(readdirSync(new URL('words/', DATA)).sort()).toEqual([...tables.keys(), 'index.json'].sort());
  for (const [name, table] of tables) expect(saved(name) === table, name).toBe(true);
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
