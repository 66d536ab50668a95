import { describe, expect, test } from 'vitest';
import { bot } from '../facts.ts';
import { asked, type Case } from './asking.ts';

const check = (typed: string, kind: string, codes: string) =>
  expect(asked(typed)).toEqual({ kind, places: codes === '' ? [] : codes.split(' ') });

describe('a homonym', () => {
  test.each<Case>([
    ['Ota, Gunma', 'classes', '10205'],
    ['Ota, Tokyo', 'unlisted', '13111'],
    ['Ōta-ku', 'unlisted', '13111'],
    ['Ota City', 'classes', '10205'],
    ['大田区', 'unlisted', '13111'],
    ['太田市', 'classes', '10205'],
    ['群馬県の太田', 'classes', '10205'],
    ['Fuchu, Tokyo', 'unlisted', '13206'],
    ['Fuchu in Hiroshima prefecture', 'unlisted', '34208'],
    ['広島県府中町', 'unlisted', '34302'],
    ['北海道伊達市', 'unlisted', '01233'],
    ['Kawasaki-machi, Fukuoka', 'unlisted', '40605'],
    ['Midori-ku, Nagoya', 'unlisted', '23114'],
    ['横浜市緑区', 'unlisted', '14113'],
    ['Kita-ku Sapporo', 'unlisted', '01102'],
    ['池田町（長野県）', 'unlisted', '20481'],
    ['Shibetsu, Hokkaido', 'unlisted', '01220'],
  ])('is told apart by what stands beside it: %s', (typed, kind, codes) => check(typed, kind, codes));

  test.each<Case>([
    ['Isesaki / Ota / Oizumi', 'several', '10204 10205 10524'],
    ['I can go to Kiryu or Ota', 'several', '10203 10205'],
    ['Shinagawa or Ota, which has evening Japanese classes?', 'several', '13109 13111'],
    ['aulas em Fukuyama ou Fuchu', 'several', '34207 34208'],
    ['Shima, Ise, and Toba, Japanese lessons?', 'several', '24215 24203 24211'],
    ['Date and Noboribetsu, which has Japanese lessons?', 'several', '01233 01230'],
    ['sano ra oyama ma japanese class', 'several', '09204 09208'],
    ['津と鈴鹿、どっちに日本語教室がありますか', 'several', '24201 24207'],
    // Nothing tells the two cities apart.
    ['Sakai or Niigata, japanese class', 'several', '18210 27140 15'],
    ['Minami-ku or Ueda, japanese class', 'classes', '20203'],
    ['戸田か蕨で日本語を勉強したいです', 'several', '11224 11223'],
    ['川口或者蕨都行，周末能上日语课就好', 'several', '11203 11223'],
  ])('is told apart by its neighbours: %s', (typed, kind, codes) => check(typed, kind, codes));

  test.each<Case>([
    ['私は呉に住んでいます。日本語を習いたい', 'unlisted', '34202'],
    ['最近堺に来た。日本語教室はある？', 'unlisted', '27140'],
    ['大阪の堺で日本語を習いたい', 'unlisted', '27140'],
    ['千葉県柏に住んでいます。日本語教室は？', 'unlisted', '12217'],
    ['津から通える日本語教室', 'unlisted', '24201'],
    ['我住柏，附近有日语课吗', 'unlisted', '12217'],
    ['在堺學日文', 'unlisted', '27140'],
    ['機関で日本語の勉強を始めた', 'no-place', ''],
    ['森で日本語の本を読む', 'no-place', ''],
    ['日本語と関係がある勉強', 'no-place', ''],
    ['霞が関で働いています。日本語教室は？', 'unlisted', '13101'],
  ])('a city of one kanji is found where the letters beside it leave it whole: %s', (typed, kind, codes) =>
    check(typed, kind, codes),
  );

  test('goes to the listed place, the other one tap away', () => {
    const { kind, places, choices } = bot.reply({ text: 'Ota', audience: 'private', locale: 'en' });
    expect({ kind, places }).toEqual({ kind: 'classes', places: ['10205'] });
    expect(choices.flatMap(({ options }) => options.map(({ label }) => label))).toContain(
      'Ōta-ku 大田区, Tokyo',
    );
  });

  test.each([
    ['府中市', '13206 34208'],
    ['Fuchu City', '13206 34208'],
    ['Minami-ku', '01106 11108 14105 14153 15106 23112 26107 27145 33104 34103 40134 43104'],
  ])('stays open where a person would ask back: %s', (typed, codes) => {
    const { kind, places } = asked(typed);
    expect({ kind, places: places.toSorted().join(' ') }).toEqual({ kind: 'ambiguous', places: codes });
  });

  test.each<Case>([
    ['Date, Fukushima', 'unlisted', '07213'],
    ['Date, Hokkaido', 'unlisted', '01233'],
    ['北海道池田町', 'unlisted', '01644'],
    ['Aoba Sendai', 'unlisted', '04101'],
    ['kamo niigata', 'unlisted', '15209'],
    ['三重縣桑名有日文課嗎', 'unlisted', '24205'],
    ["Sakai'de, Osaka tarafı, japonca kursu", 'unlisted', '27140'],
    ["Hachi'oji'de japonca kursu var mı", 'unlisted', '13201'],
    ["Нан'ё, японский", 'unlisted', '06213'],
    ["Kuzumai'da japonca kursu var mı", 'unlisted', '03302'],
    ['matsuzaka po sa mie, may klase ng nihongo?', 'unlisted', '24204'],
  ])('is told apart by what stands beside it, too: %s', (typed, kind, codes) => check(typed, kind, codes));

  test.each<Case>([
    ['Chūō-ku, Fukuoka', 'unlisted', '40133'],
    ['Shimizu, Shizuoka', 'unlisted', '22103'],
  ])('a ward is found through its city: %s', (typed, kind, codes) => check(typed, kind, codes));
});

