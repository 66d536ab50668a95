import { Converter } from 'opencc-js';
import { cell, readTable } from './tables.ts';

const fromJapanese = Converter({ from: 'jp', to: 't' });
const toTraditional = Converter({ from: 't', to: 'tw' });
const toSimplified = Converter({ from: 't', to: 'cn' });

/** Characters whose form in names is not the one that OpenCC picks. */
const characters = new Map<string, { hans: string; hant: string }>();
/** Names with kana, which Chinese writes with characters of its own choice, and other established forms. */
const names = new Map<string, { hans: string; hant: string }>();

for (const row of readTable('chinese.tsv')) {
  const japanese = cell(row, 'ja');
  const forms = { hans: cell(row, 'zh_hans'), hant: cell(row, 'zh_hant') };
  (japanese.length === 1 ? characters : names).set(japanese, forms);
}

/**
 * A place's name with its suffix in simplified and traditional characters, letter by letter: OpenCC's phrases would
 * change words. Throws when kana are left.
 */
export function toChinese(kanji: string): { hans: string; hant: string } {
  const known = names.get(kanji);
  if (known !== undefined) return known;
  // ヶ is not spoken in Chinese (茅ヶ崎 → 茅崎), and の is 之 (紀の川 → 纪之川)
  const spoken = kanji.replace(/[ヶケ]/g, '').replace(/[のノ]/g, '之');
  const forms = [...spoken].map((letter) => {
    const old = fromJapanese(letter);
    return characters.get(letter) ?? { hans: toSimplified(old), hant: toTraditional(old) };
  });
  const hans = forms.map((form) => form.hans).join('');
  const hant = forms.map((form) => form.hant).join('');
  if (/\p{Script=Hiragana}|\p{Script=Katakana}/u.test(hans)) throw new Error(`${kanji} has no Chinese name`);
  return { hans, hant };
}
