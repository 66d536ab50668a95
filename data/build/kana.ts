/** Half-width or full-width katakana to hiragana; anything else stays. */
export function toHiragana(kana: string): string {
  return kana
    .normalize('NFKC')
    .replace(/[\u30a1-\u30f6]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) - 0x60));
}

const suffixes: [kanji: string, readings: string[]][] = [
  ['市', ['し']],
  ['区', ['く']],
  ['町', ['ちょう', 'まち']],
  ['村', ['そん', 'むら']],
  ['県', ['けん']],
  ['府', ['ふ']],
  ['都', ['と']],
];

/**
 * The reading of a place's name without that of its suffix: 浜松市, はままつし → はままつ.
 * 北海道 keeps its 道, since nobody leaves it out. Throws when kanji and kana do not end alike.
 */
export function withoutSuffix(kanji: string, kana: string): string {
  if (kanji === '北海道') return kana;
  const readings = suffixes.find(([suffix]) => kanji.endsWith(suffix))?.[1] ?? [];
  const reading = readings.find((end) => kana.endsWith(end));
  if (reading === undefined) throw new Error(`${kanji} does not end like ${kana}`);
  return kana.slice(0, -reading.length);
}
