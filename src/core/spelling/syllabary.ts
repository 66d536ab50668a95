import { type Mora, morasOf } from './mora.ts';

/** One way of writing Japanese syllables in a script. */
export interface Syllabary {
  /** For each onset the syllables with a, i, u, e and o, between spaces; a dot where Japanese has none. */
  readonly rows: Readonly<Record<string, string>>;
  /** The rows that differ at the start of a word. */
  readonly first?: Readonly<Record<string, string>>;
  /** ん before an onset (empty: before a vowel; undefined: at the end). */
  readonly n: (next: string | undefined) => string;
  /** っ before an onset. */
  readonly double: (next: string) => string;
  /** Whether the second half of a long vowel is written out. */
  readonly long: boolean;
  /** Whether えい is written as a long e. */
  readonly longE?: boolean;
  /** What to make of the syllables in the end, such as composing letters. */
  readonly finish?: (text: string) => string;
}

const COLUMNS = 'aiueo';

function syllable(rows: Readonly<Record<string, string>> | undefined, mora: Mora): string | undefined {
  const written = rows?.[mora.onset]?.split(' ')[COLUMNS.indexOf(mora.vowel)];
  return written === '.' ? undefined : written;
}

/** Whether a mora only makes the one before it longer: おお, おう, うう, いい, ええ, ああ. */
function lengthens(mora: Mora, before: Mora | undefined): boolean {
  if (mora.onset !== '' || before === undefined || before.vowel === '') return false;
  return mora.vowel === before.vowel || (mora.vowel === 'u' && before.vowel === 'o');
}

function write(moras: readonly Mora[], syllabary: Syllabary): string {
  let text = '';
  let open: Mora | undefined;
  moras.forEach((mora, i) => {
    const next = moras[i + 1]?.onset;
    const ei = syllabary.longE === true && mora.onset === '' && mora.vowel === 'i' && open?.vowel === 'e';
    const silent = ei || (!syllabary.long && lengthens(mora, open));
    open = silent ? undefined : mora;
    if (silent) return;
    if (mora.onset === 'q') text += syllabary.double(next ?? '');
    else if (mora.vowel === '') text += syllabary.n(next);
    else
      text +=
        (text === '' ? syllable(syllabary.first, mora) : undefined) ?? syllable(syllabary.rows, mora) ?? '';
  });
  return syllabary.finish?.(text) ?? text;
}

/** Writes a kana name in each of the ways, without repeating a spelling. */
export function spellIn(syllabaries: readonly Syllabary[], kana: string): readonly string[] {
  const moras = morasOf(kana);
  return [...new Set(syllabaries.map((syllabary) => write(moras, syllabary)))].filter((text) => text !== '');
}
