import type { Folded, Spelling } from './spelling.ts';

const REPEAT = '々〻';
/** Characters that leave no trace: variation selectors of old forms, zero-width marks. */
const SILENT = /[\p{Mn}\p{Cf}]/u;
const HAN = /\p{Script=Han}/u;
const LETTER = /[\p{L}\p{N}ー]/u;

/** The blocks of nearly everything typed: hiragana, and kanji of the first plane. */
function isCommon(character: string): boolean {
  return (character >= '\u4e00' && character <= '\u9fff') || (character >= 'ぁ' && character <= 'ゖ');
}

/** Hiragana for katakana; ヶ and a ケ after a kanji are read が (龍ケ崎, 茅ヶ崎). */
function foldKana(character: string, afterHan: boolean): string {
  if (character === 'ヶ' || (afterHan && (character === 'ケ' || character === 'ガ'))) return 'が';
  if (character === 'ヵ') return 'か';
  if (character >= 'ァ' && character <= 'ヴ') return String.fromCharCode(character.charCodeAt(0) - 0x60);
  return character;
}

/**
 * Kanji: Japanese, old, simplified and traditional characters meet in one.
 * @param representatives for a variant the character that stands for it in keys (`data/characters.tsv`)
 */
export function createHani(representatives: ReadonlyMap<string, string>): Spelling {
  function represent(character: string): string {
    const known = representatives.get(character) ?? (isCommon(character) ? character : undefined);
    if (known !== undefined) return known;
    const composed = character.normalize('NFKC').toLowerCase();
    const representative = representatives.get(composed) ?? composed;
    return LETTER.test(representative) ? representative : ' ';
  }

  function fold(text: string): Folded {
    const at: number[] = [];
    let key = '';
    let before = '';
    let index = 0;
    for (const typed of text) {
      const start = index;
      index += typed.length;
      let shown = isCommon(typed) ? (representatives.get(typed) ?? typed) : undefined;
      if (shown === undefined) {
        if (SILENT.test(typed)) continue;
        const isRepeated = REPEAT.includes(typed) && before !== '';
        shown = isRepeated ? before : represent(foldKana(typed, HAN.test(before)));
      }
      if (shown === ' ' && before === ' ') continue;
      for (let i = 0; i < shown.length; i += 1) at.push(start);
      key += shown;
      before = shown;
    }
    at.push(text.length);
    return { key, at };
  }
  return { script: 'Hani', fold, spell: () => [] };
}
