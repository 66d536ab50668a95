import { hepburn, moraOf, morasOf } from './mora.ts';
import { RomajiKey } from './romaji-key.ts';
import type { Folded, Spelling } from './spelling.ts';

const HALF_WIDTH_FIRST = 0xff66;
const HALF_WIDTH =
  'をぁぃぅぇぉゃゅょっーあいうえおかきくけこさしすせそたちつてとなにぬねのはひふへほまみむめもやゆよらりるれろわん゛゜';
const VOICED = '\u3099';
const HALF_VOICED = '\u309a';

/** Hiragana for katakana and half-width kana, with voicing marks as combining ones. */
const HIRAGANA: ReadonlyMap<string, string> = new Map([
  ...Array.from({ length: 0x56 }, (_, i): [string, string] => [
    String.fromCharCode(0x30a1 + i),
    String.fromCharCode(0x3041 + i),
  ]),
  ...Array.from(HALF_WIDTH, (letter, i): [string, string] => [
    String.fromCharCode(HALF_WIDTH_FIRST + i),
    letter,
  ]),
  ['ヵ', 'か'],
  ['ゕ', 'か'],
  ['ヶ', 'が'],
  ['ゖ', 'が'],
  ['ヽ', 'ゝ'],
  ['ヾ', 'ゞ'],
  ['゛', VOICED],
  ['ﾞ', VOICED],
  ['゜', HALF_VOICED],
  ['ﾟ', HALF_VOICED],
]);

/** One character for each of the text, so that indices stay; a voicing mark typed apart leaves a gap behind. */
function toHiragana(text: string): readonly string[] {
  const letters: string[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const typed = text.charAt(i);
    const letter = HIRAGANA.get(typed) ?? typed;
    if (letter !== VOICED && letter !== HALF_VOICED) letters.push(letter);
    else {
      const voiced = ((letters[i - 1] ?? '') + letter).normalize('NFC');
      if (voiced.length === 1) letters[i - 1] = voiced;
      letters.push(VOICED);
    }
  }
  return letters;
}

const SMALL = new Set('ゃゅょぁぃぅぇぉ');
const SILENT = /[ーｰ〜~っ\p{M}\p{Cf}]/u;

function fold(text: string): Folded {
  const hiragana = toHiragana(text);
  const key = new RomajiKey();
  let before = '';
  for (let index = 0; index < text.length; ) {
    const letter = hiragana[index] ?? '';
    const gap = hiragana[index + 1] === VOICED ? 1 : 0;
    const next = hiragana[index + 1 + gap] ?? '';
    const pair = SMALL.has(next) ? moraOf(letter + next) : undefined;
    const mora = pair ?? moraOf(letter);
    if (mora !== undefined && letter !== 'っ') {
      key.add(mora.onset, index);
      key.add(mora.vowel, index);
      before = letter;
    } else if (letter === 'ゝ') key.add(hepburn(morasOf(before)), index);
    else if (letter === 'ゞ') key.add(hepburn(morasOf(before + VOICED)), index);
    // っ doubles a consonant and ー lengthens a vowel: the key has neither.
    else if (!SILENT.test(letter)) key.add(' ', index);
    index += (pair === undefined ? 1 : 2) + gap;
  }
  return key.finish(text.length);
}

function spell(kana: string): readonly string[] {
  return hepburn(morasOf(kana)) === '' ? [] : [kana];
}

/** Hiragana and katakana, full and half width; the key is the one of the Latin spelling. */
export const kana: Spelling = { script: 'Kana', fold, spell };
