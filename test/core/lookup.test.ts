import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LetterTree } from '../../src/core/lookup/letter-tree.ts';
import { Kept, Memory } from '../../src/core/lookup/memory.ts';
import { editDistance, TypoIndex } from '../../src/core/lookup/typo-index.ts';
import { Unread } from '../../src/core/lookup/unread.ts';

/** Few letters, so that words are like one another; some are of scripts far apart. */
const letters = fc.constantFrom('a', 'b', 'o', 'は', 'ま', 'ก', '浜');
const word = fc.array(letters, { minLength: 1, maxLength: 7 }).map((typed) => typed.join(''));
const words = fc.uniqueArray(word, { maxLength: 40 });

describe('a tree of letters', () => {
  test('knows which words stand at a place, the longest first', () => {
    fc.assert(
      fc.property(words, fc.array(letters, { maxLength: 12 }), (listed, typed) => {
        const text = typed.join('');
        const tree = new LetterTree(listed.map((one, number) => [one, number] as const));
        for (let start = 0; start <= text.length; start += 1) {
          const standing = listed
            .map((one, value) => ({ one, leaf: { length: one.length, value } }))
            .filter(({ one }) => text.startsWith(one, start))
            .map(({ leaf }) => leaf);
          expect(tree.at(text, start)).toEqual(standing.sort((a, b) => b.length - a.length));
          expect(tree.longestAt(text, start)).toEqual(standing[0]);
        }
      }),
    );
  });

  test('knows what words begin with, however many there are', () => {
    const listed = Array.from({ length: 20_000 }, (_, number) => `浜${number.toString(7)}松`);
    const tree = new LetterTree(listed.map((one) => [one, one] as const));
    expect(tree.begins('浜')).toBe(true);
    expect(tree.begins('松')).toBe(false);
    for (const one of listed.slice(-500)) {
      expect(tree.at(`${one}市`, 0)[0]).toEqual({ length: one.length, value: one });
      expect(tree.reach(`${one}市`, 0)).toBe(one.length);
    }
  });
});

test('an index of typing mistakes finds every word within two edits, and no other', () => {
  fc.assert(
    fc.property(words, word, (listed, typed) => {
      const near = listed
        .map((one) => ({ word: one, distance: editDistance(typed, one) }))
        .filter(({ distance }) => distance <= 2);
      const found = new TypoIndex(listed).near(typed);
      expect(new Set(found.map(({ word }) => word))).toEqual(new Set(near.map(({ word }) => word)));
      expect(found.map(({ distance }) => distance)).toEqual(near.map(({ distance }) => distance).sort());
    }),
  );
});

test('a value is read when it is first looked up, and once', () => {
  const read: string[] = [];
  const table = new Unread([['22130', 'Hamamatsu'] as const, ['20205', 'Iida'] as const], (name) => {
    read.push(name);
    return { name };
  });
  expect([...table.keys()]).toEqual(['22130', '20205']);
  expect([table.has('22130'), table.has('1')]).toEqual([true, false]);
  expect(read).toEqual([]);
  expect(table.get('22130')).toBe(table.get('22130'));
  expect(table.get('1')).toBeUndefined();
  expect(read).toEqual(['Hamamatsu']);
});

test('what is met again outlives what was kept after it', () => {
  const kept = new Kept<number>(4);
  for (let number = 0; number < 100; number += 1) {
    kept.set(`card ${number}`, number);
    if (number > 0) expect(kept.get('card 0')).toBe(0);
  }
  expect([kept.get('card 1'), kept.get('card 99')]).toEqual([undefined, 99]);
});

test('a memory is bounded, and keeps what is met again and again', () => {
  const found = new Map<string, number>();
  const memory = new Memory((word) => {
    found.set(word, (found.get(word) ?? 0) + 1);
    return { word };
  });
  const everyday = memory.of('hamamatsu');
  for (let number = 0; number < 100_000; number += 1) {
    memory.of(`word ${number}`);
    expect(memory.of('hamamatsu')).toBe(everyday);
  }
  expect(found.get('hamamatsu')).toBe(1);
  memory.of('word 0');
  expect(found.get('word 0')).toBe(2);
});
