import { hepburn, moraAt, morasOf } from './mora.ts';
import { RomajiKey } from './romaji-key.ts';
import type { Folded, Spelling } from './spelling.ts';

const HALF_WIDTH_FIRST = 0xff66;
const HALF_WIDTH =
  'をぁぃぅぇぉゃゅょっーあいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん゛゜';
const GAP = '\u3099';
const VOICING: Readonly<Record<string, string>> = { ゛: GAP, [GAP]: GAP, ゜: '\u309a', '\u309a': '\u309a' };
const SMALL_KA_KE: Readonly<Record<string, string>> = { ゕ: 'か', ゖ: 'が' };

/** Hiragana for one kana of any kind; other characters stay. */
function hiraganaOf(letter: string): string {
  const code = letter.charCodeAt(0);
  if (code >= HALF_WIDTH_FIRST && code <= 0xff9f) return HALF_WIDTH.charAt(code - HALF_WIDTH_FIRST);
  const hiragana = code >= 0x30a1 && code <= 0x30f6 ? String.fromCharCode(code - 0x60) : letter;
  return SMALL_KA_KE[hiragana] ?? hiragana;
}

/** One character for each of the text, so that indices stay; a voicing mark typed apart leaves a gap behind. */
function toHiragana(text: string): readonly string[] {
  const letters: string[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const letter = hiraganaOf(text.charAt(i));
    const mark = VOICING[letter];
    const voiced = mark === undefined ? '' : ((letters[i - 1] ?? '') + mark).normalize('NFC');
    if (voiced.length === 1) letters[i - 1] = voiced;
    letters.push(mark === undefined ? letter : GAP);
  }
  return letters;
}

const SILENT = /[ーｰ〜~っ\p{M}\p{Cf}]/u;

function fold(text: string): Folded {
  const hiragana = toHiragana(text);
  const key = new RomajiKey();
  let before = '';
  for (let index = 0; index < text.length; ) {
    const letter = hiragana[index] ?? '';
    const gap = hiragana[index + 1] === GAP ? 1 : 0;
    const found = moraAt(letter + (hiragana[index + 1 + gap] ?? ''), 0);
    if (found !== undefined && letter !== 'っ') {
      before = found.mora.onset + found.mora.vowel;
      key.add(before, index);
    } else if ('ゝゞ'.includes(letter)) key.add(before, index);
    // っ doubles a consonant and ー lengthens a vowel: the key has neither.
    else if (!SILENT.test(letter)) key.add(' ', index);
    index += (found?.length ?? 1) + gap;
  }
  return key.finish(text.length);
}

function spell(kana: string): readonly string[] {
  return hepburn(morasOf(kana)) === '' ? [] : [kana];
}

/** Hiragana and katakana, full and half width; the key is the one of the Latin spelling. */
export const kana: Spelling = { script: 'Kana', fold, spell };
