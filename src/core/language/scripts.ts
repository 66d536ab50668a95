/** The writing systems told apart, as small numbers for tables; `none` is everything that is not a letter of these. */
export const Script = {
  none: 0,
  latin: 1,
  cyrillic: 2,
  devanagari: 3,
  bengali: 4,
  sinhala: 5,
  thai: 6,
  myanmar: 7,
  khmer: 8,
  hangul: 9,
  kana: 10,
  han: 11,
  /** Marks that belong to whatever letter stands before them. */
  inherited: 12,
} as const;

/** How many scripts there are, for arrays indexed by script. */
export const scriptCount = 13;

const blocks: readonly (readonly [script: number, first: number, last: number])[] = [
  [Script.latin, 0x41, 0x5a],
  [Script.latin, 0x61, 0x7a],
  [Script.latin, 0xc0, 0x24f],
  [Script.latin, 0x1e00, 0x1eff],
  [Script.inherited, 0x300, 0x36f],
  [Script.inherited, 0x200c, 0x200d],
  [Script.cyrillic, 0x400, 0x52f],
  [Script.devanagari, 0x900, 0x963],
  [Script.devanagari, 0x971, 0x97f],
  [Script.bengali, 0x980, 0x9e5],
  [Script.bengali, 0x9f0, 0x9ff],
  [Script.sinhala, 0xd80, 0xdff],
  [Script.thai, 0xe01, 0xe3a],
  [Script.thai, 0xe40, 0xe4e],
  [Script.myanmar, 0x1000, 0x103f],
  [Script.myanmar, 0x1050, 0x109d],
  [Script.khmer, 0x1780, 0x17d3],
  [Script.hangul, 0x1100, 0x11ff],
  [Script.hangul, 0x3131, 0x318e],
  [Script.hangul, 0xac00, 0xd7a3],
  [Script.kana, 0x3041, 0x309f],
  [Script.kana, 0x30a1, 0x30fa],
  [Script.kana, 0x30fc, 0x30ff],
  [Script.kana, 0xff66, 0xff9f],
  [Script.han, 0x3005, 0x3006],
  [Script.han, 0x3400, 0x4dbf],
  [Script.han, 0x4e00, 0x9fff],
  [Script.han, 0xf900, 0xfaff],
];

const scriptByCodeUnit = new Uint8Array(0x10000);
for (const [script, first, last] of blocks) scriptByCodeUnit.fill(script, first, last + 1);
scriptByCodeUnit.fill(Script.none, 0xd7, 0xd8);
scriptByCodeUnit.fill(Script.none, 0xf7, 0xf8);

/** The script of one UTF-16 code unit; rare characters outside the basic plane count as `none`. */
export function scriptOf(codeUnit: number): number {
  return scriptByCodeUnit[codeUnit] ?? Script.none;
}

/** Whether this is an alphabet that several of our languages share. */
export function isAlphabet(script: number): boolean {
  return script === Script.latin || script === Script.cyrillic || script === Script.devanagari;
}

/** Whether several of our languages write this script, so that words must tell them apart. */
export function isSharedScript(script: number): boolean {
  return isAlphabet(script) || script === Script.han;
}
