import { languages, prefecturesIn } from './cldr.ts';
import { cell, readTable } from './tables.ts';

export type PrefectureName = { code: string; language: string; name: string };

/** The words for “prefecture” (and for what CLDR's translators took it to be) that stand around some of the names. */
const before =
  /^(?:prefectura de |província de |préfecture (?:de |d’)|prefektur |префектура |จังหวัด|เกาะ|អាណាខេត្ត|ខេត្ត|តំបន់)/i;
const after =
  /(?: prefecture| prefektörlüğü| ili| ප්‍රාන්තය| පළාත| प्रीफ़ेक्चर| प्रीफेक्चर| प्रान्त| प्रभाग| प्रदेश| প্রশাসনিক অঞ্চল| аймаг|-кэн|ခရိုင်|စီရင်စု|မြို့| [현부도])$/i;

/** `prefectures.tsv` has the Japanese and the Chinese names, CLDR's Chinese ones mix the two scripts. */
const elsewhere = new Set(['ja', 'zh-Hans', 'zh-Hant']);

/**
 * The prefectures' names in the languages that CLDR has them in, without the word for prefecture. Where
 * `prefecture-names-by-hand.tsv` has names for a language and a prefecture, they stand instead of CLDR's.
 */
export function prefectureNames(): PrefectureName[] {
  const byHand = readTable('prefecture-names-by-hand.tsv').map((row) => {
    return { code: cell(row, 'code'), language: cell(row, 'language'), name: cell(row, 'name') };
  });
  const corrected = new Set(byHand.map(({ code, language }) => code + language));
  const fromCldr = [...languages.keys()]
    .filter((language) => !elsewhere.has(language))
    .flatMap((language) =>
      prefecturesIn(language).map(([code, name]) => {
        return { code, language, name: name.normalize('NFC').replace(before, '').replace(after, '') };
      }),
    )
    .filter(({ code, language }) => !corrected.has(code + language));
  const order = (a: PrefectureName, b: PrefectureName): number =>
    a.code === b.code
      ? a.language < b.language
        ? -1
        : Number(a.language > b.language)
      : a.code < b.code
        ? -1
        : 1;
  return [...fromCldr, ...byHand].sort(order);
}
