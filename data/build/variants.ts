import { Converter } from 'opencc-js';
import { cell, readTable, writeTable } from './tables.ts';

/** OpenCC's standards that differ in single characters. */
const CONVERSIONS = (
  [
    ['t', 'cn'],
    ['t', 'jp'],
    ['t', 'tw'],
    ['t', 'hk'],
    ['jp', 't'],
    ['tw', 't'],
    ['hk', 't'],
    ['cn', 't'],
  ] as const
).map(([from, to]) => Converter({ from, to }));

/** The blocks of unified ideographs and of extension A; rarer ones stand in `variants.tsv` where a name needs them. */
const BLOCKS = [
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
] as const;

/** Sets of characters that count as one. */
class Families {
  readonly #parent = new Map<string, string>();

  /** The character that stands for the family of `character` while it is being built. */
  head(character: string): string {
    const parent = this.#parent.get(character);
    return parent === undefined ? character : this.head(parent);
  }

  join(one: string, other: string): void {
    const heads = [this.head(one), this.head(other)] as const;
    if (heads[0] !== heads[1]) this.#parent.set(heads[1], heads[0]);
  }

  /** Every family as its head and its characters in the order of their code points. */
  all(): ReadonlyMap<string, readonly string[]> {
    const families = new Map<string, string[]>();
    for (const character of new Set([...this.#parent.keys(), ...this.#parent.values()])) {
      families.set(this.head(character), [...(families.get(this.head(character)) ?? []), character]);
    }
    return families;
  }
}

function everyFamily(): Families {
  const families = new Families();
  for (const [first, last] of BLOCKS) {
    for (let code = first; code <= last; code += 1) {
      const character = String.fromCodePoint(code);
      for (const convert of CONVERSIONS) {
        const form = convert(character);
        if ([...form].length === 1) families.join(character, form);
      }
    }
  }
  for (const row of readTable('variants.tsv')) {
    const [first = '', ...others] = cell(row, 'variants');
    for (const other of others) families.join(first, other);
  }
  return families;
}

function countCharacters(names: Iterable<string>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) {
    for (const character of name) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  return counts;
}

/**
 * Writes `data/characters.tsv`: for each character of the names that has old, simplified, traditional or otherwise
 * different forms the one that stands for all of them, which is the most frequent in the names, and the others.
 * @param names place names in kanji
 */
export function writeVariants(names: Iterable<string>): void {
  const counts = countCharacters(names);
  const rank = (character: string) => -(counts.get(character) ?? 0);
  const rows = [...everyFamily().all().values()]
    .filter((family) => family.some((character) => counts.has(character)))
    .map((family) => [...family].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1)))
    .map(([character = '', ...variants]) => ({ character, variants: variants.join('') }))
    .sort((a, b) => (a.character < b.character ? -1 : 1));
  writeTable('characters.tsv', ['character', 'variants'], rows);
}
