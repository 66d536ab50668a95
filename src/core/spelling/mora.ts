/** One beat of a Japanese word in Hepburn letters: か is `k` `a`, しゃ `sh` `a`, ん `n` and っ `q` without vowel. */
export interface Mora {
  readonly onset: string;
  readonly vowel: '' | 'a' | 'i' | 'u' | 'e' | 'o';
}

const ROWS: readonly (readonly [onset: string, kana: string])[] = [
  ['', 'あいうえお'], ['k', 'かきくけこ'], ['g', 'がぎぐげご'], ['s', 'さ すせそ'], ['z', 'ざ ずぜぞ'], ['t', 'た  てと'],
  ['d', 'だ  でど'], ['n', 'なにぬねの'], ['h', 'はひ へほ'], ['b', 'ばびぶべぼ'], ['p', 'ぱぴぷぺぽ'], ['m', 'まみむめも'],
  ['y', 'や ゆ よ'], ['r', 'らりるれろ'], ['w', 'わ   '], ['sh', ' し   '], ['j', ' じ   '], ['j', ' ぢ   '], ['ch', ' ち   '],
  ['ts', '  つ  '], ['z', '  づ  '], ['f', '  ふ  '], ['b', '  ゔ  '], ['', ' ゐ ゑを'],
]; // biome-ignore format: the table of fifty sounds

const VOWELS = ['a', 'i', 'u', 'e', 'o'] as const;
const SMALL: Readonly<Record<string, Mora['vowel']>> = {
  ゃ: 'a', ゅ: 'u', ょ: 'o', ぁ: 'a', ぃ: 'i', ぅ: 'u', ぇ: 'e', ぉ: 'o', ゎ: 'a',
}; // biome-ignore format: one line
const PALATAL = new Set(['sh', 'j', 'ch']);

const MORAS: ReadonlyMap<string, Mora> = table();

function table(): Map<string, Mora> {
  const moras = new Map<string, Mora>([
    ['ん', { onset: 'n', vowel: '' }],
    ['っ', { onset: 'q', vowel: '' }],
  ]);
  for (const [onset, row] of ROWS) {
    VOWELS.forEach((vowel, column) => {
      const kana = row[column] ?? ' ';
      if (kana === ' ') return;
      moras.set(kana, { onset, vowel });
      if (vowel === 'i' || vowel === 'u') addDigraphs(moras, kana, onset, vowel);
    });
  }
  for (const [small, vowel] of Object.entries(SMALL)) {
    moras.set(small, { onset: 'ゃゅょ'.includes(small) ? 'y' : '', vowel });
  }
  return moras;
}

/** きゃ and シェ palatalise an i; ファ and ティ keep the consonant. */
function addDigraphs(moras: Map<string, Mora>, kana: string, onset: string, vowel: 'i' | 'u'): void {
  for (const [small, smallVowel] of Object.entries(SMALL)) {
    if ('ゃゅょ'.includes(small)) {
      if (vowel === 'i' && onset !== '') {
        moras.set(kana + small, { onset: PALATAL.has(onset) ? onset : `${onset}y`, vowel: smallVowel });
      }
    } else if (PALATAL.has(onset) || onset === 'f' || onset === 'ts') {
      moras.set(kana + small, { onset, vowel: smallVowel });
    }
  }
}

/** The mora that one hiragana writes, or two of which the second is small. */
export function moraOf(hiragana: string): Mora | undefined {
  return MORAS.get(hiragana);
}

/** The moras of a name in hiragana or katakana. The length mark ー repeats the vowel; what is not kana is left out. */
export function morasOf(kana: string): readonly Mora[] {
  const hiragana = kana
    .normalize('NFKC')
    .replace(/[ァ-ヴ]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
  const moras: Mora[] = [];
  for (let index = 0; index < hiragana.length; ) {
    const pair = index + 1 < hiragana.length ? MORAS.get(hiragana.slice(index, index + 2)) : undefined;
    const mora = pair ?? MORAS.get(hiragana.charAt(index));
    const before = moras.at(-1);
    if (mora !== undefined) moras.push(mora);
    else if (hiragana[index] === 'ー' && before !== undefined) moras.push({ onset: '', vowel: before.vowel });
    index += pair === undefined ? 1 : 2;
  }
  return moras;
}

/** The moras as Hepburn without length marks or apostrophes written out: `toukyou`, `sapporo`, `shinichi`. */
export function hepburn(moras: readonly Mora[]): string {
  return moras
    .map(({ onset, vowel }, i) => (onset === 'q' ? (moras[i + 1]?.onset.charAt(0) ?? '') : onset + vowel))
    .join('');
}
