import { describe, expect, test } from 'vitest';
import { createSpellings, type ScriptName, scriptOf } from '../../../src/core/spelling/index.ts';
import { readVariants } from './read-variants.ts';

const spellings = createSpellings(readVariants());

/** What people type in each script, and the name that they mean. */
const TYPED: Readonly<Record<string, readonly (readonly [kana: string, typed: string])[]>> = {
  Hang: [
    ['はままつ', '하마마쓰 하마마츠 하마마쯔'],
    ['とよはし', '도요하시 토요하시'],
    ['おおがき', '오가키 오오가키 오가끼'],
    ['ちば', '지바 치바'],
    ['さっぽろ', '삿포로 삿뽀로 사포로'],
    ['ぐんま', '군마 굼마'],
    ['しずおか', '시즈오카 시주오카 시즈오까'],
    ['きょうと', '교토 쿄토 교또'],
  ],
  Cyrl: [
    ['はままつ', 'Хамамацу Хамаматсу хамамацү'],
    ['しずおか', 'Сидзуока Шизуока Шідзуока Сизуока'],
    ['ふじ', 'Фудзи Фуджи Фужи'],
    ['ひょうご', 'Хёго Хиого Хього Хьоґо Хего'],
    ['とよはし', 'Тоёхаси Тойохаши Тоёохаши'],
    ['よこはま', 'Иокогама Йокохама Ёкохама'],
    ['ぐんま', 'Гумма Гунма'],
  ],
  Thai: [
    ['はままつ', 'ฮามามัตสึ ฮามามัตสุ ฮะมะมะสึ ฮามามัทซึ'],
    ['なごや', 'นาโกย่า นาโงยะ นะโงะยะ'],
    ['きょうと', 'เกียวโต'],
    ['さいたま', 'ไซตามะ ไซตะมะ'],
    ['せんだい', 'เซนได เซ็นได'],
    ['さっぽろ', 'ซัปโปโระ ซัปโปโร'],
    ['くまがや', 'คุมางายะ คุมะงะยะ'],
  ],
  Deva: [
    ['はままつ', 'हामामात्सु हमामत्सु हामामाच्सु हामामासु हामामातसु'],
    ['とうきょう', 'टोक्यो टोकियो तोक्यो'],
    ['ぐんま', 'गुन्मा गुनमा गुंमा'],
    ['せんだい', 'सेन्दाई सेंडाइ सेनदाई'],
    ['ふじ', 'फुजी फ़ूजी फुज़ी'],
  ],
  Beng: [
    ['はままつ', 'হামামাৎসু হামামাত্সু হামামাতসু'],
    ['とうきょう', 'টোকিও টোকিয়ো টোক্যো'],
    ['いわた', 'ইওয়াতা ইওয়াটা'],
    ['やまがた', 'ইয়ামাগাতা য়ামাগাতা'],
    ['おやま', 'ওয়ামা ওইয়ামা'],
    ['しずおか', 'শিজুওকা শিযুওকা শিজুয়োকা'],
  ],
  Sinh: [
    ['はままつ', 'හමමට්සු හාමාමාත්සු'],
    ['きょうと', 'ක්‍යෝටෝ කියෝතෝ'],
    ['ふくおか', 'ෆුකුඕකා ෆුකුවොකා ෆුකෝකා'],
    ['さいたま', 'සයිටාමා සායිතාමා'],
  ],
  Mymr: [
    ['はままつ', 'ဟာမာမတ်ဆု ဟာမာမတ်စု ဟာမားမဆု'],
    ['とうきょう', 'တိုကျို တိုကျိုး'],
    ['さいたま', 'ဆိုင်တာမ ဆိုင်တာမာ'],
    ['ぐんま', 'ဂွန်မာ ဂုန်းမ'],
    ['ほっかいどう', 'ဟော့ကိုင်းဒိုး'],
  ],
  Khmr: [
    ['はままつ', 'ហាម៉ាម៉ាត់ស៊ុ ហាម៉ាម៉ាស៊ូ'],
    ['とうきょう', 'តូក្យូ តូក្យ៉ូ'],
    ['なごや', 'ណាហ្គោយ៉ា ណាហ្គូយ៉ា'],
    ['しまね', 'ស៊ីម៉ាណិ ស៊ីម៉ាណេ'],
    ['さっぽろ', 'សាប៉ូរ៉ូ សាប់ប៉ូរ៉ូ'],
  ],
};

describe.each(Object.entries(TYPED))('%s', (script, conversations) => {
  test.each(conversations)('%s: %s', (kana, typed) => {
    const spelling = spellings.get(script as ScriptName);
    const keys = spelling?.spell(kana).map((spelt) => spelling.fold(spelt).key);
    for (const text of typed.split(' ')) expect(keys, text).toContain(spelling?.fold(text).key);
  });
});

test.each([
  ['浜松市', '滨松市', '濱松市', '濵松市'],
  ['広島県', '广岛县', '廣島縣', '広嶌県'],
  ['沖縄', '冲绳', '沖繩'],
  ['佐々木', '佐佐木'],
  ['龍ケ崎市', '龍ヶ崎市', '竜ケ崎市', '龙ケ崎市', '龍が﨑市'],
  ['塩竈市', '塩釜市', '盐灶市', '鹽竈市'],
  ['さいたま市', 'サイタマ市'],
  ['鯖江', '鲭江'],
])('%s in any characters', (name, ...typed) => {
  const hani = spellings.get('Hani');
  for (const text of typed) expect(hani?.fold(text).key, text).toBe(hani?.fold(name).key);
});

test('scripts are told apart by their letters', () => {
  const letters = {
    a: 'Latn',
    ş: 'Latn',
    ế: 'Latn',
    あ: 'Kana',
    ﾊ: 'Kana',
    ヶ: 'Hani',
    々: 'Hani',
    浜: 'Hani',
    한: 'Hang',
  };
  const others = { ш: 'Cyrl', ү: 'Cyrl', ฮ: 'Thai', ह: 'Deva', হ: 'Beng', හ: 'Sinh', ဟ: 'Mymr', ហ: 'Khmr' };
  for (const [letter, script] of Object.entries({ ...letters, ...others })) {
    expect(scriptOf(letter.codePointAt(0) ?? 0), letter).toBe(script);
  }
  for (const other of '1 -。、!?😀×') expect(scriptOf(other.codePointAt(0) ?? 0), other).toBeUndefined();
});
