import { RomajiKey } from './romaji-key.ts';
import type { Folded, Spelling } from './spelling.ts';
import { type Syllabary, spellIn } from './syllabary.ts';

/** Tense and aspirated consonants are one: which of them to write is where spellings differ. */
const ONSETS = ['g', 'k', 'n', 'd', 't', 'r', 'm', 'b', 'p', 's', 's', '', 'j', 'C', 'C', 'k', 't', 'p', 'h'];
const VOWELS = [
  'a', 'e', 'ya', 'e', 'o', 'e', 'yo', 'e', 'o', 'wa', 'e', 'oe', 'yo', 'u', 'o', 'e', 'ui', 'yu', 'u', 'i', 'i',
]; // biome-ignore format: in the order of Unicode
/** ㄴ ㅁ ㅇ write ん, ㄹ closes foreign words; the others write っ. */
const CODAS: Readonly<Record<number, string>> = { 4: 'n', 8: 'r', 16: 'n', 21: 'n' };
const EU = 18;
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;

/** 쓰 츠 쯔 are つ; 즈 and 주 are ず and じゅ, which few keep apart. */
function syllableKey(onset: number, vowel: number): string {
  if (vowel === EU && (onset === 10 || onset === 13 || onset === 14)) return 'Tu';
  if (vowel === EU && onset === 12) return 'ju';
  return (ONSETS[onset] ?? '') + (VOWELS[vowel] ?? '');
}

function fold(text: string): Folded {
  const key = new RomajiKey();
  let onset = 11;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= FIRST_SYLLABLE && code <= LAST_SYLLABLE) {
      const place = code - FIRST_SYLLABLE;
      key.add(syllableKey(Math.floor(place / 588), Math.floor(place / 28) % 21), index);
      key.add(CODAS[place % 28] ?? '', index);
    } else if (code >= 0x1100 && code <= 0x1112) onset = code - 0x1100;
    else if (code >= 0x1161 && code <= 0x1175) {
      key.add(syllableKey(onset, code - 0x1161), index);
      onset = 11;
    } else if (code >= 0x11a8 && code <= 0x11c2) key.add(CODAS[code - 0x11a7] ?? '', index);
    else if (!/[\p{M}\p{Cf}]/u.test(text.charAt(index))) key.addCode(32, index);
  }
  return key.finish(text.length);
}

/** The National Institute of Korean Language's table (외래어 표기법). */
const OFFICIAL: Syllabary = {
  rows: {
    '': '아 이 우 에 오', k: '카 키 쿠 케 코', ky: '캬 . 큐 . 쿄', g: '가 기 구 게 고', gy: '갸 . 규 . 교',
    s: '사 . 스 세 소', sh: '샤 시 슈 셰 쇼', z: '자 . 즈 제 조', j: '자 지 주 제 조',
    t: '타 . . 테 토', ch: '차 치 추 체 초', ts: '. . 쓰 . .', d: '다 . . 데 도',
    n: '나 니 누 네 노', ny: '냐 . 뉴 . 뇨', h: '하 히 . 헤 호', hy: '햐 . 휴 . 효', f: '파 . 후 . .',
    b: '바 비 부 베 보', by: '뱌 . 뷰 . 뵤', p: '파 피 푸 페 포', py: '퍄 . 퓨 . 표',
    m: '마 미 무 메 모', my: '먀 . 뮤 . 묘', y: '야 . 유 . 요', r: '라 리 루 레 로', ry: '랴 . 류 . 료', w: '와 . . . .',
  },
  first: { k: '가 기 구 게 고', ky: '갸 . 규 . 교', t: '다 . . 데 도', ch: '자 지 주 . 조' },
  n: () => '\u11ab',
  double: () => '\u11ba',
  long: false,
  finish: (text) => text.normalize('NFC'),
}; // biome-ignore format: one line a row of kana

/** As people write by ear: aspirated at the start too, 츠 or 쯔, long vowels written out. */
const BY_EAR: Syllabary = { ...OFFICIAL, rows: { ...OFFICIAL.rows, ts: '. . 츠 . .' }, first: {} };
const LONG: Syllabary = { ...OFFICIAL, rows: { ...OFFICIAL.rows, ts: '. . 쯔 . .' }, first: {}, long: true };

/** Korean. 스쿠바 for つくば and the readings of kanji in Korean (동경) are data's concern. */
export const hangul: Spelling = {
  script: 'Hang',
  fold,
  spell: (kana) => spellIn([OFFICIAL, BY_EAR, LONG], kana),
};
