import type { ScriptName } from './spelling.ts';

/** First and last code point of each block (Unicode 17) that holds letters of a script we read, without its digits and stops, in rising order. */
const BLOCKS: readonly (readonly [first: number, last: number, script: ScriptName])[] = [
  [0x41, 0x5a, 'Latn'],
  [0x61, 0x7a, 'Latn'],
  [0xaa, 0xaa, 'Latn'],
  [0xba, 0xba, 'Latn'],
  [0xc0, 0xd6, 'Latn'],
  [0xd8, 0xf6, 'Latn'],
  [0xf8, 0x24f, 'Latn'],
  [0x250, 0x2af, 'Latn'],
  [0x400, 0x52f, 'Cyrl'],
  [0x900, 0x963, 'Deva'],
  [0x971, 0x97f, 'Deva'],
  [0x980, 0x9e3, 'Beng'],
  [0x9f0, 0x9f1, 'Beng'],
  [0xd80, 0xdf3, 'Sinh'],
  [0xe01, 0xe3a, 'Thai'],
  [0xe40, 0xe4e, 'Thai'],
  [0x1000, 0x103f, 'Mymr'],
  [0x1050, 0x108f, 'Mymr'],
  [0x1100, 0x11ff, 'Hang'],
  [0x1780, 0x17d3, 'Khmr'],
  [0x1e00, 0x1eff, 'Latn'],
  [0x2e80, 0x2fdf, 'Hani'],
  [0x3005, 0x3007, 'Hani'],
  [0x3041, 0x309f, 'Kana'],
  [0x30a1, 0x30f4, 'Kana'],
  // Small ヵ and ヶ stand between kanji only (茅ヶ崎), so they do not end a run of kanji.
  [0x30f5, 0x30f6, 'Hani'],
  [0x30f7, 0x30fa, 'Kana'],
  [0x30fc, 0x30ff, 'Kana'],
  [0x3131, 0x318e, 'Hang'],
  [0x31f0, 0x31ff, 'Kana'],
  [0x3400, 0x4dbf, 'Hani'],
  [0x4e00, 0x9fff, 'Hani'],
  [0xa960, 0xa97f, 'Hang'],
  [0xac00, 0xd7ff, 'Hang'],
  [0xf900, 0xfaff, 'Hani'],
  [0xff21, 0xff3a, 'Latn'],
  [0xff41, 0xff5a, 'Latn'],
  [0xff66, 0xff9f, 'Kana'],
  [0x20000, 0x323af, 'Hani'],
];

const SCRIPTS: readonly (ScriptName | undefined)[] = [
  undefined,
  ...new Set(BLOCKS.map(([, , script]) => script)),
];
const PLANE = 0x10000;

/** The place of its script in `SCRIPTS` for each code point of the basic plane. */
const numbers = new Uint8Array(PLANE);
for (const [first, last, script] of BLOCKS) {
  if (first < PLANE) numbers.fill(SCRIPTS.indexOf(script), first, last + 1);
}

/**
 * The script of a Unicode code point; `undefined` for digits, punctuation, marks that many scripts share (combining
 * accents, zero-width joiners) and scripts that we do not read.
 */
export function scriptOf(codePoint: number): ScriptName | undefined {
  if (codePoint < PLANE) return SCRIPTS[numbers[codePoint] ?? 0];
  return BLOCKS.find(([first, last]) => codePoint >= first && codePoint <= last)?.[2];
}
