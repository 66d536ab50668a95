import { hepburn, type Mora, morasOf } from './mora.ts';
import { RomajiKey } from './romaji-key.ts';
import type { Folded, Spelling } from './spelling.ts';

/** Letters that Unicode does not take apart into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ı: 'i', đ: 'd', ð: 'd', ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ŧ: 't', ħ: 'h', ŋ: 'n', ə: 'a',
}; // biome-ignore format: one line

const APOSTROPHES = /[’‘ʻʼʹ′＇´`ˈ·]/;
/** Cedilla, comma below and caron make ş ç š č ž of s, c and z: Turkish and Slavic sh, ch, zh. */
const HISSING = /[\u0326\u0327\u030c]/;
const SPACE = 32;
const A = 97;
const Z = 122;

function add(key: RomajiKey, code: number, index: number): void {
  if (code === 118)
    key.addCode(119, index); // v: Okinava
  else if (code === 120)
    key.add('S', index); // x: Portuguese and Catalan sh
  else key.addCode(code, index);
}

/** Hepburn's apostrophe after n (Jin'ichi) joins; others divide (d'Osaka, Hamamatsu'da). */
function addApostrophe(key: RomajiKey, text: string, index: number): void {
  if (key.last !== 'n' || !/[aiueoyāīūēō]/i.test(text.charAt(index + 1))) key.addCode(SPACE, index);
}

/** Letters below this are taken apart once and remembered: those of all languages that write Latin letters. */
const REMEMBERED = 0x2000;
const decompositions = new Map<string, string>();

function decompose(character: string): string {
  const known = decompositions.get(character);
  if (known !== undefined) return known;
  const parts = character.normalize('NFKD').toLowerCase();
  if (character.charCodeAt(0) < REMEMBERED) decompositions.set(character, parts);
  return parts;
}

/** Adds what a letter outside ASCII stands for: nothing for a mark, a space for what is no letter. */
function addForeign(key: RomajiKey, character: string, index: number): void {
  let found = false;
  for (const part of decompose(character)) {
    const code = part.charCodeAt(0);
    const letters = LETTERS[part];
    if (code >= A && code <= Z) add(key, code, index);
    else if (letters !== undefined) key.add(letters, index);
    else if (HISSING.test(part) && /[scz]/.test(key.last)) key.add('h', index);
    else if (!/[\p{M}\p{Cf}]/u.test(part)) continue;
    found = true;
  }
  if (!found) key.addCode(SPACE, index);
}

/** Folds a text in Latin letters to its key; see `Spelling.fold`. */
export function foldLatin(text: string): Folded {
  const key = new RomajiKey();
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= A && code <= Z) add(key, code, index);
    else if (code >= 65 && code <= 90) add(key, code + 32, index);
    else if (code === 39 || code === 96) addApostrophe(key, text, index);
    else if (code < 128) key.addCode(SPACE, index);
    else if (APOSTROPHES.test(text.charAt(index))) addApostrophe(key, text, index);
    else {
      const character = String.fromCodePoint(text.codePointAt(index) ?? SPACE);
      addForeign(key, character, index);
      index += character.length - 1;
    }
  }
  return key.finish(text.length);
}

/** きょ as Spanish, Portuguese and French write it: Tokio, Kioto, Hiogo. */
function withI(mora: Mora): Mora {
  return mora.onset.length > 1 && mora.onset.endsWith('y')
    ? { ...mora, onset: mora.onset.replace('y', 'i') }
    : mora;
}

function spell(kana: string): readonly string[] {
  const moras = morasOf(kana);
  return [...new Set([hepburn(moras), hepburn(moras.map(withI))])].filter((name) => name !== '');
}

/** Hepburn with and without length marks, kunrei-shiki, nihon-shiki, and what other languages make of them. */
export const latin: Spelling = { script: 'Latn', fold: foldLatin, spell };
