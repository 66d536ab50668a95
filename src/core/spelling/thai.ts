import { RomajiKey } from './romaji-key.ts';
import type { Folded, Spelling } from './spelling.ts';
import { spellIn } from './syllabary.ts';
import { THAI_SYLLABARIES } from './thai-syllabaries.ts';

/** Consonants that sound alike to a Japanese ear; ง at the start of a syllable writes g. */
const CLASSES: Readonly<Record<string, string>> = {
  k: 'กขฃคฅฆ', g: 'ง', j: 'จ', S: 'ฉชฌ', s: 'ซศษส', y: 'ญย', d: 'ฎด', t: 'ฏฐฑฒตถทธ', n: 'ณน',
  b: 'บ', p: 'ปผพภ', f: 'ฝฟ', m: 'ม', r: 'รลฬ', w: 'ว', h: 'หฮ', '': 'อ',
}; // biome-ignore format: the table of classes
const ONSETS = new Map(
  Object.entries(CLASSES).flatMap(([letters, consonants]) =>
    [...consonants].map((consonant): [string, string] => [consonant, letters]),
  ),
);
/** Nasals and liquids write ん at the end of a syllable; stops write っ, which leaves no trace. */
const CODAS: Readonly<Record<string, string>> = {
  ...Object.fromEntries([...'งญณนมรลฬ'].map((c) => [c, 'n'])),
  ย: 'i',
  ว: 'u',
};

/** Tone marks, the shortening mark, repetition and abbreviation signs. */
const SILENT = /[ฯๆ็่-๋ํ-๎ฺ\p{Cf}]/u;
const KARAN = '์';
const CONSONANT = '[ก-รลว-ฮ]';
const SIGN = '[ะ-ู]';

interface Pattern {
  readonly letters: RegExp;
  readonly vowel: string;
}

/** The vowels written around one consonant C, by the first sign; U is the close central one that つ is written with. */
const SIGNS: readonly (readonly [signs: string, letters: string, vowel: string])[] = [
  ['เ', 'เ(C)[ิี]ยว(?!V)', 'yo'],
  ['เ', 'เ(C)[ิี]ยะ?(?!V)', 'ya'],
  ['เ', 'เ(C)าะ?', 'o'],
  ['เ', 'เ(C)อะ?(?!V)', 'o'],
  ['เแ', '[เแ](C)[ะิ]?', 'e'],
  ['โ', 'โ(C)ะ?', 'o'],
  ['ใไ', '[ใไ](C)(?:ย(?!V))?', 'ai'],
  ['ิี', '(C)[ิี]ว(?!V)', 'yu'],
  ['ิี', '(C)[ิี]', 'i'],
  ['ึื', '(C)[ึื](?:อ(?!V))?', 'U'],
  ['ุู', '(C)[ุู]', 'u'],
  ['ำ', '(C)ำ', 'an'],
  ['ะาั', '(C)[ะาั]', 'a'],
  ['อ', '(C)อ(?!V)', 'o'],
];
const VOWELS = new Map<string, Pattern[]>();
for (const [signs, letters, vowel] of SIGNS) {
  const pattern = { letters: new RegExp(letters.replace('C', CONSONANT).replaceAll('V', SIGN), 'y'), vowel };
  for (const sign of signs) VOWELS.set(sign, [...(VOWELS.get(sign) ?? []), pattern]);
}
const TSU = /[ตท][ซส][ึ-ู]/y;
/** The words อย่า, อยู่, อย่าง and อยาก begin with a letter that only leads the next one. */
const isLeading = (letters: string, index: number): boolean =>
  letters.charAt(index) === 'อ' && letters.charAt(index + 1) === 'ย' && /[าู]/.test(letters.charAt(index + 2));

/** The text without tone marks and silenced consonants, and where in the text each of its characters stands. */
function withoutSilent(text: string): { letters: string; at: readonly number[] } {
  const letters: string[] = [];
  const at: number[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index);
    if (letter === KARAN) {
      // A silenced t before s is half of a つ.
      const half = 'ตท'.includes(letters.at(-1) ?? ' ') && 'ซส'.includes(text.charAt(index + 1) || ' ');
      if (!half) at.length = letters.length = Math.max(0, letters.length - 1);
    } else if ((letter >= 'ก' && letter <= 'ู') || !SILENT.test(letter)) {
      letters.push(letter);
      at.push(index);
    }
  }
  return { letters: letters.join(''), at };
}

function matchAt(pattern: RegExp, letters: string, index: number): RegExpExecArray | null {
  pattern.lastIndex = index;
  return pattern.exec(letters);
}

/** The syllable that starts at `index`, without what closes it. */
function openSyllable(letters: string, index: number): { key: string; length: number } | undefined {
  const letter = letters.charAt(index);
  if ((letter === 'ต' || letter === 'ท') && matchAt(TSU, letters, index) !== null)
    return { key: 'Tu', length: 3 };
  const patterns = VOWELS.get(ONSETS.has(letter) ? letters.charAt(index + 1) : letter) ?? [];
  for (const { letters: pattern, vowel } of patterns) {
    const match = matchAt(pattern, letters, index);
    if (match === null) continue;
    const onset = ONSETS.get(match[1] ?? '') ?? '';
    if (vowel === 'U') return { key: onset === 's' ? 'Tu' : `${onset}u`, length: match[0].length };
    return { key: onset + vowel, length: match[0].length };
  }
  return undefined;
}

function fold(text: string): Folded {
  const { letters, at } = withoutSilent(text);
  const key = new RomajiKey();
  let open = false;
  for (let i = 0; i < letters.length; ) {
    const index = at[i] ?? text.length;
    if (isLeading(letters, i)) i += 1;
    const letter = letters.charAt(i);
    const syllable = openSyllable(letters, i);
    const bare = ONSETS.get(letter);
    if (syllable !== undefined) key.add(syllable.key, index);
    else if (bare !== undefined && open) key.add(CODAS[letter] ?? '', index);
    else if (bare !== undefined) key.add(`${bare}o`, index);
    else if (!/[ะ-ูเ-ๅ]/.test(letter)) key.add(' ', index);
    open = syllable !== undefined || (bare !== undefined && !open);
    i += syllable?.length ?? 1;
  }
  return key.finish(text.length);
}

/** Thai: the Royal Institute's transcription and those of travel guides and drama subtitles. */
export const thai: Spelling = { script: 'Thai', fold, spell: (kana) => spellIn(THAI_SYLLABARIES, kana) };
