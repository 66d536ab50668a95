import type { FuzzyNames } from './fuzzy.ts';
import { LONGEST_SUFFIX } from './names/mention.ts';
import type { Names } from './names/names.ts';
import { kindsOf } from './names/suffixes.ts';
import type { Place } from './place.ts';
import type { ScriptName } from './spelling/index.ts';
import { clean } from './text/clean.ts';
import { tokenize } from './text/tokens.ts';

/** In the order in which places of equal claim are offered. */
const RANK: Readonly<Record<Place['kind'], number>> = {
  'designated-city': 0,
  prefecture: 1,
  city: 2,
  'special-ward': 2,
  town: 3,
  village: 4,
  ward: 5,
};

const KINDS = 6;

/** The script of what is typed; a name with kanji is looked up in kanji even where kana come first (さいたま市). */
function scriptTyped(text: string): ScriptName | undefined {
  const scripts = tokenize(text).map(({ script }) => script);
  return scripts[0] === 'Kana' && scripts.includes('Hani') ? 'Hani' : scripts[0];
}

/** First index of a sorted list whose item is not below a key. */
function lowerBound(keys: readonly string[], key: string): number {
  let low = 0;
  let high = keys.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((keys[middle] ?? '') < key) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Finds places for what has been typed so far, in any script: sorted spelling keys and a binary search. */
export class Completion {
  private readonly names: Names;
  private readonly fuzzy: FuzzyNames;
  private readonly listed: readonly Place[];
  private readonly sortedKeys = new Map<ScriptName, readonly string[]>();

  constructor(names: Names, fuzzy: FuzzyNames, listed: readonly Place[]) {
    this.names = names;
    this.fuzzy = fuzzy;
    this.listed = listed;
  }

  /** At most `count` places: listed ones first, then exact names, then by kind; similar names when none begins so. */
  complete(typed: string, count: number): readonly Place[] {
    const text = clean(typed);
    const script = scriptTyped(text);
    if (script === undefined) return this.listed.slice(0, count);
    const key = this.names.keyOf(script, text);
    const exact = new Set([...(this.names.in(script).places.get(key) ?? []), ...this.suffixed(script, text)]);
    const found = new Set([...this.beginningWith(script, key), ...exact]);
    const similar =
      found.size > 0 ? found : new Set(this.fuzzy.near(script, key).flatMap(({ places }) => places));
    return this.ordered(similar, exact).slice(0, count);
  }

  /** Sorts by counting: hundreds of names begin with some letters. */
  private ordered(places: ReadonlySet<Place>, exact: ReadonlySet<Place>): readonly Place[] {
    const ranks: Place[][] = [];
    for (const place of places) {
      const claim = (this.listed.includes(place) ? 0 : 2) + (exact.has(place) ? 0 : 1);
      const rank = claim * KINDS + RANK[place.kind];
      ranks[rank] ??= [];
      ranks[rank]?.push(place);
    }
    return ranks.flat();
  }

  /** The places of a name that is typed with its suffix: 浜松市, `komaki-shi`. */
  private suffixed(script: ScriptName, text: string): readonly Place[] {
    const { places, suffixes } = this.names.in(script);
    const lower = text.toLowerCase();
    const found: Place[] = [];
    for (let length = 1; length <= Math.min(LONGEST_SUFFIX, text.length - 1); length += 1) {
      const suffix = suffixes.get(lower.slice(-length));
      if (suffix === undefined) continue;
      const named = places.get(this.names.keyOf(script, text.slice(0, -length))) ?? [];
      const kinds = kindsOf(suffix, named, false);
      found.push(...named.filter(({ kind }) => kinds.includes(kind)));
    }
    return found;
  }

  private beginningWith(script: ScriptName, prefix: string): Set<Place> {
    const { places } = this.names.in(script);
    const keys = this.keysOf(script);
    const found = new Set<Place>();
    for (let index = lowerBound(keys, prefix); index < keys.length; index += 1) {
      const key = keys[index] ?? '';
      if (!key.startsWith(prefix)) break;
      for (const place of places.get(key) ?? []) found.add(place);
    }
    return found;
  }

  private keysOf(script: ScriptName): readonly string[] {
    const known = this.sortedKeys.get(script);
    if (known !== undefined) return known;
    const keys = [...this.names.in(script).places.keys()].sort();
    this.sortedKeys.set(script, keys);
    return keys;
  }
}
