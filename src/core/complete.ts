import { clean } from './clean.ts';
import type { FuzzyNames } from './fuzzy.ts';
import type { Names } from './names.ts';
import type { Place } from './place.ts';
import type { ScriptName } from './spelling/index.ts';
import { tokenize } from './tokens.ts';

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
    const [first] = tokenize(text);
    if (first === undefined) return this.listed.slice(0, count);
    const { script } = first;
    const key = this.names.keyOf(script, text);
    const found = this.beginningWith(script, key);
    const exact = new Set(this.names.in(script).places.get(key));
    const similar =
      found.size > 0 ? found : new Set(this.fuzzy.near(script, key).flatMap(({ places }) => places));
    const isListed = (place: Place) => Number(this.listed.includes(place));
    return [...similar]
      .sort(
        (a, b) =>
          isListed(b) - isListed(a) ||
          Number(exact.has(b)) - Number(exact.has(a)) ||
          RANK[a.kind] - RANK[b.kind],
      )
      .slice(0, count);
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
