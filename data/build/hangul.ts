import { splitSyllables } from './romaji.ts';

/** Kana to Hangul at the start of a word and after it, by the National Institute of Korean Language's table. */
const table = new Map<string, [first: string, later: string]>();

function learn(kana: string, later: string, first = later): void {
  const syllables = kana.split(' ');
  syllables.forEach((syllable, at) => {
    table.set(syllable, [[...first][at] ?? '', [...later][at] ?? '']);
  });
}

learn('あ い う え お', '아이우에오');
learn('か き く け こ', '카키쿠케코', '가기구게고');
learn('さ し す せ そ', '사시스세소');
learn('た ち つ て と', '타치쓰테토', '다지쓰데도');
learn('な に ぬ ね の', '나니누네노');
learn('は ひ ふ へ ほ', '하히후헤호');
learn('ま み む め も', '마미무메모');
learn('や ゆ よ わ を', '야유요와오');
learn('ら り る れ ろ', '라리루레로');
learn('が ぎ ぐ げ ご', '가기구게고');
learn('ざ じ ず ぜ ぞ', '자지즈제조');
learn('だ ぢ づ で ど', '다지즈데도');
learn('ば び ぶ べ ぼ', '바비부베보');
learn('ぱ ぴ ぷ ぺ ぽ', '파피푸페포');
learn('きゃ きゅ きょ', '캬큐쿄', '갸규교');
learn('ぎゃ ぎゅ ぎょ', '갸규교');
learn('しゃ しゅ しょ', '샤슈쇼');
learn('じゃ じゅ じょ', '자주조');
learn('ちゃ ちゅ ちょ', '차추초', '자주조');
learn('にゃ にゅ にょ', '냐뉴뇨');
learn('ひゃ ひゅ ひょ', '햐휴효');
learn('びゃ びゅ びょ', '뱌뷰뵤');
learn('ぴゃ ぴゅ ぴょ', '퍄퓨표');
learn('みゃ みゅ みょ', '먀뮤묘');
learn('りゃ りゅ りょ', '랴류료');

/** ん and っ close the syllable before them, as ㄴ and ㅅ. */
const closing = new Map([
  ['ん', 4],
  ['っ', 19],
]);

function close(hangul: string, consonant: number): string {
  const last = hangul.charCodeAt(hangul.length - 1);
  return hangul.slice(0, -1) + String.fromCharCode(last + consonant);
}

/** A vowel that only makes the one before it longer is not written. */
const lengthening = [/[おこそとのほもよろをごぞどぼぽょ]$/, /[うくすつぬふむゆるぐずづぶぷゅ]$/];

function isLong(before: string, syllable: string): boolean {
  const [afterO, afterU] = lengthening;
  if (syllable === 'お') return afterO?.test(before) === true;
  if (syllable === 'う') return afterO?.test(before) === true || afterU?.test(before) === true;
  if (syllable === 'い') return /[いきしちにひみりぎじぢびぴ]$/.test(before);
  return syllable === 'あ' && /[あかさたなはまやらわがざだばぱゃ]$/.test(before);
}

function addWord(hangul: string, word: string): string {
  let result = hangul;
  let before = '';
  for (const syllable of splitSyllables(word)) {
    const closed = closing.get(syllable);
    const pair = table.get(syllable);
    const silent = isLong(before, syllable);
    if (closed !== undefined) result = close(result, closed);
    else if (pair === undefined) throw new Error(`no Hangul for ${syllable}`);
    else if (!silent) result += result === '' ? pair[0] : pair[1];
    // a vowel lengthens once: さんよう + おのだ
    before = silent ? '' : syllable;
  }
  return result;
}

/**
 * Hangul for a Japanese name in hiragana, by the rules of the National Institute of Korean Language (외래어 표기법):
 * はままつ → 하마마쓰, おおいずみ → 오이즈미. `|` as in `toRomaji`.
 */
export function toHangul(kana: string): string {
  return kana.split('|').reduce(addWord, '');
}
