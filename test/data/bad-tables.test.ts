import { describe, expect, test } from 'vitest';
import { decode } from '../../src/core/tsv.ts';
import { cpuTime } from '../cpu-time.ts';
import { facts } from '../facts.ts';
import { HEADER, read, row, TABLE, table } from './class-table.ts';

const FILE = 'data/japanese-classes.tsv';

describe('a mistake is told with file, line, column, what stands there, and what was expected', () => {
  test.each<[string, string, readonly string[]]>([
    [
      'a missing column',
      TABLE.replace('E-mail', 'Mail'),
      [`${FILE}, line 3, column "E-mail": found no such column, expected it once in the header line`],
    ],
    [
      'several missing columns',
      'No.\tURL\n1\tx\n',
      ['Prefecture', 'City, Town', 'Department in Charge', 'E-mail', 'Japanese Class Information'].map(
        (column) =>
          `${FILE}, line 1, column "${column}": found no such column, expected it once in the header line`,
      ),
    ],
    [
      'a column twice',
      `${HEADER.join('\t')}\tURL\n${row()}\n`,
      [`${FILE}, line 1, column "URL": found it twice, expected it once in the header line`],
    ],
    [
      'an unknown municipality',
      table(row({ 2: 'Sazuka City' })),
      [
        `${FILE}, line 2, column "City, Town": found "Sazuka City", expected a municipality of Mie in Latin letters`,
      ],
    ],
    [
      'a municipality of another prefecture',
      table(row({ 1: 'Aichi' })),
      [
        `${FILE}, line 2, column "City, Town": found "Suzuka City", expected a municipality of Aichi in Latin letters`,
      ],
    ],
    [
      'a town that is called a village',
      table(row({ 1: 'Gunma', 2: 'Shimonita Village' })),
      [
        `${FILE}, line 2, column "City, Town": found "Shimonita Village", expected a municipality of Gunma in Latin letters`,
      ],
    ],
    [
      'an unknown prefecture',
      table(row({ 1: 'Gumna' })),
      [
        `${FILE}, line 2, column "Prefecture": found "Gumna", expected a prefecture of Japan in Latin letters`,
      ],
    ],
    [
      'a bad web address',
      table(row({ 4: 'www.city.example.jp' })),
      [
        `${FILE}, line 2, column "URL": found "www.city.example.jp", expected a web address that begins with http:// or https://`,
      ],
    ],
    [
      'a web address that no browser opens',
      table(row({ 4: 'javascript:alert(1)' })),
      [
        `${FILE}, line 2, column "URL": found "javascript:alert(1)", expected a web address that begins with http:// or https://`,
      ],
    ],
    [
      'no web address at all',
      table(row({ 4: '' })),
      [`${FILE}, line 2, column "URL": found an empty cell, expected the web address of the department`],
    ],
    [
      'a bad class link',
      table(row({ 6: 'Class (https://class.example.jp/)' })),
      [
        `${FILE}, line 2, column "Japanese Class Information": found "Class (https://class.example.jp/)", expected a web address, then the name of the organisation in brackets`,
      ],
    ],
    [
      'a bad e-mail address',
      table(row({ 5: 'a(at)city.example.jp' })),
      [
        `${FILE}, line 2, column "E-mail": found "a(at)city.example.jp", expected an address such as name[at]city.example.jp`,
      ],
    ],
    [
      'no department',
      table(row({ 3: '' })),
      [
        `${FILE}, line 2, column "Department in Charge": found an empty cell, expected the name of the department`,
      ],
    ],
    [
      'a continuation row with nothing to continue',
      table('\t\t\t\thttps://a.example.jp/', row()),
      [
        `${FILE}, line 2, column "City, Town": found an empty cell, expected a municipality in this row or in one above it`,
      ],
    ],
    [
      'a continuation row with a department of its own',
      table(row(), '\t\t\tOther Division\thttps://a.example.jp/'),
      [
        `${FILE}, line 3, column "Department in Charge": found "Other Division", expected an empty cell in a continuation row`,
      ],
    ],
    [
      'a municipality twice',
      table(row(), row({ 0: '2', 1: 'Nagano', 2: 'Iida' }), row({ 0: '3', 2: 'Suzuka' })),
      [
        `${FILE}, line 4, column "City, Town": found "Suzuka", expected each municipality once (it stands in line 2 too)`,
      ],
    ],
    [
      'a cell too many',
      table(`${row()}\tand more`),
      [`${FILE}, line 2: found one cell too many: "and more", expected 7 columns`],
    ],
    ['an empty file', '', [`${FILE}: found an empty file, expected a header line: ${HEADER.join(', ')}`]],
    [
      'a file of blank lines',
      '\n \t\n\n',
      [`${FILE}: found an empty file, expected a header line: ${HEADER.join(', ')}`],
    ],
    ['a header alone', table(), [`${FILE}: found a table without rows, expected at least one municipality`]],
  ])('%s', (_, text, told) => {
    expect(read(text).problems).toEqual(told);
  });

  test('every mistake at once, in the order of the lines', () => {
    const { problems } = read(
      table(
        '\t\t\t\thttps://a.example.jp/',
        row({ 2: 'Nowhere', 5: 'nobody', 6: 'none' }),
        '\t\t\t\tftp://a.example.jp/',
        row({ 4: 'x', 3: '' }),
      ),
    );
    expect(problems.map((told) => /line (\d+), column "(.*?)"/.exec(told)?.slice(1))).toEqual([
      ['2', 'City, Town'],
      ['3', 'City, Town'],
      ['3', 'E-mail'],
      ['3', 'Japanese Class Information'],
      ['4', 'URL'],
      ['5', 'Department in Charge'],
      ['5', 'URL'],
    ]);
  });

  test('a long or strange cell is shown short and harmless', () => {
    const [told = ''] = read(table(row({ 2: `\u001b[31m${'x'.repeat(5000)}` }))).problems;
    expect(told.length).toBeLessThan(250);
    expect(told).not.toContain('\u001b');
  });
});

