import type { Syllabary } from './syllabary.ts';

type Rows = Readonly<Record<string, string>>;

const CONSONANTS: Rows = {
  '': 'อ', k: 'ก', g: 'ง', s: 'ซ', sh: 'ช', z: 'ซ', j: 'จ', t: 'ต', ch: 'ช', d: 'ด', n: 'น', h: 'ฮ', f: 'ฟ',
  b: 'บ', p: 'ป', m: 'ม', y: 'ย', r: 'ร', w: 'ว',
}; // biome-ignore format: the fifty sounds
const AT_START: Rows = { k: 'ค', g: 'ก', t: 'ท', p: 'พ' };

/** The syllables of one consonant; `a` is the sign for the vowel a. */
const row = (consonant: string, a: string) =>
  `${consonant}${a} ${consonant}ิ ${consonant}ุ เ${consonant}ะ โ${consonant}ะ`;
/** The same with y in between: เคียะ คิว เคียว. */
const palatalRow = (consonant: string) => `เ${consonant}ียะ . ${consonant}ิว . เ${consonant}ียว`;

function rows(consonants: Rows, a: string): Rows {
  return Object.fromEntries(
    Object.entries(consonants).flatMap(([onset, consonant]) => [
      [onset, row(consonant, a)],
      [`${onset}y`, palatalRow(consonant)],
    ]),
  );
}

/** Vowels change their signs before a consonant that closes the syllable, and a before i. */
const CLOSED: readonly (readonly [RegExp, string])[] = [
  [/(?<![เแโ])([ก-ฮ])[ะา]อิ/g, 'ไ$1'],
  [/(?<![เแโ])([ก-ฮ])[ะา](?=[ตท]ส|[นงมกปต](?:$|[ก-ฮเ-ไ]))/g, '$1ั'],
  [/เ([ก-ฮ])ะ(?=[นงมกปต](?:$|[ก-ฮเ-ไ]))/g, 'เ$1็'],
  [/โ([ก-ฮ])ะ(?=[นงมกปต](?:$|[ก-ฮเ-ไ]))/g, 'โ$1'],
];

/** し, ち and じ share their letters: ชิ, and จิ for the voiced one and for ち by ear. */
function syllabary(consonants: Rows, a: string, tsu: string, more: Rows = {}): Syllabary {
  const all = { ...CONSONANTS, ...consonants };
  return {
    rows: { ...rows(all, a), ts: `. . ${tsu} . .`, ...more },
    first: rows(AT_START, a),
    n: (next) =>
      next !== undefined && /^[kg]/.test(next) ? 'ง' : next !== undefined && /^[bpm]/.test(next) ? 'ม' : 'น',
    double: (next) => ({ k: 'ก', p: 'ป' })[next] ?? 'ต',
    long: false,
    finish: (text) => CLOSED.reduce((rest, [open, closed]) => rest.replace(open, closed), text),
  };
}

/** す and ず with the vowel of つ, as some write them. */
const CENTRAL: Rows = { s: 'ซา . ซึ เซะ โซะ', z: 'ซา . ซึ เซะ โซะ' };

/** The Royal Institute's rule first; then ก for g, จ for ち, and both. */
export const THAI_SYLLABARIES: readonly Syllabary[] = [
  syllabary({}, 'ะ', 'สึ'),
  syllabary({ ch: 'จ' }, 'า', 'ตสึ'),
  syllabary({ ch: 'จ', g: 'ก' }, 'า', 'ตสึ'),
  syllabary({ g: 'ก' }, 'า', 'ทสึ'),
  syllabary({}, 'า', 'ซึ', CENTRAL),
];
