import { readFileSync } from 'node:fs';
import { parseDirectory } from '../../src/core/directory.ts';
import { describeProblem } from '../../src/core/tsv.ts';
import { facts } from '../facts.ts';

export const HEADER = [
  'No.',
  'Prefecture',
  'City, Town',
  'Department in Charge',
  'URL',
  'E-mail',
  'Japanese Class Information',
];

/** The published table as it stands in `data/`. */
export const TABLE = readFileSync(new URL('../../data/japanese-classes.tsv', import.meta.url), 'utf8');

/** Cells of a right row, some of them replaced. */
export function row(cells: Readonly<Record<number, string>> = {}): string {
  const right = [
    '1',
    'Mie',
    'Suzuka City',
    'Division',
    'https://www.city.example.jp/',
    'a[at]city.example.jp',
    'https://class.example.jp/',
  ];
  return right.map((cell, index) => cells[index] ?? cell).join('\t');
}

/** A table of rows under the right header, which is its line 1. */
export const table = (...rows: readonly string[]): string => `${[HEADER.join('\t'), ...rows].join('\n')}\n`;

/** Reads a table as the start does; the problems as a person reads them. */
export function read(text: string) {
  const { directory, problems } = parseDirectory('data/japanese-classes.tsv', text, facts.gazetteer);
  return { listings: directory.listings, directory, problems: problems.map(describeProblem) };
}
