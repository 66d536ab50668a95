import { z } from 'zod';
import type { Facts } from '../core/answer.ts';
import { parseAssociations } from '../core/associations.ts';
import { parseDirectory } from '../core/directory.ts';
import { createGazetteer, parseMunicipalities, parsePrefectures } from '../core/gazetteer.ts';
import { parseOnline } from '../core/online.ts';
import { decode, type Problem, readRows } from '../core/tsv.ts';
import { readBytes } from './files.ts';
import { stopAt } from './table.ts';

const DATA = new URL('../../data/', import.meta.url);

const sourceRow = z.object({
  id: z.string().min(1, 'the name of the source'),
  as_of: z.iso.date('a date such as 2026-11-22'),
});

/**
 * Reads and checks all facts of a data folder.
 * @throws DataError with every mistake at once: those of the places, else those of all other files
 */
export function loadFacts(folder: URL = DATA): Facts {
  const problems: Problem[] = [];
  function read<Result extends { readonly problems: readonly Problem[] }>(
    name: string,
    parse: (file: string, text: string) => Result,
  ): Result {
    const file = `data/${name}`;
    const decoded = decode(file, readBytes(new URL(name, folder)));
    const parsed = parse(file, decoded.text);
    problems.push(...(decoded.problems.length > 0 ? decoded.problems : parsed.problems));
    return parsed;
  }
  const prefectures = read('prefectures.tsv', parsePrefectures).rows;
  const municipalities = read('municipalities.tsv', parseMunicipalities).rows;
  // The other tables are checked against the places: with a wrong place every row about it would look wrong, too.
  stopAt(problems);
  const gazetteer = createGazetteer(prefectures, municipalities);
  const { directory } = read('japanese-classes.tsv', (file, text) => parseDirectory(file, text, gazetteer));
  const { associations } = read('associations.tsv', (file, text) => parseAssociations(file, text, gazetteer));
  const { courses } = read('online.tsv', parseOnline);
  const sources = read('sources.tsv', (file, text) => {
    const parsed = readRows(file, text, sourceRow);
    const known = parsed.rows.some(({ id }) => id === 'class-table');
    const missing = { file, column: 'id', found: 'no such row', expected: 'a row class-table' };
    return { ...parsed, problems: known ? parsed.problems : [...parsed.problems, missing] };
  });
  stopAt(problems);
  const tableAsOf = sources.rows.find(({ id }) => id === 'class-table')?.as_of ?? '';
  return { gazetteer, directory, associations, courses, tableAsOf };
}
