import { describe, expect, test } from 'vitest';
import { HEADER, read, row, TABLE, table } from './class-table.ts';
import { PUBLISHED } from './published.ts';

describe('the published table', () => {
  const { listings, directory, problems } = read(TABLE);

  test('has no mistakes and nine municipalities in its order', () => {
    expect(problems).toEqual([]);
    expect(listings.map(({ place }) => place.code)).toEqual(PUBLISHED.map(({ code }) => code));
  });

  test.each(PUBLISHED)('$kanji: department, pages, address and every class link', (published) => {
    const listing = directory.get(published.code);
    expect(listing).toEqual({
      place: expect.objectContaining({ kanji: published.kanji }),
      department: published.department,
      pages: published.pages,
      email: published.email,
      classes: published.classes.map(([url, organisation]) =>
        organisation === '' ? { url } : { url, organisation },
      ),
    });
  });

  test('is kept as it was published: blank lines at the top, no newline at the end, [at]', () => {
    expect(TABLE).toMatch(/^\n\nNo\.\tPrefecture\t/);
    expect(TABLE).not.toMatch(/\n$/);
    expect(TABLE).toContain('kokusai[at]city.hamamatsu.shizuoka.jp');
    expect(TABLE).toMatch(/\t\n6\tShizuoka/);
  });

  test.each([
    ['with CRLF line ends', TABLE.replaceAll('\n', '\r\n')],
    ['with a newline at the end', `${TABLE}\n`],
    ['with blank lines between the rows', TABLE.replaceAll('\n', '\n\n')],
    [
      'with columns in another order',
      TABLE.replace(/^.*$/gm, (line) => line.split('\t').reverse().join('\t')),
    ],
    ['with a column more', TABLE.replace(/^No\.$|^(No\..*)$/gm, '$1\tNote')],
    ['with spaces around the cells', TABLE.replaceAll('\t', ' \t ')],
    ['without the tabs behind the last cell', TABLE.replace(/\t+$/gm, '')],
  ])('is read the same %s', (_, text) => {
    expect(read(text)).toMatchObject({ listings, problems: [] });
  });
});

describe('cells', () => {
  test.each([
    ['a[at]b.jp', 'a@b.jp'],
    ['a [at] b.jp', 'a@b.jp'],
    ['a[AT]b.jp', 'a@b.jp'],
    ['a@b.jp', 'a@b.jp'],
  ])('the address %s', (written, email) => {
    expect(read(table(row({ 5: written }))).listings[0]?.email).toBe(email);
  });

  test.each([
    ['https://a.jp/', undefined],
    ['https://a.jp/ ()', undefined],
    ['https://a.jp/ (A)', 'A'],
    ['https://a.jp/ (A (B) C)', 'A (B) C'],
    ['https://a.jp/ (A (B))', 'A (B)'],
    ['https://a.jp/  (日本語教室)', '日本語教室'],
  ])('the class link %s', (written, organisation) => {
    expect(read(table(row({ 6: written }))).listings[0]?.classes).toEqual([
      organisation === undefined ? { url: 'https://a.jp/' } : { url: 'https://a.jp/', organisation },
    ]);
  });

  test.each([
    ['Gunma', 'Ota City', '10205'],
    ['Gunma', 'Ota', '10205'],
    ['Gunma', 'Ōta-shi', '10205'],
    ['Gunma', 'Oura-gun Oizumi machi', '10524'],
    ['Gunma', 'Oizumi Town', '10524'],
    ['gunma', 'OIZUMI', '10524'],
    ['Tokyo', 'Ota City', '13111'],
    ['Tokyo', 'Ōta-ku', '13111'],
    ['Tokyo', 'Fuchu City', '13206'],
    ['Hiroshima', 'Fuchu City', '34208'],
    ['Hiroshima', 'Fuchu-cho', '34302'],
    ['Kanagawa', 'Kawasaki City', '14130'],
    ['Hokkaido', 'Date', '01233'],
    ['Kōchi', 'Kōchi', '39201'],
  ])('the municipality %s, %s', (prefecture, municipality, code) => {
    const { listings, problems } = read(table(row({ 1: prefecture, 2: municipality })));
    expect(problems).toEqual([]);
    expect(listings.map(({ place }) => place.code)).toEqual([code]);
  });

  test('continuation rows add pages and class links to the row above them', () => {
    const { listings, problems } = read(
      table(
        row(),
        '\t\t\t\thttps://second.example.jp/',
        '\t\t\t\t\t\thttps://more.example.jp/ (More)',
        '\t\t\t\thttps://third.example.jp/\t\thttps://yet.example.jp/',
      ),
    );
    expect(problems).toEqual([]);
    expect(listings[0]?.pages).toEqual([
      'https://www.city.example.jp/',
      'https://second.example.jp/',
      'https://third.example.jp/',
    ]);
    expect(listings[0]?.classes.map(({ url }) => url)).toEqual([
      'https://class.example.jp/',
      'https://more.example.jp/',
      'https://yet.example.jp/',
    ]);
  });

  test('the header is known by its names', () => {
    expect(read(`${HEADER.join('\t')}\n${row()}`).listings).toHaveLength(1);
  });
});
