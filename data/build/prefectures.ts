import { toChinese } from './chinese.ts';
import type { Point } from './distance.ts';
import { toHangul } from './hangul.ts';
import { prefecturesByPost } from './japan-post.ts';
import { withoutSuffix } from './kana.ts';
import type { Points } from './points.ts';
import { toRomaji, withoutMacrons } from './romaji.ts';

export type Prefecture = Point & {
  code: string;
  kanji: string;
  kana: string;
  romaji: string;
  hans: string;
  hant: string;
  ko: string;
};

const hangulSuffixes = new Map([
  ['県', '현'],
  ['府', '부'],
  ['都', '도'],
]);

/** The 47 prefectures with their names and the points of their offices, in the order of their codes. */
export function prefectures(points: Points): Prefecture[] {
  return prefecturesByPost().map(({ code, kanji, kana }) => {
    const office = points.office(code);
    if (office === undefined) throw new Error(`${kanji} has no office`);
    const spoken = withoutSuffix(kanji, kana);
    const romaji = withoutMacrons(toRomaji(spoken));
    const ko = toHangul(spoken) + (hangulSuffixes.get(kanji.slice(-1)) ?? '');
    return { code, kanji, kana, romaji, ...office, ...toChinese(kanji), ko };
  });
}