describe('a name that a prefecture shares with a city', () => {
  test.each<Case>([
    ['Fukuoka', 'prefecture', '40'],
    ['Okinawa', 'prefecture', '47'],
    ['広島', 'prefecture', '34'],
    ['Niigata-ken', 'prefecture', '15'],
    ['Osaka-fu', 'prefecture', '27'],
    ['東京都', 'prefecture', '13'],
    ['Fukuoka City', 'unlisted', '40130'],
    ['Okinawa-shi', 'unlisted', '47211'],
    ['広島市', 'unlisted', '34100'],
    ['cidade de Gifu', 'unlisted', '21201'],
    ['thành phố Chiba', 'unlisted', '12100'],
    ['ciudad de Nara', 'unlisted', '29201'],
    ['kota Saga', 'unlisted', '41201'],
    ['나라현', 'prefecture', '29'],
    ['나라시', 'unlisted', '29201'],
    ['тоттори префектура', 'prefecture', '31'],
    ['Gifu, the city, not the prefecture: any lessons?', 'unlisted', '21201'],
    ['Nara, la ville. des cours?', 'unlisted', '29201'],
    ['Akita (la ciudad), hay clases?', 'unlisted', '05201'],
    ['Shizuoka, la ville de Hamamatsu', 'classes', '22130'],
    ['ищу курсы японского в городе Гифу, по области ездить не могу', 'unlisted', '21201'],
    ['Nara, Nara', 'unlisted', '29201'],
    ['Moro em Nara, qual cidade tem aulas de japonês?', 'prefecture', '29'],
    ['I live in Nara, what city has Japanese classes?', 'prefecture', '29'],
    ['Tottori! Nobody ever asks about Tottori. Where can I learn Japanese?', 'prefecture', '31'],
  ])('%s', (typed, kind, codes) => check(typed, kind, codes));

  test('is the prefecture, the city one tap away', () => {
    const { choices } = bot.reply({ text: 'Okayama', audience: 'private', locale: 'en' });
    expect(choices.flatMap(({ options }) => options.map(({ label }) => label))).toContain(
      'Okayama 岡山市, Okayama',
    );
  });
});
