import { abugidaRows, createFold, type Letters } from './abugida.ts';
import type { Spelling } from './spelling.ts';
import { type Syllabary, spellIn } from './syllabary.ts';

/**
 * Khmer vowels sound differently after the two series of consonants, so that ូ and ុ are written for Japanese u and o
 * alike: both are o here. Series shifters make no difference but in ប៉, which is p.
 */
const fold = createFold({
  consonants: {
    k: 'ក ខ គ ឃ', g: 'ហ្គ', n: 'ង ណ ន', C: 'ឆ ឈ', j: 'ច ជ', ny: 'ញ', d: 'ដ ឌ', t: 'ត ឋ ថ ទ ធ', b: 'ប ប៊', p: 'ប៉ ផ ព ភ ហ្ប',
    m: 'ម', y: 'យ', r: 'រ', l: 'ល ឡ', w: 'វ', f: 'ហ្វ', s: 'ស', z: 'ហ្ស', S: 'ឝ ឞ', h: 'ហ', '': 'អ',
  },
  signs: {
    a: 'ា ាក់', i: 'ិ ី', o: 'ុ ូ ឹ ឺ ួ ោ ៅ', e: 'េ ែ ើ', ya: 'ៀ ឿ', ai: 'ៃ', an: 'ាំ', on: 'ុំ',
  },
  vowels: { i: 'ឥ ឦ', o: 'ឧ ឩ ឪ ឱ ឲ ឳ', e: 'ឯ', ai: 'ឰ' },
  codas: { n: 'ំ', '': '៉ ៊ ់' },
  killer: '្',
  inherent: () => '',
  silent: /[៌៍៎៏័ះៈ\p{Cf}]/u,
}); // biome-ignore format: one line a group

const LETTERS: Letters = {
  consonants: {
    k: 'ក', g: 'ហ្គ', s: 'ស', sh: 'ស៊', z: 'ហ្ស', j: 'ជ', t: 'ត', ch: 'ឈ', ts: 'ត់ស៊', d: 'ដ', n: 'ណ', h: 'ហ', f: 'ហ្វ',
    b: 'ប', p: 'ប៉', m: 'ម៉', y: 'យ៉', r: 'រ៉', w: 'វ៉',
  },
  y: '្យ',
  signs: 'ា ី ូ េ ូ',
  vowels: 'អា អ៊ី អ៊ូ អេ អូ',
}; // biome-ignore format: the fifty sounds
const { consonants } = LETTERS;

const USUAL: Syllabary = {
  rows: abugidaRows(LETTERS),
  n: () => 'ន',
  double: (next) => `${(consonants[next.replace(/y$/, '')] ?? '').charAt(0)}`,
  long: false,
  finish: (text) => text.replace(/ាអ៊ី/g, 'ៃ'),
};
/** Short e, which sounds like i. */
const E_AS_I: Syllabary = {
  ...USUAL,
  rows: abugidaRows({ ...LETTERS, signs: 'ា ី ូ ិ ុ', vowels: 'អា អ៊ី អ៊ូ អិ អូ' }),
};
/** つ without its stop, ち as the voiced letter and z as s. */
const PLAIN_TSU: Syllabary = {
  ...USUAL,
  rows: abugidaRows({ ...LETTERS, consonants: { ...consonants, ts: 'ស៊', ch: 'ជ', z: 'ស' } }),
  longE: true,
};

/** Khmer. */
export const khmer: Spelling = {
  script: 'Khmr',
  fold,
  spell: (kana) => spellIn([USUAL, E_AS_I, PLAIN_TSU], kana),
};
