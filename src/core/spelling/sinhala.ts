import { abugidaRows, createFold, type Letters } from './abugida.ts';
import type { Spelling } from './spelling.ts';
import { type Syllabary, spellIn } from './syllabary.ts';

/** Aspiration, retroflexion and vowel length make no difference; prenasal letters are n and a stop. */
const fold = createFold({
  consonants: {
    k: 'ක ඛ', g: 'ග ඝ', ng: 'ඟ', n: 'ඞ ඤ ණ න', C: 'ච ඡ', j: 'ජ ඣ', t: 'ට ඨ ත ථ', d: 'ඩ ඪ ද ධ', nd: 'ඬ ඳ', p: 'ප ඵ',
    b: 'බ භ', nb: 'ඹ', m: 'ම', y: 'ය', r: 'ර', l: 'ල ළ', w: 'ව', S: 'ශ ෂ', s: 'ස', h: 'හ', f: 'ෆ',
  },
  signs: { a: 'ා ැ ෑ', i: 'ි ී', u: 'ු ූ', e: 'ෙ ේ', ai: 'ෛ', o: 'ො ෝ ො ේා', au: 'ෞ', ru: 'ෘ' },
  vowels: { a: 'අ ආ ඇ ඈ', i: 'ඉ ඊ', u: 'උ ඌ', e: 'එ ඒ', ai: 'ඓ', o: 'ඔ ඕ', au: 'ඖ', ru: 'ඍ' },
  codas: { n: 'ං' },
  killer: '්',
  inherent: () => 'a',
  silent: /[ඃ\p{Cf}]/u,
}); // biome-ignore format: one line a group

const LETTERS: Letters = {
  consonants: {
    k: 'ක', g: 'ග', s: 'ස', sh: 'ශ', z: 'ස', j: 'ජ', t: 'ට', ch: 'ච', ts: 'ට්ස', d: 'ඩ', n: 'න', h: 'හ', f: 'ෆ', b: 'බ',
    p: 'ප', m: 'ම', y: 'ය', r: 'ර', w: 'ව',
  },
  y: '්‍ය',
  signs: 'ා ි ු ේ ෝ',
  vowels: 'අ ඉ උ එ ඔ',
}; // biome-ignore format: the fifty sounds
const { consonants } = LETTERS;

const USUAL: Syllabary = {
  rows: abugidaRows(LETTERS),
  n: () => 'න්',
  double: (next) => (next === '' ? '' : `${(consonants[next.replace(/y$/, '')] ?? '').charAt(0)}්`),
  long: false,
  finish: (text) => text.replace(/(?<=[ා-ෝ])ඉ/g, 'යි').replace(/(?<=[ා-ෝ])එ/g, 'යේ'),
};
/** z as j, for want of a letter. */
const Z_AS_J: Syllabary = {
  ...USUAL,
  rows: abugidaRows({ ...LETTERS, consonants: { ...consonants, z: 'ජ' } }),
};
/** つ without its stop, えい long. */
const PLAIN_TSU: Syllabary = {
  ...USUAL,
  rows: abugidaRows({ ...LETTERS, consonants: { ...consonants, ts: 'ස' } }),
  longE: true,
};

/** u and o drawn together: ෆුකෝකා for ふくおか. */
const DRAWN_TOGETHER: Syllabary = { ...USUAL, finish: (text) => text.replace(/ුඔ/g, 'ෝ') };

/** Sinhala. */
export const sinhala: Spelling = {
  script: 'Sinh',
  fold,
  spell: (kana) => spellIn([USUAL, Z_AS_J, PLAIN_TSU, DRAWN_TOGETHER], kana),
};
