import { abugidaRows, createFold, type Letters } from './abugida.ts';
import type { Spelling } from './spelling.ts';
import { type Syllabary, spellIn } from './syllabary.ts';

/** য় is y, but য is j; ওয় together are w. Letters with a dot come composed or not. */
const fold = createFold({
  consonants: {
    k: 'ক খ', g: 'গ ঘ', n: 'ঙ ঞ ণ ন', C: 'চ ছ', j: 'জ ঝ য', t: 'ট ঠ ত থ', d: 'ড ঢ দ ধ', p: 'প', f: 'ফ', b: 'ব ভ', m: 'ম',
    y: '\u09df \u09af\u09bc', r: 'র ৰ \u09dc \u09dd \u09a1\u09bc \u09a2\u09bc', l: 'ল', w: 'ও\u09df ও\u09af\u09bc ৱ',
    S: 'শ ষ', s: 'স', h: 'হ',
  },
  medials: { y: '্য' },
  signs: { a: 'া', i: 'ি ী', u: 'ু ূ', e: 'ে', oi: 'ৈ', o: 'ো ৌ', ri: 'ৃ' },
  vowels: { a: 'আ অ্যা', o: 'অ ও ঔ', i: 'ই ঈ', u: 'উ ঊ', e: 'এ', oi: 'ঐ', ri: 'ঋ' },
  codas: { n: 'ং', t: 'ৎ', '': '\u09bc' },
  killer: '্',
  inherent: (onset, atEnd) => (atEnd || onset === 'n' || onset === 'm' ? '' : 'o'),
  silent: /[ঁঃ\p{Cf}]/u,
}); // biome-ignore format: one line a group

const LETTERS: Letters = {
  consonants: {
    k: 'ক', g: 'গ', s: 'স', sh: 'শ', z: 'জ', j: 'জ', t: 'ত', ch: 'চ', ts: 'ৎস', d: 'দ', n: 'ন', h: 'হ', f: 'ফ', b: 'ব',
    p: 'প', m: 'ম', y: 'য়', r: 'র', w: 'ওয়',
  },
  y: 'িয়',
  signs: 'া ি ু ে ো',
  vowels: 'আ ই উ এ ও',
}; // biome-ignore format: the fifty sounds
const { consonants } = LETTERS;

const USUAL: Syllabary = {
  rows: abugidaRows(LETTERS),
  first: abugidaRows({ ...LETTERS, consonants: { y: 'ইয়' } }),
  n: () => 'ন',
  double: (next) => (next === '' ? '' : `${(consonants[next.replace(/y$/, '')] ?? '').charAt(0)}্`),
  long: false,
};
/** やま after お as ওইয়ামা, since the two letters together would be わ; a glide between u and o. */
const APART: Syllabary = {
  ...USUAL,
  rows: abugidaRows({ ...LETTERS, consonants: { ...consonants, w: 'ৱ' } }),
  finish: (text) => text.replaceAll('ওয়', 'ওইয়').replaceAll('ুও', 'ুয়ো').replaceAll('ৱ', 'ওয়'),
  longE: true,
};
/** つ without its stop. */
const PLAIN_TSU: Syllabary = {
  ...USUAL,
  rows: abugidaRows({ ...LETTERS, consonants: { ...consonants, ts: 'স' } }),
};

/** Bengali. */
export const bengali: Spelling = {
  script: 'Beng',
  fold,
  spell: (kana) => spellIn([USUAL, APART, PLAIN_TSU], kana),
};
