import { expect, test } from 'vitest';
import { kana } from '../../../src/core/spelling/kana.ts';
import { latin } from '../../../src/core/spelling/latin.ts';

/** What people type, and the name in kana that they mean. */
const TYPED: readonly (readonly [kana: string, ...typed: string[]])[] = [
  ['おおた', 'Ōta', 'Ota', 'Oota', 'Ohta', 'OTA', 'Ôta', 'O\u0304ta', 'ｏｏｔａ'],
  ['つちうら', 'Tsuchiura', 'Tutiura', 'tuchiura', 'Tsutiura', 'tzuchiura'],
  ['しずおか', 'Shizuoka', 'Sizuoka', 'Şizuoka', 'S\u0327izuoka', 'Xizuoka', 'Shidzuoka', 'Šizuoka'],
  ['ちくしの', 'Chikushino', 'Tikusino', 'Çikuşino', 'Cikusino', 'Čikušino'],
  ['ふじさわ', 'Fujisawa', 'Huzisawa', 'Fudzisawa', 'Fudjisawa', 'Fujisava', 'Fužisawa'],
  ['なんば', 'Namba', 'Nanba'],
  ['ぐんま', 'Gumma', 'Gunma'],
  ['さっぽろ', 'Sapporo', 'Saporo'],
  ['まっちゃ', 'Matcha', 'Maccha', 'Macha'],
  ['とうきょう', 'Tōkyō', 'Tokyo', 'Toukyou', 'Tokio', 'Tóquio', 'Toohkyoh'],
  ['きょうと', 'Kyoto', 'Kioto', 'Quioto'],
  ['じょうえつ', 'Joetsu', 'Zyôetu', 'Jyoetsu', 'Jouetsu'],
  ['しんいち', "Shin'ichi", 'Shinichi', 'Shin’ichi', 'Sin`iti'],
  ['みやぎ', 'Miyagi', 'Miyagui'],
  ['いのうえ', 'Inoue', 'Inouye', 'Inoe'],
  ['おはら', 'Ohara', 'Oohara'],
  ['にいがた', 'Niigata', 'Nīgata', 'Nigata'],
];

test.each(TYPED)('%s is meant by what people type', (name, ...typed) => {
  const keys = latin.spell(name).map((spelt) => latin.fold(spelt).key);
  for (const text of typed) expect(keys, text).toContain(latin.fold(text).key);
});

test('what divides words becomes a space', () => {
  expect(latin.fold('Shizuoka-ken, Hamamatsu-shi').key).toBe('shizuoka ken hamamatsu shi');
  expect(latin.fold("à Toyohashi / d'Iwata").key).toBe('a toyohashi d iwata');
  expect(latin.fold("Iwata'da").key).toBe('iwata da');
});

test('different names stay apart', () => {
  const names = [
    'Nagano',
    'Nakano',
    'Ōta',
    'Oda',
    'Kosai',
    'Kasai',
    'Toyota',
    'Toyoda',
    'Shiga',
    'Saga',
    'Chiba',
    'Shiba',
  ];
  expect(new Set(names.map((name) => latin.fold(name).key)).size).toBe(names.length);
});

test('the place in the text is kept', () => {
  const text = 'em Ōizumi-machi';
  const { key, at } = latin.fold(text);
  const start = key.indexOf('oizumi');
  expect(text.slice(at[start], at[start + 'oizumi'.length])).toBe('Ōizumi');
});

test('kana give the key of their Latin spelling', () => {
  for (const [name, typed = ''] of TYPED) expect(kana.fold(name).key).toBe(latin.fold(typed).key);
});

test.each([
  ['いせさき', 'イセサキ', 'ｲｾｻｷ', 'いせさきー'],
  ['だざいふ', 'ダザイフ', 'ﾀﾞｻﾞｲﾌ', 'た\u3099さ\u3099いふ', 'た゛さ゛いふ'],
  ['ぢゃっぷ', 'ジャップ', 'ｼﾞｬｯﾌﾟ', 'し\u3099ゃふ\u309a'],
  ['おおつ', 'おうつ', 'オーツ', 'をつ'],
  ['いすず', 'イスヾ', 'いすす゛'],
])('%s in any kana', (name, ...typed) => {
  for (const text of typed) expect(kana.fold(text).key, text).toBe(kana.fold(name).key);
});
