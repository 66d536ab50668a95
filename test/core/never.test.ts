import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clean, LONGEST_TEXT } from '../../src/core/text/clean.ts';
import { tokenize } from '../../src/core/text/tokens.ts';
import { cpuTime } from '../cpu-time.ts';
import { bot, facts } from '../facts.ts';
import { asked } from './asking.ts';

/** Letters of all scripts, marks, joiners, directions, halves of pairs, codes of platforms: what seldom stands together. */
const LETTERS = [
  ...'aeiouōŪşŽнгоёЙいかがっーャﾂﾞ浜濱々ヶ한쓰ᄒกเโไิ์สुंাৎ্සටාဟာ့်្ហ០',
  ...'<>@#&*_`~|[](){}"\'/\\-.,!?:;・、。〒0123456789',
  '\u0301', '\u0304', '\u0327', '\u034f', '\u200b', '\u200d', '\u200e', '\u200f', '\u202e', '\u2066', '\ufeff', '\ufe0f',
  '\u0000', '\u001b', '\u009b', '\u2028', '\ud800', '\udc00', '😀', '👩‍👩‍👧', '𠮷', ' ', '\n', '\t',
]; // biome-ignore format: one line a group
const NAMES = facts.gazetteer.places.flatMap(({ romaji, kana, kanji, hangul }) => [
  romaji,
  kana,
  kanji,
  hangul,
]);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 120 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.array(fc.constantFrom(...LETTERS), { maxLength: 60 }).map((letters) => letters.join('')),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
    .map((units) => String.fromCharCode(...units)),
  fc
    .array(fc.oneof(fc.constantFrom(...LETTERS), fc.constantFrom(...NAMES), fc.constant(' ')), {
      maxLength: 20,
    })
    .map((parts) => parts.join('')),
);

describe('whatever is typed', () => {
  test('is answered, about places that exist', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(undefined, 'pt-BR', 'zh-TW', 'ne', 'xx'), (text, locale) => {
        const card = bot.reply({ text, audience: 'public', ...(locale === undefined ? {} : { locale }) });
        expect(card.title).not.toBe('');
        for (const code of card.places) expect(facts.gazetteer.get(code)).toBeDefined();
        expect(bot.languages.map(({ code }) => code)).toContain(card.language);
        expect(card.reference.length).toBeLessThanOrEqual(60);
      }),
      { numRuns: 1500 },
    );
  });

  test('is answered the same twice', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(bot.reply({ text, audience: 'private' })).toEqual(bot.reply({ text, audience: 'private' }));
      }),
      { numRuns: 200 },
    );
  });

  test('is completed without an error', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(bot.suggest(text, 'en').length).toBeLessThanOrEqual(25);
      }),
      { numRuns: 500 },
    );
  });

  test('is cleaned to well-formed text without control characters, and cleaning it again changes nothing', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const cleaned = clean(text);
        expect(cleaned.isWellFormed()).toBe(true);
        expect(cleaned).not.toMatch(/\p{Cc}/u);
        expect(clean(cleaned)).toBe(cleaned);
      }),
      { numRuns: 3000 },
    );
  });

  test('is cut into tokens in order, each as it stands there', () => {
    fc.assert(
      fc.property(anyText, (typed) => {
        const text = clean(typed);
        let last = 0;
        for (const { start, end, text: token } of tokenize(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(start, end)).toBe(token);
          last = end;
        }
      }),
    );
  });
});

describe('a long text', () => {
  const LETTERS_OF_ALL = [
    ...'aōжいか浜中한กมสाকසမ្កា',
    '\u0301',
    '\u200f',
    '\ud800',
    '😀',
    ' ',
    '-',
    '<',
    '0',
    '\u001b',
  ];

  test.each(LETTERS_OF_ALL)('of 100,000 times %j is answered at once', (letter) => {
    expect(cpuTime(() => asked(letter.repeat(100_000)))).toBeLessThan(500);
  });

  test.each([
    'ka',
    'hama ',
    'はま',
    '浜松',
    '한국 ',
    'か市',
    '<@1> ',
    '1-',
    'not ',
    'ฮามา',
    '((',
    '〒1',
    'Ота ',
    'ōta, ',
    'visa class ',
    'visa? class ',
  ])('of 100 kB of %j is answered at once', (part) => {
    expect(cpuTime(() => asked(part.repeat(100_000 / part.length)))).toBeLessThan(500);
  });

  test('is read to its first 4,000 characters', () => {
    const before = 'x '.repeat(LONGEST_TEXT / 2 - 20);
    expect(asked(`${before}in Hamamatsu city`).places).toEqual(['22130']);
    expect(asked(`${before}${'x '.repeat(20)}in Hamamatsu city`).places).toEqual([]);
  });
});

/** Lower case, without macrons. */
const plain = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

describe('an exact name wins over a similar one', () => {
  test('for every name of five letters or more', () => {
    const wrong: string[] = [];
    for (const place of facts.gazetteer.places) {
      if (place.romaji.length < 5 || place.romaji.includes("'")) continue;
      const { kind, places } = asked(place.romaji);
      const names = places.map((code) => plain(facts.gazetteer.get(code)?.romaji ?? ''));
      const same = names.includes(plain(place.romaji));
      if (!same) wrong.push(`${place.romaji} → ${kind} ${names}`);
    }
    expect(wrong).toEqual([]);
  });
});