describe('the bytes of the file', () => {
  const encode = (text: string) => new TextEncoder().encode(text);

  test('Shift_JIS is told with the line where it shows', () => {
    // 鈴鹿市 in Shift_JIS
    const bytes = Uint8Array.from([
      ...encode(table(row())),
      ...encode('2\tMie\t'),
      ...[0x97, 0xe9, 0x8e, 0xad, 0x8e, 0x73],
      ...encode('\tDivision\n'),
    ]);
    expect(decode(FILE, bytes)).toEqual({
      text: '',
      problems: [
        { file: FILE, line: 3, found: 'bytes that are not UTF-8', expected: 'the file saved as UTF-8' },
      ],
    });
  });

  test('UTF-16 is told too', () => {
    const bytes = Uint8Array.from(Buffer.from(`\uFEFF${TABLE}`, 'utf16le'));
    expect(decode(FILE, bytes).problems).toHaveLength(1);
  });

  test('CRLF line ends with a byte order mark work', () => {
    const { text, problems } = decode(FILE, encode(`\uFEFF${TABLE.replaceAll('\n', '\r\n')}`));
    expect(problems).toEqual([]);
    expect(read(text)).toMatchObject({ listings: read(TABLE).listings, problems: [] });
  });
});

describe('10,000 rows are read in under a second', () => {
  const ROWS = 10_000;
  const rowsOf = (one: (index: number) => string) => table(...Array.from({ length: ROWS }, (_, i) => one(i)));
  const timed = (text: string) => {
    let found: ReturnType<typeof read> | undefined;
    const milliseconds = cpuTime(() => {
      found = read(text);
    });
    return { listings: found?.listings, problems: found?.problems, milliseconds };
  };

  test('right ones', () => {
    const towns = facts.gazetteer.municipalities.filter(
      ({ kind, romaji, prefecture }, index, all) =>
        kind === 'city' &&
        all.findIndex((other) => other.romaji === romaji && other.prefecture === prefecture) === index,
    );
    const { listings, problems, milliseconds } = timed(
      rowsOf((index) => {
        const town = towns[index];
        if (town === undefined) return `\t\t\t\t\t\thttps://class${index}.example.jp/ (Class ${index})`;
        const { romaji } = facts.gazetteer.prefectureOf(town);
        return row({ 0: String(index), 1: romaji, 2: `${town.romaji} City` });
      }),
    );
    expect(problems).toEqual([]);
    expect(listings).toHaveLength(towns.length);
    expect(listings?.at(-1)?.classes).toHaveLength(ROWS - towns.length + 1);
    expect(milliseconds).toBeLessThan(1000);
  });

  test('wrong ones, each told', () => {
    const { problems, milliseconds } = timed(rowsOf((index) => row({ 2: `Nowhere ${index}`, 5: 'x' })));
    expect(problems).toHaveLength(2 * ROWS);
    expect(milliseconds).toBeLessThan(1000);
  });

  test('one that never ends', () => {
    const { milliseconds } = timed(table(row({ 6: `https://a.jp/ ${'('.repeat(200_000)}` })));
    expect(milliseconds).toBeLessThan(1000);
  });
});
