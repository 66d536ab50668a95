import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createHanForms } from '../../src/core/language/han.ts';
import { readMessage } from '../../src/core/language/reading.ts';
import { hashOfSpan, ScoreTableBuilder } from '../../src/core/language/score-table.ts';
import { isMorae } from '../../src/core/language/syllables.ts';
import { withoutAccents } from '../../src/core/language/words.ts';

describe('morae in Latin letters', () => {
  test.each(['kyoushitsu', 'gakkou', 'matcha', 'konnichiwa', 'shinbun', 'hon', 'tsu', 'Tōkyō'.toLowerCase()])(
    '%s can be Japanese',
    (word) => {
      expect(isMorae(word, 0, word.length)).toBe(true);
    },
  );

  test.each(['class', 'merci', 'train', 'kat', 'hamburger', 'ñandu', 'q'])('%s cannot', (word) => {
    expect(isMorae(word, 0, word.length)).toBe(false);
  });
});

describe('forms of Chinese characters', () => {
  const forms = createHanForms();
  const kinds = (character: string) => {
    const unit = character.charCodeAt(0);
    return [forms.isHans(unit) && 'hans', forms.isHant(unit) && 'hant', forms.isJa(unit) && 'ja'].filter(
      Boolean,
    );
  };

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
    const { text, tokens } = readMessage("Hamamatsu'da kurs", [{ start: 0, end: 9 }]);
    expect(tokens.map(({ start, end, isGlued }) => [text.slice(start, end), isGlued])).toEqual([
      ['da', true],
      ['kurs', false],
    ]);
  });

  test('keeps its length in lower case', () => {
    expect(readMessage('İSTANBUL İ', []).text).toBe('istanbul i');
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

test('a score table finds every row that was put in, however it grew', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 200 }), (words) => {
      const builder = new ScoreTableBuilder(2, 1);
      const hashes = words.map((word) => hashOfSpan(word, 0, word.length));
      hashes.forEach((hash, i) => {
        builder.set(hash, 1, i);
      });
      const table = builder.build();
      const found = hashes.map((hash) => table.scores[table.find(hash) + 1]);
      expect(found).toEqual(hashes.map((hash) => hashes.lastIndexOf(hash)));
    }),
  );
});
