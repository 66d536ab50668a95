/**
 * The forms of writing that a Chinese character is everyday in, as bits: 语 is `hans` alone, 學 `hant` alone, 沢 `ja` alone,
 * 国 `hans` and `ja`, 語 `hant` and `ja`, 山 all three.
 */
export const HanForm = { hans: 1, hant: 2, ja: 4 } as const;

const firstCharacter = 0x4e00;
const lastCharacter = 0x9fff;

/** The `HanForm` bits of a UTF-16 code unit; 0 where it is no Chinese character, or one that nobody writes. */
export type FormsOf = (codeUnit: number) => number;

/**
 * Reads the forms from the national character sets that `TextDecoder` knows: the frequent part of each (GB 2312
 * level 1, Big5 level 1, JIS X 0208 level 1) counts, and the rare part where a character is in no frequent one.
 */
export function createFormsOf(): FormsOf {
  const everyday = new Uint8Array(lastCharacter - firstCharacter + 1);
  const rare = new Uint8Array(everyday.length);
  mark(everyday, 'gbk', HanForm.hans, 0xb0, 0xd7);
  mark(rare, 'gbk', HanForm.hans, 0xd8, 0xf7);
  mark(everyday, 'big5', HanForm.hant, 0xa4, 0xc6);
  mark(rare, 'big5', HanForm.hant, 0xc9, 0xf9);
  mark(everyday, 'euc-jp', HanForm.ja, 0xb0, 0xcf);
  mark(rare, 'euc-jp', HanForm.ja, 0xd0, 0xf4);
  const forms = everyday.map((bits, index) => bits || (rare[index] ?? 0));
  return (codeUnit) => forms[codeUnit - firstCharacter] ?? 0;
}

/** Adds a form to every character of a double-byte encoding whose first byte lies between the two given. */
function mark(forms: Uint8Array, encoding: string, bit: number, firstLead: number, lastLead: number): void {
  const hasLowTrails = encoding === 'big5';
  const bytes: number[] = [];
  for (let lead = firstLead; lead <= lastLead; lead++) {
    for (let trail = 0x40; hasLowTrails && trail <= 0x7e; trail++) bytes.push(lead, trail);
    for (let trail = 0xa1; trail <= 0xfe; trail++) bytes.push(lead, trail);
  }
  const text = new TextDecoder(encoding).decode(Uint8Array.from(bytes));
  for (let i = 0; i < text.length; i++) {
    const index = text.charCodeAt(i) - firstCharacter;
    if (index >= 0 && index < forms.length) forms[index] = (forms[index] ?? 0) | bit;
  }
}
