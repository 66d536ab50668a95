import Fuse from 'fuse.js';
import { Memory } from './lookup/memory.ts';
import { editDistance, TypoIndex } from './lookup/typo-index.ts';
import type { Names } from './names/names.ts';
import type { Place } from './place.ts';
import type { ScriptName } from './spelling/index.ts';

/** A name like the one typed. */
export interface Similar {
  readonly key: string;
  readonly distance: number;
  readonly places: readonly Place[];
}

/** Shorter names are not looked for under a misspelling: too many words are two edits away. */
export const SHORTEST_MISSPELT = 5;
const MOST_CANDIDATES = 50;

/** Letters that people take for one another: the voiced and voiceless ones that one kana with two marks writes, l and r. */
const ALIKE: Readonly<Record<string, string>> = {
  g: 'k',
  z: 's',
  j: 's',
  d: 't',
  b: 'h',
  p: 'h',
  f: 'h',
  l: 'r',
  v: 'w',
};
const soundsLike = (key: string): string => key.replace(/[a-z]/g, (letter) => ALIKE[letter] ?? letter);

/** Ranks names like a misspelt one: by edits first, then by sound, and among equals as Fuse.js does. */
export class FuzzyNames {
  private readonly names: Names;
  private readonly indexes = new Map<ScriptName, TypoIndex>();
  /** What everyday words that no list has are like: mostly nothing. */
  private readonly kept = new Map<ScriptName, Memory<readonly Similar[]>>();

  constructor(names: Names) {
    this.names = names;
  }

  /** The names of a script within two edits of a spelling key, best first. */
  near(script: ScriptName, key: string): readonly Similar[] {
    if (key.length < SHORTEST_MISSPELT - 1) return [];
    const known = this.kept.get(script);
    if (known !== undefined) return known.of(key);
    const searched = new Memory((word) => this.search(script, word));
    this.kept.set(script, searched);
    return searched.of(key);
  }

  private search(script: ScriptName, key: string): readonly Similar[] {
    const { places } = this.names.in(script);
    const found = this.indexOf(script).near(key).slice(0, MOST_CANDIDATES);
    return this.rank(key, found).map(({ word, distance }) => ({
      key: word,
      distance,
      places: places.get(word) ?? [],
    }));
  }

  private indexOf(script: ScriptName): TypoIndex {
    const known = this.indexes.get(script);
    if (known !== undefined) return known;
    const keys = [...this.names.in(script).places.keys()].filter((key) => key.length >= SHORTEST_MISSPELT);
    const index = new TypoIndex(keys);
    this.indexes.set(script, index);
    return index;
  }

  private rank<Found extends { word: string; distance: number }>(
    key: string,
    found: readonly Found[],
  ): readonly Found[] {
    if (found.length < 2) return found;
    const fuse = new Fuse(found, {
      keys: ['word'],
      threshold: 0.6,
      ignoreFieldNorm: true,
      includeScore: true,
    });
    const scores = new Map(fuse.search(key).map(({ item, score }) => [item, score ?? 1]));
    const score = (item: Found) => scores.get(item) ?? 1;
    const heard = new Map(found.map((item) => [item, editDistance(soundsLike(key), soundsLike(item.word))]));
    const sound = (item: Found) => heard.get(item) ?? 0;
    return [...found].sort((a, b) => a.distance - b.distance || sound(a) - sound(b) || score(a) - score(b));
  }
}
