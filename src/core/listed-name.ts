import type { Gazetteer } from './gazetteer.ts';
import type { Municipality, MunicipalityKind } from './place.ts';
import { foldLatin } from './spelling/latin.ts';

/** How published tables write the kind of a municipality in Latin letters, before or after its name. */
const KIND_WORDS: readonly (readonly [RegExp, readonly MunicipalityKind[]])[] = [
  [/[ -](?:city|shi)$/, ['city', 'designated-city']],
  [/[ -](?:ward|ku|city)$/, ['special-ward', 'ward']],
  [/[ -](?:town|machi|cho)$/, ['town']],
  [/[ -](?:village|mura|son)$/, ['village']],
];

const keyOf = (name: string) => foldLatin(name).key.replaceAll(' ', '');

/** Finds the municipality that a published table means by names such as `Ota City` or `Oura-gun Oizumi machi`. */
export function createListedNames(gazetteer: Gazetteer) {
  const prefectures = new Map(
    gazetteer.prefectures.map((prefecture) => [keyOf(prefecture.romaji), prefecture.code]),
  );
  const prefecturesByName = new Map<string, ReadonlyMap<string, readonly Municipality[]>>();
  /** A table names few prefectures: the names of a prefecture are folded when it is the first time named. */
  function named(prefecture: string, name: string): readonly Municipality[] {
    const byName =
      prefecturesByName.get(prefecture) ??
      Map.groupBy(
        gazetteer.municipalities.filter((municipality) => municipality.prefecture === prefecture),
        ({ romaji }) => keyOf(romaji),
      );
    prefecturesByName.set(prefecture, byName);
    return byName.get(keyOf(name)) ?? [];
  }

  return {
    /** The two-digit JIS code of a prefecture written in Latin letters (`Gunma`), or undefined. */
    prefecture: (name: string): string | undefined => prefectures.get(keyOf(name)),
    /**
     * The municipality of a prefecture (two-digit JIS code) with that name; a word for its kind and the district may
     * stand beside it. Undefined when there is none, or when several share the name and no kind tells them apart.
     */
    municipality(prefecture: string, written: string): Municipality | undefined {
      const name = written
        .toLowerCase()
        .trim()
        .replace(/^\S+[ -]gun[ ,]+/, '');
      const candidates = KIND_WORDS.filter(([word]) => word.test(name)).flatMap(([word, kinds]) =>
        named(prefecture, name.replace(word, '')).filter((found) => kinds.includes(found.kind)),
      );
      const found = candidates.length > 0 ? candidates : named(prefecture, name);
      const best = found.length > 1 ? found.filter(({ kind }) => kind !== 'ward') : found;
      return best.length === 1 ? best[0] : undefined;
    },
  };
}

export type ListedNames = ReturnType<typeof createListedNames>;
