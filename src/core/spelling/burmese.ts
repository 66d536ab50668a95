import { abugidaRows, createFold, type Letters } from './abugida.ts';
import type { Spelling } from './spelling.ts';
import { type Syllabary, spellIn } from './syllabary.ts';

/** Aspiration and tone make no difference, but that မှ stands in no name: behind one it begins မှာ, "in". Rhymes are written as a whole: ိုင် is ai, ွန် un. Unicode, not Zawgyi. */
const fold = createFold({
  consonants: {
    k: 'က ခ', g: 'ဂ ဃ', s: 'စ ဆ သ ဿ', z: 'ဇ ဈ', ny: 'ည ဉ', t: 'တ ထ ဋ ဌ', d: 'ဒ ဓ ဍ ဎ', n: 'န ဏ င', p: 'ပ', f: 'ဖ', b: 'ဗ ဘ',
    m: 'မ', y: 'ယ', r: 'ရ', l: 'လ ဠ', w: 'ဝ', h: 'ဟ', '': 'အ', S: 'ရှ လျှ သျှ သျ ယှ', C: 'ချ ခြ', j: 'ဂျ ဂြ',
    qm: 'မှ',
  },
  medials: { y: 'ျ ြ', w: 'ွ', '': 'ှ' },
  signs: {
    a: 'ာ ါ', i: 'ိ ီ စ် ည် ဉ်', u: 'ု ူ ွတ် ွပ်', e: 'ေ ဲ ယ် က် ိတ် ိပ်', ai: 'ိုင် ိုက်',
    o: 'ို ုိ ော ော် ေါ ေါ် ောက် ုတ် ုပ်',
    in: 'င်', un: 'ွန် ွမ်', on: 'ုန် ုံ ုမ် ောင်', en: 'ိန် ိမ် ိံ',
  },
  vowels: { i: 'ဣ ဤ', u: 'ဥ ဦ', e: 'ဧ', o: 'ဩ ဪ' },
  codas: { n: 'ံ န် မ် ဏ်', t: 'တ်', p: 'ပ်' },
  killer: '်',
  inherent: () => 'a',
  silent: /[့း္\p{Cf}]/u,
}); // biome-ignore format: one line a group

const LETTERS: Letters = {
  consonants: {
    k: 'က', g: 'ဂ', s: 'ဆ', sh: 'ရှ', z: 'ဇ', j: 'ဂျ', t: 'တ', ch: 'ချ', ts: 'တ်ဆ', d: 'ဒ', n: 'န', h: 'ဟ', f: 'ဖ', b: 'ဘ',
    p: 'ပ', m: 'မ', y: 'ယ', r: 'ရ', w: 'ဝ',
  },
  y: 'ျ',
  signs: 'ာ ိ ု ဲ ို',
  vowels: 'အာ အိ အူ အဲ အို',
}; // biome-ignore format: the fifty sounds
const { consonants } = LETTERS;

/** Vowels change their letters before ん, and a before i. */
const RHYMES: readonly (readonly [RegExp, string])[] = [
  [/ာအိ(?!ု)/g, 'ိုင်'],
  [/ိုန်/g, 'ုန်'],
  [/([^ု])ိန်/g, '$1င်'],
  [/ဲန်/g, 'ိန်'],
  [/ာန်/g, 'န်'],
];
const rhyme = (text: string) => RHYMES.reduce((rest, [from, to]) => rest.replace(from, to), text);

const USUAL: Syllabary = {
  rows: abugidaRows(LETTERS),
  n: () => 'န်',
  double: (next) => (/^p/.test(next) ? 'ပ်' : 'တ်'),
  long: false,
  finish: rhyme,
};
/** つ without its stop, and ん after u and e as it sounds. */
const PLAIN_TSU: Syllabary = {
  ...USUAL,
  rows: abugidaRows({ ...LETTERS, consonants: { ...consonants, ts: 'ဆ' } }),
  longE: true,
  finish: (text) => rhyme(text.replace(/(?<!ိ)ုန်/g, 'ွန်').replace(/ဲန်/g, 'န်')),
};

/** Burmese. */
export const burmese: Spelling = {
  script: 'Mymr',
  fold,
  spell: (kana) => spellIn([USUAL, PLAIN_TSU], kana),
};
