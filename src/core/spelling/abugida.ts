import { LetterTree } from '../lookup/letter-tree.ts';
import { RomajiKey } from './romaji-key.ts';
import type { Folded } from './spelling.ts';

/**
 * How to read a script whose consonants carry a vowel of their own. Each record maps what is heard to the letters and
 * groups of letters, between spaces, that write it; the longest group wins.
 */
export interface Abugida {
  readonly consonants: Readonly<Record<string, string>>;
  /** Signs that add a y, w or the like to the consonant before. */
  readonly medials?: Readonly<Record<string, string>>;
  /** Vowel signs. */
  readonly signs: Readonly<Record<string, string>>;
  /** Vowels that stand alone. */
  readonly vowels: Readonly<Record<string, string>>;
  /** Signs and groups that close a syllable. */
  readonly codas: Readonly<Record<string, string>>;
  /** The sign that takes away a consonant's own vowel. */
  readonly killer: string;
  /** A consonant's own vowel, where another consonant follows, and at the end of the word. */
  readonly inherent: (onset: string, atEnd: boolean) => string;
  /** Marks that change nothing. */
  readonly silent: RegExp;
}

type Kind = 'consonants' | 'medials' | 'signs' | 'vowels' | 'codas';
interface Unit {
  readonly kind: Kind;
  readonly heard: string;
}

interface Syllable {
  readonly index: number;
  onset: string;
  /** Undefined while the consonant's own vowel may still be replaced. */
  vowel: string | undefined;
  coda: string;
}

const KINDS: readonly Kind[] = ['consonants', 'medials', 'signs', 'vowels', 'codas'];

function unitsOf(abugida: Abugida): LetterTree<Unit> {
  const units = new Map<string, Unit>();
  for (const kind of KINDS) {
    for (const [heard, groups] of Object.entries(abugida[kind] ?? {})) {
      for (const group of groups.split(' ')) units.set(group, { kind, heard });
    }
  }
  return new LetterTree([...units]);
}

/** Adds one unit to the syllables of the word so far. */
function addUnit(word: Syllable[], { kind, heard }: Unit, index: number): void {
  const last = word.at(-1);
  if (kind === 'consonants') word.push({ index, onset: heard, vowel: undefined, coda: '' });
  else if (kind === 'vowels' || last === undefined || last.coda !== '') {
    word.push({
      index,
      onset: '',
      vowel: kind === 'codas' ? '' : heard,
      coda: kind === 'codas' ? heard : '',
    });
  } else if (kind === 'medials') last.onset += heard;
  else if (kind === 'codas') last.coda = heard;
  else last.vowel = heard;
}

/** After these an i before yo, yu, o or u writes a palatal consonant: टोकियो, টোকিও. */
const PALATALISED = new Set(['k', 'g', 'h', 'r', 'n', 'm', 'b', 'p']);

const STOPS = new Set(['p', 't', 'k', 'b', 'd', 'g']);
const CLOSING = new Set(['p', 't', 'k']);

/** A stop before another stop writes っ, which leaves no trace; t before s is half of a つ. */
function dropDouble(syllable: Syllable, next: Syllable | undefined): void {
  if (CLOSING.has(syllable.coda) && !(syllable.coda === 't' && next?.onset === 's')) syllable.coda = '';
  if (syllable.vowel !== '' || syllable.coda !== '' || next === undefined) return;
  if (STOPS.has(syllable.onset) && (STOPS.has(next.onset) || next.onset === 'C' || next.onset === 'j'))
    syllable.onset = '';
}

const isRounded = (vowel = '') => vowel.startsWith('o') || vowel.startsWith('u');

/** Makes one palatal consonant of an i and what follows; behind other consonants io is also written iyo: निशियो. */
function palatalise(syllable: Syllable, next: Syllable, isFirst: boolean): void {
  if (!PALATALISED.has(syllable.onset) && !(isFirst && syllable.onset === '')) {
    if (next.onset === 'y' && next.vowel === 'o') next.onset = '';
    return;
  }
  if (next.onset === 'y' && (syllable.onset === '' || isRounded(next.vowel))) syllable.vowel = '';
  else if (next.onset === '' && isRounded(next.vowel)) syllable.vowel = 'y';
}

/** Decides on the vowels that consonants have of their own, once the whole word is known. */
function settle(word: readonly Syllable[], inherent: Abugida['inherent']): void {
  word.forEach((syllable, i) => {
    const next = word[i + 1];
    const isTsu = syllable.onset === 't' && next?.onset === 's' && next.vowel === 'u';
    syllable.vowel ??= isTsu ? '' : inherent(syllable.onset, next === undefined && syllable.coda === '');
    dropDouble(syllable, next);
    if (syllable.vowel === 'i' && syllable.coda === '' && next !== undefined)
      palatalise(syllable, next, i === 0);
  });
}

function emit(word: readonly Syllable[], key: RomajiKey): void {
  for (const { onset, vowel, coda, index } of word) {
    key.add(onset, index);
    key.add(vowel ?? '', index);
    key.add(coda, index);
  }
}

/** The text without silent marks, and where in the text each letter stands. */
function heardLetters(text: string, silent: RegExp): { letters: string; at: readonly number[] } {
  const at: number[] = [];
  const letters: string[] = [];
  for (let i = 0; i < text.length; i += 1) {
    const letter = text.charAt(i);
    if (silent.test(letter)) continue;
    at.push(i);
    letters.push(letter);
  }
  return { letters: letters.join(''), at };
}

/** Makes the folding function of a script. */
export function createFold(abugida: Abugida): (text: string) => Folded {
  const units = unitsOf(abugida);
  return (text) => {
    const kept = abugida.silent.test(text) ? heardLetters(text, abugida.silent) : undefined;
    const letters = kept?.letters ?? text;
    const key = new RomajiKey();
    let word: Syllable[] = [];
    const end = () => {
      settle(word, abugida.inherent);
      emit(word, key);
      word = [];
    };
    for (let i = 0; i < letters.length; ) {
      const unit = units.longestAt(letters, i);
      const last = word.at(-1);
      if (unit !== undefined) addUnit(word, unit.value, kept?.at[i] ?? i);
      else if (letters.charAt(i) !== abugida.killer) {
        end();
        key.add(' ', kept?.at[i] ?? i);
      } else if (last !== undefined) last.vowel ??= '';
      i += unit?.length ?? 1;
    }
    end();
    return key.finish(text.length);
  };
}

/** The letters of one way of spelling kana. */
export interface Letters {
  /** For each onset of kana the consonant or group that writes it. */
  readonly consonants: Readonly<Record<string, string>>;
  /** What joins y to a consonant: きゃ is k, this, and a's sign. */
  readonly y: string;
  /** The signs of a, i, u, e and o, and the vowels that stand alone, between spaces. A dot is no sign. */
  readonly signs: string;
  readonly vowels: string;
}

/** Spells out the syllables of kana in the letters of a script. */
export function abugidaRows({ consonants, y, signs, vowels }: Letters): Readonly<Record<string, string>> {
  const after = (group: string) =>
    signs
      .split(' ')
      .map((sign) => group + (sign === '.' ? '' : sign))
      .join(' ');
  const rows = Object.entries(consonants).flatMap(([onset, group]): [string, string][] => [
    [onset, after(group)],
    [`${onset}y`, after(group + y)],
  ]);
  return { ...Object.fromEntries(rows), '': vowels };
}
