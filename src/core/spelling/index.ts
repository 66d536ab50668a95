import { bengali } from './bengali.ts';
import { burmese } from './burmese.ts';
import { cyrillic } from './cyrillic.ts';
import { devanagari } from './devanagari.ts';
import { hangul } from './hangul.ts';
import { createHani } from './hani.ts';
import { kana } from './kana.ts';
import { khmer } from './khmer.ts';
import { latin } from './latin.ts';
import { sinhala } from './sinhala.ts';
import type { ScriptName, Spelling } from './spelling.ts';
import { thai } from './thai.ts';

export { scriptOf } from './script.ts';
export type { Folded, ScriptName, Spelling } from './spelling.ts';

const SPELLINGS: readonly Spelling[] = [
  latin,
  kana,
  hangul,
  cyrillic,
  thai,
  devanagari,
  bengali,
  sinhala,
  burmese,
  khmer,
];

/**
 * The spelling of every script that we read.
 * @param representatives for a variant of a kanji the character that stands for it (`data/characters.tsv`)
 */
export function createSpellings(
  representatives: ReadonlyMap<string, string>,
): ReadonlyMap<ScriptName, Spelling> {
  return new Map([...SPELLINGS, createHani(representatives)].map((spelling) => [spelling.script, spelling]));
}
