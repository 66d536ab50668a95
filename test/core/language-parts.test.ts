import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createFormsOf, HanForm } from '../../src/core/language/han.ts';
import { readMessage } from '../../src/core/language/reading.ts';
import { isMorae } from '../../src/core/language/syllables.ts';
import { SortedLines } from '../../src/core/lookup/sorted-lines.ts';
import { withoutAccents } from '../../src/core/spelling/accents.ts';
import { tokenize } from '../../src/core/text/tokens.ts';

describe('morae in Latin letters', () => {
  test.each(['kyoushitsu', 'gakkou', 'matcha', 'konnichiwa', 'shinbun', 'hon', 'tsu', 'Tōkyō'.toLowerCase()])(
    '%s can be Japanese',
    (word) => {
      expect(isMorae(word)).toBe(true);
    },
  );

  test.each(['class', 'merci', 'train', 'kat', 'hamburger', 'ñandu', 'q'])('%s cannot', (word) => {
    expect(isMorae(word)).toBe(false);
  });
});

describe('forms of Chinese characters', () => {
  const formsOf = createFormsOf();
  const kinds = (character: string) =>
    Object.entries(HanForm).flatMap(([form, bit]) =>
      (formsOf(character.charCodeAt(0)) & bit) === 0 ? [] : [form],
    );

  test.each([
    ['语', ['hans']],
    ['學', ['hant']],
    ['沢', ['ja']],
    ['国', ['hans', 'ja']],
    ['語', ['hant', 'ja']],
    ['山', ['hans', 'hant', 'ja']],
    ['浜', ['ja']],
    ['a', []],
  ])('%s is %j', (character, expected) => {
    expect(kinds(character)).toEqual(expected);
  });
});

describe('a reading', () => {
  test('leaves out the blanks and marks what is glued to them', () => {
    const text = "Hamamatsu'da KURSlar Ueda";
    const { words, letters } = readMessage(text, tokenize(text), [
      { start: 0, end: 9 },
      { start: 15, end: 17 },
      { start: 20, end: 26 },
    ]);
    expect(words.map(({ start, end, lower, isGlued }) => [text.slice(start, end), lower, isGlued])).toEqual([
      ['da', 'da', true],
      ['KU', 'ku', false],
      ['lar', 'lar', true],
    ]);
    expect(letters).toEqual([{ script: 'Latn', count: 7 }]);
  });

  test('has words in lower case that other keyboards can type', () => {
    expect(readMessage('İSTANBUL', tokenize('İSTANBUL'), []).words[0]?.lower).toBe('istanbul');
  });
});

test('accents go, other scripts stay', () => {
  expect(['được', 'ışık', 'ação', 'の', 'й', 'क़'].map(withoutAccents)).toEqual([
    'duoc',
    'isik',
    'acao',
    'の',
    'й',
    'क़',
  ]);
});

test('sorted lines give what stands behind each key, and nothing for any other', () => {
  const key = fc
    .string({ unit: 'binary', maxLength: 8 })
    .filter((word) => [...word].every((character) => character > ' '));
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 60 }), key, (keys, other) => {
      const lines = new SortedLines(
        keys
          .toSorted()
          .map((key, index) => `${key}\t${index},\t\n`)
          .join(''),
      );
      const known = new Map(keys.toSorted().map((key, index) => [key, `${index},\t`]));
      for (const one of [...keys, other]) expect(lines.find(one)).toBe(known.get(one));
      expect(new Map(lines.lines())).toEqual(known);
    }),
  );
});

test('sorted lines give the keys that a word begins with, the longest first', () => {
  const key = fc.string({ unit: fc.constantFrom('a', 'b', 'し', '*'), minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 60 }), key, (keys, word) => {
      const lines = new SortedLines(
        keys
          .toSorted()
          .map((key) => `${key}\tbehind ${key}\n`)
          .join(''),
      );
      const beginnings = keys.filter((key) => word.startsWith(key)).sort((a, b) => b.length - a.length);
      expect([...lines.beginningsOf(word)]).toEqual(beginnings.map((key) => [`behind ${key}`, key.length]));
    }),
  );
});
