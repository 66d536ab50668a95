import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createSpellings, scriptOf } from '../../../src/core/spelling/index.ts';
import { kana } from '../../../src/core/spelling/kana.ts';
import { latin } from '../../../src/core/spelling/latin.ts';
import { cpuTime } from '../../cpu-time.ts';
import { readVariants } from './read-variants.ts';

const spellings = [...createSpellings(readVariants()).values()];

/** Letters of all scripts with their marks, joiners and lone surrogates, which arbitrary Unicode seldom puts together. */
const LETTERS = [
  ...'aiueotsSCTOQcqhkymnpbzjdwx\'-ōşŽđ\u0304\u0327',
  ...'かがっーャﾂﾞ゛ゝ浜濱々ケヶ한쓰ᄒ\u1161\u11ab쯔ㅋхцдзйьоиёЙ',
  ...'กเโไตสึทิยวะา์็งอत्सुकियंा़শওয়়িৎ্සට්‍ාොဟာမတ်ျှိုင်းំហ្គ៉ាក់',
  '\u200b', '\u200d', '\u200f', '\ud800', '\udc00', '😀', '𠮷', ' ', '\n',
]; // biome-ignore format: one line a group of scripts
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.array(fc.constantFrom(...LETTERS), { maxLength: 40 }).map((letters) => letters.join('')),
  fc
    .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 30 })
    .map((units) => String.fromCharCode(...units)),
);
const KANA = Array.from({ length: 0x3094 - 0x3042 }, (_, i) => String.fromCharCode(0x3042 + i)).filter(
  (letter) => !'ぃぅぇぉゃゅょっゎ'.includes(letter),
);
const anyName = fc
  .array(fc.constantFrom(...KANA, 'きょ', 'しゃ', 'ちゅ', 'じょ', 'りゅ', 'っか', 'っぽ'), {
    minLength: 1,
    maxLength: 8,
  })
  .map((moras) => moras.join(''))
  .filter((name) => !/^ん/.test(name));

describe.each(spellings)('$script', ({ script, fold, spell }) => {
  test('folds any text, keeping places in order and in range', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const { key, at } = fold(text);
        expect(at.length).toBe(key.length + 1);
        expect(at.at(-1)).toBe(text.length);
        for (let i = 0; i < key.length; i += 1) {
          expect(at[i]).toBeGreaterThanOrEqual(at[i - 1] ?? 0);
          expect(at[i]).toBeLessThan(text.length);
        }
        if (script !== 'Hani') expect(key).toMatch(/^[a-z ]*$/);
        expect(key).not.toContain('  ');
      }),
    );
  });

  test('a name has few spellings, and folding them tells nothing new', () => {
    fc.assert(
      fc.property(anyName, (name) => {
        const keys = spell(name).map((spelt) => fold(spelt).key);
        expect(new Set(keys).size).toBeLessThanOrEqual(6);
        for (const key of keys) expect(key).not.toMatch(/^ | $/);
        if (script !== 'Hani') expect(keys.length).toBeGreaterThan(0);
      }),
    );
  });

  test('any text is spelt without an error', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const spelt of spell(text)) expect(spelt).not.toBe('');
      }),
    );
  });

  test('time grows with the length only', () => {
    const own = LETTERS.filter((letter) => scriptOf(letter.codePointAt(0) ?? 0) === script);
    for (const letter of [...own, '\u0304', ' ']) {
      expect(
        cpuTime(() => fold(letter.repeat(100_000))),
        letter,
      ).toBeLessThan(1000);
    }
  });
});

test('folding a Latin key changes nothing', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyText, fc.string({ unit: fc.constantFrom(...'aeioutschzjydwqmnbp ') })),
      (text) => {
        const { key } = latin.fold(text);
        expect(latin.fold(key).key).toBe(key);
      },
    ),
    { numRuns: 2000 },
  );
});

test('kana and their Latin spelling have one key', () => {
  fc.assert(
    fc.property(anyName, (name) => {
      expect(latin.fold(latin.spell(name)[0] ?? '').key).toBe(kana.fold(name).key);
    }),
  );
});
