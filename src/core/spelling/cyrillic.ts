import { RomajiKey } from './romaji-key.ts';
import type { Folded, Spelling } from './spelling.ts';
import { type Syllabary, spellIn } from './syllabary.ts';

const LETTERS: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'w', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'yo', є: 'e', ж: 'j', җ: 'j', з: 'z', и: 'i', і: 'i', ї: 'i',
  й: 'i', к: 'k', қ: 'k', л: 'l', м: 'm', н: 'n', о: 'o', ө: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ү: 'u', ұ: 'u',
  ў: 'w', ф: 'f', х: 'h', һ: 'h', ц: 'T', ч: 'C', ш: 'S', щ: 'S', ъ: '', ы: 'i', ь: '', э: 'e', ю: 'yu', я: 'ya',
}; // biome-ignore format: the alphabet

const KEYS: ReadonlyMap<string, string> = new Map(
  Object.entries(LETTERS).flatMap(([letter, key]): [string, string][] => [
    [letter, key],
    [letter.toUpperCase(), key],
  ]),
);

const VOWEL = /[аоуэеиіүөёюя]/i;
/** Consonants after which и or ь with о writes ょ: Токио, Хьоґо. */
const BEFORE_YO = 'kghrnmbp ';
const SILENT = /[\p{M}\p{Cf}'’ʼ`]/u;

/** й, ь and и make a y of the vowel that follows. */
function isGlide(letter: string, next: string, last: string): boolean {
  if (letter === 'й' || letter === 'Й') return VOWEL.test(next);
  if (next !== 'о' && next !== 'О') return false;
  return letter === 'ь' || ('иіИІ'.includes(letter) && BEFORE_YO.includes(last));
}

function fold(text: string): Folded {
  const key = new RomajiKey();
  for (let index = 0; index < text.length; index += 1) {
    const letter = text.charAt(index);
    const letters = KEYS.get(letter);
    if (letters === undefined) {
      if (!SILENT.test(letter)) key.add(' ', index);
    } else if (letters === 'i' || letters === '') {
      key.add(isGlide(letter, text.charAt(index + 1), key.last) ? 'y' : letters, index);
    } else key.add(text.charAt(index + 1) === '\u0308' && letters === 'e' ? 'yo' : letters, index);
  }
  return key.finish(text.length);
}

/** Polivanov's table, official in Russian. */
const POLIVANOV: Syllabary = {
  rows: {
    '': 'а и у э о', k: 'ка ки ку кэ ко', ky: 'кя . кю . кё', g: 'га ги гу гэ го', gy: 'гя . гю . гё',
    s: 'са . су сэ со', sh: 'ся си сю сэ сё', z: 'дза . дзу дзэ дзо', j: 'дзя дзи дзю дзэ дзё',
    t: 'та . . тэ то', ch: 'тя ти тю тэ тё', ts: '. . цу . .', d: 'да . . дэ до',
    n: 'на ни ну нэ но', ny: 'ня . ню . нё', h: 'ха хи . хэ хо', hy: 'хя . хю . хё', f: 'фа фи фу фэ фо',
    b: 'ба би бу бэ бо', by: 'бя . бю . бё', p: 'па пи пу пэ по', py: 'пя . пю . пё',
    m: 'ма ми му мэ мо', my: 'мя . мю . мё', y: 'я . ю . ё', r: 'ра ри ру рэ ро', ry: 'ря . рю . рё', w: 'ва . . . .',
  },
  n: (next) => (next === undefined || !/^[bpm]/.test(next) ? 'н' : 'м'),
  double: (next) => ({ k: 'к', p: 'п', s: 'с', c: 'т', t: 'т' })[next.charAt(0)] ?? '',
  long: false,
  finish: (text) => text.replace(/(?<=[аоэ])и(?![аоуэ])/g, 'й').replace(/^./, (first) => first.toUpperCase()),
}; // biome-ignore format: one line a row of kana

/** By ear, from the Latin spelling: Хамамацу, Шизуока, Фуджи. */
const BY_EAR: Syllabary = {
  ...POLIVANOV,
  rows: {
    ...POLIVANOV.rows,
    '': 'а и у е о', sh: 'ша ши шу ше шо', z: 'за . зу зе зо', j: 'джа джи джу дже джо', ch: 'ча чи чу че чо',
    ky: 'кя . кю . кио', y: 'я . ю . йо', hy: 'хя . хю . хио', ry: 'ря . рю . рио', gy: 'гя . гю . гио',
  },
}; // biome-ignore format: one line a row of kana

/** е where ё is meant: Хего for Хёго. */
const WITHOUT_DOTS: Syllabary = {
  ...POLIVANOV,
  finish: (text) => (POLIVANOV.finish?.(text) ?? text).replaceAll('ё', 'е').replaceAll('Ё', 'Е'),
};

const UKRAINIAN: Readonly<Record<string, string>> = {
  и: 'і',
  э: 'е',
  г: 'ґ',
  ё: 'ьо',
  ы: 'и',
  Э: 'Е',
  И: 'І',
  Г: 'Ґ',
};
/** Kovalenko's table, usual in Ukrainian. */
const KOVALENKO: Syllabary = {
  ...BY_EAR,
  rows: {
    ...BY_EAR.rows,
    z: 'дза . дзу дзе дзо',
    ky: 'кя . кю . кьо',
    hy: 'хя . хю . хьо',
    ry: 'ря . рю . рьо',
    gy: 'гя . гю . гьо',
  },
  finish: (text) => (POLIVANOV.finish?.(text) ?? text).replace(/./g, (letter) => UKRAINIAN[letter] ?? letter),
};

/** Mongolian doubles long vowels: Тоёохаши, Оосака. */
const MONGOLIAN: Syllabary = {
  ...BY_EAR,
  rows: {
    ...BY_EAR.rows,
    j: 'жа жи жу же жо',
    y: 'я . ю . ё',
    ky: 'кя . кю . кё',
    hy: 'хя . хю . хё',
    ry: 'ря . рю . рё',
  },
  long: true,
};

/** Names that Russian took over before there was a rule. */
const ESTABLISHED: ReadonlyMap<string, readonly string[]> = new Map([['よこはま', ['Иокогама', 'Йокогама']]]);

/** Russian, Ukrainian and Mongolian. */
export const cyrillic: Spelling = {
  script: 'Cyrl',
  fold,
  spell: (kana) => [
    ...spellIn([POLIVANOV, BY_EAR, KOVALENKO, MONGOLIAN, WITHOUT_DOTS], kana),
    ...(ESTABLISHED.get(kana) ?? []),
  ],
};
