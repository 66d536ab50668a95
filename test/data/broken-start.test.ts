import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadLanguages } from '../../src/i18n.ts';
import { DataError } from '../../src/load/data-error.ts';
import { loadFacts } from '../../src/load/facts.ts';
import { loadReader } from '../../src/load/reader.ts';
import { copyProject, type ProjectCopy } from './project-copy.ts';

let project: ProjectCopy;
beforeEach(() => {
  project = copyProject();
});
afterEach(() => project.remove());

const data = (name: string) => project.path('data', name);

function edit(name: string, change: (text: string) => string): void {
  writeFileSync(data(name), change(readFileSync(data(name), 'utf8')));
}

/** What is complained about while something is read, one mistake a line. */
function complaints(read: (root: URL) => unknown): readonly string[] {
  const root = pathToFileURL(project.path('/'));
  try {
    read(root);
    return [];
  } catch (error) {
    if (!(error instanceof DataError)) throw error;
    return error.message.replaceAll(root.href, '').split('\n');
  }
}

const checkFacts = () => complaints((root) => loadFacts(new URL('data/', root)));

/** Reads all that a start reads. */
const checkAll = () =>
  complaints((root) => {
    loadReader(loadFacts(new URL('data/', root)), new URL('data/', root));
    loadLanguages(new URL('locales/', root));
  });

/** Starts the real program in the broken copy. */
function start(script: string, ...parameters: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [project.path(script), ...parameters], {
    encoding: 'utf8',
    input: '',
    env: { PATH: process.env.PATH },
  });
  return { status, stdout, told: stderr.trimEnd().split('\n') };
}

const BAD_TABLE = (text: string) =>
  text.replace('Komaki City', 'Komake City').replace('danjo[at]', 'danjo at ').replace('https://oia', 'oia');

describe('a broken table stops the start', () => {
  test('the data as it is has no mistakes', () => {
    expect(checkFacts()).toEqual([]);
  });

  test('with every mistake of every file at once', () => {
    edit('japanese-classes.tsv', BAD_TABLE);
    edit('associations.tsv', (text) => text.replace('https://www.hiecc.or.jp/', 'hiecc.or.jp'));
    edit('online.tsv', (text) => text.replace('\tlearn\t', '\tlesson\t'));
    edit('sources.tsv', (text) => text.replace('class-table', 'klass-table'));
    const told = checkFacts();
    expect(told).toHaveLength(6);
    const places = ['japanese-classes.tsv, line 10, column "E-mail"', 'japanese-classes.tsv, line 13'];
    for (const place of [...places, 'associations.tsv, line 2', 'online.tsv, line 2', 'sources.tsv']) {
      expect(
        told.filter((line) => line.startsWith(`data/${place}`)),
        place,
      ).not.toEqual([]);
    }
  });

  test.each(['src/ask.ts', 'src/main.ts'])('%s tells the mistakes and exits 1 without a stack', (script) => {
    edit('japanese-classes.tsv', BAD_TABLE);
    const { status, stdout, told } = start(script, ...(script.includes('ask') ? ['Hamamatsu'] : []));
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(told).toEqual(checkFacts());
    expect(told.every((line) => line.startsWith('data/japanese-classes.tsv, line '))).toBe(true);
  });

  test('Shift_JIS bytes', () => {
    writeFileSync(
      data('japanese-classes.tsv'),
      Buffer.concat([Buffer.from('No.\tPrefecture\n1\t'), Buffer.from([0x97, 0xe9, 0x8e, 0xad])]),
    );
    expect(checkFacts()).toEqual([
      'data/japanese-classes.tsv, line 2: found bytes that are not UTF-8, expected the file saved as UTF-8',
    ]);
  });

  test('CRLF line ends with a byte order mark are none', () => {
    for (const name of ['japanese-classes.tsv', 'associations.tsv', 'online.tsv', 'sources.tsv']) {
      edit(name, (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    }
    expect(checkFacts()).toEqual([]);
  });

  test('an empty file of places is told once, not for every place that is missing', () => {
    writeFileSync(data('municipalities.tsv'), '');
    expect(checkFacts()).toEqual([expect.stringMatching(/^data\/municipalities\.tsv: found an empty file/)]);
  });

  test('an association without a place, and a prefecture without an association', () => {
    edit('associations.tsv', (text) => text.replace(/^29\t/m, '99\t'));
    expect(checkFacts()).toEqual([
      'data/associations.tsv, column "code": found 99, expected the JIS code of a prefecture or city',
      'data/associations.tsv, column "code": found no row, expected a row for 29 奈良県',
    ]);
  });
});

describe('files that are no tables, or are read after them', () => {
  test.each([
    ['data/associations.tsv', 'found no such file'],
    ['data/suffixes.tsv', 'found no such file'],
    ['data/languages', 'found no such folder'],
    ['data/words/Latn.tsv', 'found no such file'],
    ['data/words/trigrams.tsv', 'found no such file'],
    ['data/language-ngrams.tsv', 'found no such file'],
    ['locales', 'found no such folder'],
    ['locales/en.json', 'found no such file'],
  ])('%s is missing', (path, sentence) => {
    rmSync(project.path(path), { recursive: true });
    expect(checkAll()).toEqual([expect.stringContaining(`${path}: ${sentence}`)]);
  });

  test.each([
    ['locales/pt.json', '{"place": '],
    ['locales/pt.json', '{"place": 3}'],
    ['data/languages/pt.json', '{"language": "pt", '],
    ['data/languages/pt.json', '{"language": "pt", "words": 3}'],
    ['data/language-ngrams.tsv', '[]'],
    ['data/words/index.json', '{}'],
    ['data/words/Thai.tsv', 'ที่\tth:w'],
  ])('%s holds %s', (path, text) => {
    writeFileSync(project.path(path), text);
    const told = checkAll();
    expect(told).not.toEqual([]);
    for (const line of told) expect(line).toMatch(new RegExp(`^${path}[:,] `));
  });

  test('a stem that is too long', () => {
    const path = project.path('data', 'languages', 'pt.json');
    writeFileSync(
      path,
      readFileSync(path, 'utf8').replace('"words": [', `"words": ["${'estud'.repeat(7)}*", `),
    );
    expect(checkAll()).toEqual([
      expect.stringMatching(/^data\/languages\/pt\.json, at words\.0: .*32 letters/),
    ]);
  });

  test('several mistakes in a table for reading', () => {
    edit('suffixes.tsv', (text) => text.replace('市\tし', '市\tshi').replace('区\tく', '区区\tく'));
    expect(checkAll()).toEqual([
      'data/suffixes.tsv, line 2, column "kana": found "shi", expected hiragana',
      'data/suffixes.tsv, line 3, column "kanji": found "区区", expected one character',
    ]);
  });

  test('the real program tells of them without a stack', () => {
    writeFileSync(project.path('locales', 'pt.json'), '{"place": 3}');
    const { status, stdout, told } = start('src/ask.ts', 'Hamamatsu');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(told).toEqual([expect.stringMatching(/^locales\/pt\.json, at place: /)]);
  });
});
