const syllables = new Map<string, string>();

function learn(kana: string, romaji: string): void {
  const parts = romaji.split(' ');
  [...kana].forEach((letter, at) => {
    syllables.set(letter, parts[at] ?? '');
  });
}

learn('あいうえお', 'a i u e o');
learn('かきくけこがぎぐげご', 'ka ki ku ke ko ga gi gu ge go');
learn('さしすせそざじずぜぞ', 'sa shi su se so za ji zu ze zo');
learn('たちつてとだぢづでど', 'ta chi tsu te to da ji zu de do');
learn('なにぬねのはひふへほ', 'na ni nu ne no ha hi fu he ho');
learn('ばびぶべぼぱぴぷぺぽ', 'ba bi bu be bo pa pi pu pe po');
learn('まみむめもやゆよ', 'ma mi mu me mo ya yu yo');
learn('らりるれろわをん', 'ra ri ru re ro wa o n');

const glides = new Map([
  ['ゃ', 'a'],
  ['ゅ', 'u'],
  ['ょ', 'o'],
]);

function syllable(kana: string): string {
  const [first = '', glide] = [...kana];
  const romaji = syllables.get(first);
  if (romaji === undefined) throw new Error(`no romaji for ${kana}`);
  if (glide === undefined) return romaji;
  const onset = romaji.replace(/i$/, '');
  return `${onset}${/^(sh|ch|j)$/.test(onset) ? '' : 'y'}${glides.get(glide) ?? ''}`;
}

/** The syllables of one word in hiragana, っ and ー standing alone. */
export function splitSyllables(word: string): string[] {
  return word.match(/[^ゃゅょ][ゃゅょ]?/gu) ?? [];
}

function join(before: string, next: string): string {
  if (before.endsWith('っ')) {
    const doubled = next.startsWith('ch') ? 't' : next.charAt(0);
    return `${before.slice(0, -1)}${doubled}${next}`;
  }
  if (before.endsWith('n') && /^[aiueoy]/.test(next)) return `${before}'${next}`;
  return before + next;
}

const long = new Map([
  ['oo', 'ō'],
  ['ou', 'ō'],
  ['uu', 'ū'],
]);

function lengthen(before: string, next: string): string | undefined {
  if (!/^[aiueo]$/.test(next)) return undefined;
  const vowel = long.get(before.slice(-1) + next);
  return vowel === undefined ? undefined : before.slice(0, -1) + vowel;
}

function word(kana: string): string {
  let romaji = '';
  for (const part of splitSyllables(kana)) {
    const next = part === 'っ' ? 'っ' : syllable(part);
    romaji = (next === 'っ' ? undefined : lengthen(romaji, next)) ?? join(romaji, next);
  }
  return romaji;
}

/**
 * Hepburn with macrons from hiragana: おおさか → Ōsaka, しんいち → Shin'ichi. `|` marks where a word ends inside the
 * name, so that no vowel is long across it: こ|うみ → Koumi. えい and いい stay as written.
 */
export function toRomaji(kana: string): string {
  const romaji = kana.split('|').map(word).reduce(join, '');
  return romaji.charAt(0).toUpperCase() + romaji.slice(1);
}

/** Romaji as most people type it: Ōta → Ota. */
export function withoutMacrons(romaji: string): string {
  return romaji
    .normalize('NFD')
    .replace(/\u0304/g, '')
    .normalize('NFC');
}
