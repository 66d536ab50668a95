import { decode, describeProblem, type Problem } from '../core/tsv.ts';
import { DataError } from './data-error.ts';
import { readBytes } from './files.ts';

/** @throws DataError with every mistake, one a line, where there are any */
export function stopAt(problems: readonly Problem[]): void {
  if (problems.length > 0) throw new DataError(problems.map(describeProblem).join('\n'));
}

/** Reads a table whole. @throws DataError with every mistake in it */
export function loadTable<Row>(
  folder: URL,
  name: string,
  parse: (file: string, text: string) => { rows: readonly Row[]; problems: readonly Problem[] },
): readonly Row[] {
  const file = `data/${name}`;
  const decoded = decode(file, readBytes(new URL(name, folder)));
  const { rows, problems } =
    decoded.problems.length > 0 ? { rows: [], ...decoded } : parse(file, decoded.text);
  stopAt(problems);
  return rows;
}
