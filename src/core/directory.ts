import { z } from 'zod';
import type { Gazetteer } from './gazetteer.ts';
import { createListedNames, type ListedNames } from './listed-name.ts';
import type { Municipality } from './place.ts';
import { type Problem, quote, readTable, type TableLine } from './tsv.ts';

/** A page about Japanese classes, with the name of who runs it where the table gives one. */
export interface ClassLink {
  readonly url: string;
  readonly organisation?: string;
}

/** One municipality of the class table: whom to ask there, and its class links. */
export interface Listing {
  readonly place: Municipality;
  /** The department in charge, in English as published. */
  readonly department: string;
  readonly pages: readonly string[];
  readonly email: string;
  readonly classes: readonly ClassLink[];
}

/** The class table in the order of its rows. */
export interface Directory {
  readonly listings: readonly Listing[];
  get(code: string): Listing | undefined;
}

const COLUMN = {
  number: 'No.',
  prefecture: 'Prefecture',
  municipality: 'City, Town',
  department: 'Department in Charge',
  page: 'URL',
  email: 'E-mail',
  classes: 'Japanese Class Information',
} as const;
type Column = (typeof COLUMN)[keyof typeof COLUMN];

const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain });
const emailAddress = z.email();

interface Draft {
  readonly place: Municipality;
  readonly department: string;
  readonly pages: string[];
  readonly email: string;
  readonly classes: ClassLink[];
}

/** Reads the lines of the class table one after another and gathers every mistake. */
class TableReader {
  readonly problems: Problem[] = [];
  readonly drafts: Draft[] = [];
  private readonly file: string;
  private readonly names: ListedNames;
  private readonly lineOf = new Map<string, number>();
  /** The row that a continuation belongs to: `broken` when that row could not be tied to a municipality. */
  private current: Draft | 'broken' | undefined;

  constructor(file: string, names: ListedNames) {
    this.file = file;
    this.names = names;
  }

  read(row: TableLine): void {
    const cell = (column: Column) => row.cells[column] ?? '';
    const starts = [COLUMN.number, COLUMN.prefecture, COLUMN.municipality].some(
      (column) => cell(column) !== '',
    );
    if (starts) this.current = this.start(row, cell);
    else this.continueRow(row, cell);
    const page = this.page(row, cell(COLUMN.page));
    const link = this.classLink(row, cell(COLUMN.classes));
    if (this.current === undefined || this.current === 'broken') return;
    if (page !== undefined) this.current.pages.push(page);
    if (link !== undefined) this.current.classes.push(link);
    if (starts) this.drafts.push(this.current);
  }

  private problem(row: TableLine, column: Column, found: string, expected: string): void {
    this.problems.push({ file: this.file, line: row.line, column, found, expected });
  }

  private start(row: TableLine, cell: (column: Column) => string): Draft | 'broken' {
    const place = this.place(row, cell);
    const email = this.email(row, cell(COLUMN.email));
    const department = cell(COLUMN.department);
    if (department === '') this.problem(row, COLUMN.department, quote(''), 'the name of the department');
    if (cell(COLUMN.page) === '')
      this.problem(row, COLUMN.page, quote(''), 'the web address of the department');
    if (place === undefined || email === undefined) return 'broken';
    return { place, department, pages: [], email, classes: [] };
  }

  private continueRow(row: TableLine, cell: (column: Column) => string): void {
    const expected = 'a municipality in this row or in one above it';
    if (this.current === undefined) this.problem(row, COLUMN.municipality, quote(''), expected);
    for (const column of [COLUMN.department, COLUMN.email] as const) {
      if (cell(column) !== '')
        this.problem(row, column, quote(cell(column)), 'an empty cell in a continuation row');
    }
  }

  private place(row: TableLine, cell: (column: Column) => string): Municipality | undefined {
    const prefecture = this.names.prefecture(cell(COLUMN.prefecture));
    if (prefecture === undefined) {
      this.problem(
        row,
        COLUMN.prefecture,
        quote(cell(COLUMN.prefecture)),
        'a prefecture of Japan in Latin letters',
      );
      return undefined;
    }
    const name = cell(COLUMN.municipality);
    const place = this.names.municipality(prefecture, name);
    if (place === undefined) {
      const expected = `a municipality of ${cell(COLUMN.prefecture)} in Latin letters`;
      this.problem(row, COLUMN.municipality, quote(name), expected);
      return undefined;
    }
    const earlier = this.lineOf.get(place.code);
    if (earlier !== undefined) {
      this.problem(
        row,
        COLUMN.municipality,
        quote(name),
        `each municipality once (it stands in line ${earlier} too)`,
      );
      return undefined;
    }
    this.lineOf.set(place.code, row.line);
    return place;
  }

  private email(row: TableLine, written: string): string | undefined {
    const email = written.replace(/\s*\[at\]\s*/i, '@');
    if (emailAddress.safeParse(email).success) return email;
    this.problem(row, COLUMN.email, quote(written), 'an address such as name[at]city.example.jp');
    return undefined;
  }

  private page(row: TableLine, url: string): string | undefined {
    if (url === '') return undefined;
    if (webAddress.safeParse(url).success) return url;
    this.problem(row, COLUMN.page, quote(url), 'a web address that begins with http:// or https://');
    return undefined;
  }

  private classLink(row: TableLine, written: string): ClassLink | undefined {
    if (written === '') return undefined;
    const [, url = '', organisation] = /^(\S+)(?:\s+\((.*)\))?$/.exec(written) ?? [];
    if (webAddress.safeParse(url).success) return organisation ? { url, organisation } : { url };
    this.problem(
      row,
      COLUMN.classes,
      quote(written),
      'a web address, then the name of the organisation in brackets',
    );
    return undefined;
  }
}

/** Parses the class table (`data/japanese-classes.tsv`) and ties every row to its municipality. */
export function parseDirectory(
  file: string,
  text: string,
  gazetteer: Gazetteer,
): { directory: Directory; problems: readonly Problem[] } {
  const table = readTable(file, text, Object.values(COLUMN));
  const reader = new TableReader(file, createListedNames(gazetteer));
  for (const row of table.lines) reader.read(row);
  const problems = [...table.problems, ...reader.problems];
  if (problems.length === 0 && reader.drafts.length === 0) {
    problems.push({ file, found: 'a table without rows', expected: 'at least one municipality' });
  }
  const byCode = new Map(reader.drafts.map((listing) => [listing.place.code, listing]));
  return { directory: { listings: reader.drafts, get: (code) => byCode.get(code) }, problems };
}
