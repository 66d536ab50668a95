import { readFileSync, writeFileSync } from 'node:fs';

/** Reads a TSV file beside this script: UTF-8, LF, a header line, no quoting. Returns one record a row, by column name. */
export function readTable(name: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(new URL(name, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const columns = header.split('\t');
  return lines.map((line, index) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length) throw new Error(`${name}, row ${index + 2}: ${cells.length} cells`);
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}

/** Reads two columns of a TSV file beside this script as a map. Throws when a key is there twice. */
export function readMap(name: string, key: string, value: string): Map<string, string> {
  const map = new Map<string, string>();
  for (const row of readTable(name)) {
    const at = cell(row, key);
    if (map.has(at)) throw new Error(`${name}: ${at} is there twice`);
    map.set(at, cell(row, value));
  }
  return map;
}

/** The cell of a row; throws when the column does not exist. */
export function cell(row: Record<string, string>, column: string): string {
  const value = row[column];
  if (value === undefined) throw new Error(`no column ${column}`);
  return value;
}

/** Writes a TSV file to `data/`, the columns in the order given. Throws on a tab or a line break in a cell. */
export function writeTable(name: string, columns: string[], rows: Record<string, string>[]): void {
  const lines = rows.map((row) => columns.map((column) => cell(row, column)).join('\t'));
  for (const line of lines) {
    if (/[\r\n]/.test(line) || line.split('\t').length !== columns.length)
      throw new Error(`${name}: ${line}`);
  }
  const text = [columns.join('\t'), ...lines].join('\n');
  writeFileSync(new URL(`../${name}`, import.meta.url), `${text}\n`);
}
