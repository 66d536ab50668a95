import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findPostalCodes, parsePostalCodes } from '../../src/core/postal-codes.ts';
import { bot, facts } from '../facts.ts';

const TABLE = readFileSync(new URL('../../data/postal-codes.tsv', import.meta.url), 'utf8');
const { postalCodes, problems } = parsePostalCodes('data/postal-codes.tsv', TABLE);
const rows = TABLE.trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

describe('the table', () => {
  test('has no mistakes, in rising order without overlaps', () => {
    expect(problems).toEqual([]);
    let last = '';
    for (const [from = '', to = ''] of rows) {
      expect(from > last && to >= from).toBe(true);
      last = to;
    }
  });

  test('names municipalities and wards that exist, never a city that has wards', () => {
    for (const [from, , codes = ''] of rows) {
      for (const code of codes.split(',')) {
        const place = facts.gazetteer.get(code);
        expect(place, `${from} ${code}`).toBeDefined();
        expect(place?.kind).not.toBe('designated-city');
      }
    }
  });

  test('has every municipality', () => {
    const named = new Set(rows.flatMap(([, , codes = '']) => codes.split(',')));
    const missing = facts.gazetteer.municipalities.filter(
      ({ code, kind }) => kind !== 'designated-city' && !named.has(code),
    );
    expect(missing.map(({ kanji }) => kanji)).toEqual([]);
  });

  test.each([
    ['4300929', ['22138']],
    ['4328002', ['22138']],
    ['3730817', ['10205']],
    ['3700523', ['10524']],
    ['3720055', ['10204']],
    ['0010000', ['01102']],
    ['1000001', ['13101']],
    ['9071801', ['47382']],
    ['0040000', ['01108', '01110']],
    ['1900100', ['13228', '13305']],
    ['0000000', []],
    ['9999999', []],
  ])('%s is in %j', (code, codes) => {
    expect(postalCodes.lookUp(code)).toEqual(codes);
  });

  test('codes that span several municipalities give all of them', () => {
    const spanning = rows.filter(([, , codes = '']) => codes.includes(','));
    expect(spanning.length).toBeGreaterThan(110);
    expect(spanning.length).toBeLessThanOrEqual(134);
    for (const [from = '', , codes = ''] of spanning) {
      const { kind, places } = bot.reply({ text: `〒${from}`, audience: 'private' });
      expect({ kind, places: [...places].sort() }).toEqual({
        kind: 'ambiguous',
        places: codes.split(',').sort(),
      });
    }
  });
});

describe('what a person types', () => {
  test.each([
    '〒430-0929',
    '〒4300929',
    '〒 430-0929',
    '430-0929',
    '4300929',
    '４３０－０９２９',
    '〒４３０－０９２９',
    '４３０ー０９２９',
    '430‐0929',
    '430 0929',
    'my zip is 430-0929',
    'postal code: 430-0929.',
    'my zip is 4300929',
    'my zip is 4300929!',
    'CEP 430-0929, tem aula de japonês?',
    '日本語教室 〒430-0929',
    'código postal 430-0929',
    'почтовый индекс 430-0929',
    '郵便番号は430-0929です',
    'តំបន់លេខកូដប្រៃសណីយ៍ 430-0929',
  ])('%s is the ward of Hamamatsu', (text) => {
    expect(bot.reply({ text, audience: 'private' })).toMatchObject({ kind: 'unlisted', places: ['22138'] });
  });

  test('a ward of a listed city leads to the city', () => {
    const { choices, sections } = bot.reply({ text: '〒430-0929', audience: 'private', locale: 'en' });
    const shown = JSON.stringify({ choices, sections });
    expect(shown).toContain('Hamamatsu 浜松市');
  });

  test.each([
    ['a telephone number', 'call me 053-430-0929'],
    ['a telephone number abroad', '+81 53 430 0929'],
    ['a telephone number in one', '0534300929'],
    ['a mobile number', '090-4300-0929'],
    ['a number in brackets', '(053) 430-0929'],
    ['an id of Discord', '430092943009294300'],
    ['a mention of Discord', 'hello <@4300929123456789>'],
    ['a price', '4300929 yen for a car'],
    ['a long number', '12-430-0929-1'],
    ['a decimal', '1.4300929'],
  ])('%s is none: %s', (_, text) => {
    expect(bot.reply({ text, audience: 'private' }).places).toEqual([]);
  });

  test('a code that does not exist gives no place', () => {
    expect(bot.reply({ text: '〒000-0000', audience: 'private' }).places).toEqual([]);
  });

  test('the place named with its code is not asked twice', () => {
    const typed = '〒373-0817 群馬県太田市';
    expect(bot.reply({ text: typed, audience: 'private' })).toMatchObject({
      kind: 'classes',
      places: ['10205'],
    });
  });

  test('spans are those of the text', () => {
    const text = 'near 〒430-0929 or 485-0041';
    expect(findPostalCodes(text).map(({ start, end, code }) => [text.slice(start, end), code])).toEqual([
      ['〒430-0929', '4300929'],
      ['485-0041', '4850041'],
    ]);
  });
});
