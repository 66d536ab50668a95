import type { z } from 'zod';

/** One mistake in a data file, told so that a person can mend it: where, what stands there, what was expected. */
export interface Problem {
  readonly file: string;
  /** Counted from 1; undefined when the whole file is meant. */
  readonly line?: number;
  readonly column?: string;
  readonly found: string;
  readonly expected: string;
}

/** One line of a table, its cells by column name; `line` is counted from 1. */
export interface TableLine {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface Table {
  readonly lines: readonly TableLine[];
  readonly problems: readonly Problem[];
}

/** Shows a problem as one line: `data/x.tsv, line 5, column "E-mail": found "…", expected …`. */
export function describeProblem(problem: Problem): string {
  const line = problem.line === undefined ? '' : `, line ${problem.line}`;
  const column = problem.column === undefined ? '' : `, column "${problem.column}"`;
  return `${problem.file}${line}${column}: found ${problem.found}, expected ${problem.expected}`;
}

/** Quotes a cell for a message: at most 60 characters, control characters made visible. */
export function quote(cell: string): string {
  const short = cell.length > 60 ? `${cell.slice(0, 60)}…` : cell;
  return cell === '' ? 'an empty cell' : JSON.stringify(short);
}

/**
 * Decodes a data file. UTF-8, with or without a byte order mark; any other encoding is a problem that names the line.
 */
export function decode(file: string, bytes: Uint8Array): { text: string; problems: readonly Problem[] } {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), problems: [] };
  } catch {
    const loose = new TextDecoder('utf-8').decode(bytes);
    const line = loose.slice(0, loose.indexOf('\uFFFD')).split('\n').length;
    const problem = { file, line, found: 'bytes that are not UTF-8', expected: 'the file saved as UTF-8' };
    return { text: '', problems: [problem] };
  }
}

/**
 * Reads tab-separated text with a header line. Blank lines are passed over, CRLF and a missing last newline are fine,
 * cells are trimmed. Missing or doubled columns and cells beyond the last column are problems.
 */
export function readTable(file: string, text: string, columns: readonly string[]): Table {
  // A carriage return before the line feed is trimmed with its cell.
  const lines = text.split('\n');
  const headerIndex = lines.findIndex((line) => line.trim() !== '');
  const header = lines[headerIndex]?.split('\t').map((cell) => cell.trim());
  if (header === undefined) {
    return {
      lines: [],
      problems: [{ file, found: 'an empty file', expected: `a header line: ${columns.join(', ')}` }],
    };
  }
  const problems: Problem[] = columns
    .filter((column) => header.filter((name) => name === column).length !== 1)
    .map((column) => ({
      file,
      line: headerIndex + 1,
      column,
      found: header.includes(column) ? 'it twice' : 'no such column',
      expected: 'it once in the header line',
    }));
  if (problems.length > 0) return { lines: [], problems };
  const read: TableLine[] = [];
  for (const [index, line] of lines.entries()) {
    if (index <= headerIndex || line.trim() === '') continue;
    const parts = line.split('\t');
    const cells: Record<string, string> = {};
    for (let column = 0; column < header.length; column += 1) {
      cells[header[column] ?? ''] = (parts[column] ?? '').trim();
    }
    const extra = parts
      .slice(header.length)
      .find((part) => part.trim() !== '')
      ?.trim();
    if (extra !== undefined) {
      const expected = `${header.length} columns`;
      problems.push({ file, line: index + 1, found: `one cell too many: ${quote(extra)}`, expected });
    }
    read.push({ line: index + 1, cells });
  }
  return { lines: read, problems };
}

/**
 * Reads a table whose every line is one row of the schema; the schema's keys are the columns. The message of a failing
 * check in the schema says what was expected.
 */
export function readRows<Shape extends z.ZodRawShape>(
  file: string,
  text: string,
  schema: z.ZodObject<Shape>,
): { rows: readonly z.output<z.ZodObject<Shape>>[]; problems: readonly Problem[] } {
  const table = readTable(file, text, Object.keys(schema.shape));
  const problems: Problem[] = [...table.problems];
  const rows: z.output<z.ZodObject<Shape>>[] = [];
  for (const { line, cells } of table.lines) {
    const parsed = schema.safeParse(cells);
    if (parsed.success) rows.push(parsed.data);
    else {
      for (const issue of parsed.error.issues) {
        const column = String(issue.path[0] ?? '');
        problems.push({ file, line, column, found: quote(cells[column] ?? ''), expected: issue.message });
      }
    }
  }
  return { rows, problems };
}
