import { abugidaRows, createFold, type Letters } from './abugida.ts';
import type { Spelling } from './spelling.ts';
import { type Syllabary, spellIn } from './syllabary.ts';

/** Aspiration, retroflexion, vowel length and the dot below make no difference: people choose them by ear. */
const fold = createFold({
  consonants: {
    k: 'क ख', g: 'ग घ', n: 'ङ ञ ण न ऩ', C: 'च छ', j: 'ज झ', t: 'ट ठ त थ', d: 'ड ढ द ध', p: 'प', f: 'फ', b: 'ब भ',
    m: 'म', y: 'य', r: 'र ऱ', l: 'ल ळ', w: 'व', S: 'श ष', s: 'स', h: 'ह',
  },
  signs: { a: 'ा', i: 'ि ी', u: 'ु ू', e: 'े ॅ ॆ', ai: 'ै', o: 'ो ॉ ॊ', au: 'ौ', ri: 'ृ' },
  vowels: { a: 'अ आ', i: 'इ ई', u: 'उ ऊ', e: 'ए ऍ ऎ', ai: 'ऐ', o: 'ओ ऑ ऒ', au: 'औ', ri: 'ऋ' },
  codas: { n: 'ं ँ' },
  killer: '्',
  inherent: (onset, atEnd) => (atEnd && onset === 'n' ? '' : 'a'),
  silent: /[़ःऽ\p{Cf}]/u,
}); // biome-ignore format: one line a group

const LETTERS: Letters = {
  consonants: {
    k: 'क', g: 'ग', s: 'स', sh: 'श', z: 'ज़', j: 'ज', t: 'त', ch: 'च', ts: 'त्स', d: 'द', n: 'न', h: 'ह', f: 'फ', b: 'ब',
    p: 'प', m: 'म', y: 'य', r: 'र', w: 'व',
  },
  y: '्य',
  signs: 'ा ि ु े ो',
  vowels: 'आ इ उ ए ओ',
}; // biome-ignore format: the fifty sounds
const { consonants } = LETTERS;

const double = (next: string) =>
  next === '' ? '' : `${(consonants[next.replace(/y$/, '')] ?? '').charAt(0)}्`;
const finish = (text: string) => text.replace(/ाइ(?=$)/, 'ाई');

const USUAL: Syllabary = { rows: abugidaRows(LETTERS), n: () => 'न्', double, long: false, finish };
/** ん as a whole न; Hindi does not speak its vowel. */
const WHOLE_N: Syllabary = { ...USUAL, n: () => 'न', longE: true };
/** つ without its stop. */
const PLAIN_TSU: Syllabary = {
  ...USUAL,
  rows: abugidaRows({ ...LETTERS, consonants: { ...consonants, ts: 'स' } }),
};

/** Hindi and Nepali. */
export const devanagari: Spelling = {
  script: 'Deva',
  fold,
  spell: (kana) => spellIn([USUAL, WHOLE_N, PLAIN_TSU], kana),
};
