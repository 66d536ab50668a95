import { z } from 'zod';
import type { Place } from '../place.ts';
import { readRows } from '../tsv.ts';

/** What a suffix or a word beside a name can say that the name is; a district (郡) is no place of its own. */
export type NamedKind = Place['kind'] | 'district';

/** A suffix of Japanese place names: 市 し, 町 まち … and the kinds that bear it. */
export interface Suffix {
  readonly kanji: string;
  readonly kana: string;
  readonly kinds: readonly NamedKind[];
  /** The same in other languages, where they glue it to the name: 시. */
  readonly words: readonly string[];
}

const KINDS: readonly NamedKind[] = [
  'city',
  'designated-city',
  'special-ward',
  'ward',
  'town',
  'village',
  'district',
  'prefecture',
];

const row = z.object({
  kanji: z.string().length(1, 'one character'),
  kana: z.string().regex(/^[ぁ-ゖ]+$/u, 'hiragana'),
  kinds: z
    .string()
    .transform((list) => list.split(','))
    .pipe(z.array(z.enum(KINDS, `one or more of ${KINDS.join(', ')}`))),
  words: z.string().transform((list) => list.split(' ').filter((word) => word !== '')),
});

/** Parses `data/suffixes.tsv`. */
export const parseSuffixes = (file: string, text: string) => readRows(file, text, row);

/** A name without its suffix, in kanji and kana: 浜松市 はままつし → 浜松 はままつ. 北海道 stays whole. */
export function baseName(place: Place, suffixes: readonly Suffix[]): { kanji: string; kana: string } {
  const { kanji, kana, kind } = place;
  const suffix = suffixes.find(
    (known) => known.kinds.includes(kind) && kanji.endsWith(known.kanji) && kana.endsWith(known.kana),
  );
  if (suffix === undefined) return { kanji, kana };
  return { kanji: kanji.slice(0, -1), kana: kana.slice(0, -suffix.kana.length) };
}

/** A name of a place in another script without its suffix: 埼玉市 → 埼玉, 하마마쓰시 → 하마마쓰. */
export function withoutSuffix(name: string, place: Place, suffixes: readonly Suffix[]): string {
  const ends = suffixes
    .filter(({ kinds }) => kinds.includes(place.kind))
    .flatMap(({ kanji, words }) => [kanji, ...words]);
  const end = ends.find((suffix) => name.length > suffix.length && name.endsWith(suffix));
  return end === undefined ? name : name.slice(0, -end.length);
}

/**
 * What a suffix says about places of a name. 都 and 府 belong to three prefectures only. People call a town a city
 * (unless `strict`), but a name with any other suffix that does not fit is another name: 浜松町 is no part of 浜松.
 */
export function kindsOf(
  suffixes: readonly Suffix[] | undefined,
  places: readonly Place[],
  strict: boolean,
): readonly NamedKind[] {
  if (suffixes === undefined) return [];
  const fitting = suffixes.filter(({ kanji, kinds }) =>
    places.some(
      (place) => kinds.includes(place.kind) && (place.kind !== 'prefecture' || place.kanji.endsWith(kanji)),
    ),
  );
  const lenient = strict ? [] : suffixes.filter(({ kinds }) => kinds.includes('city'));
  const [first, ...others] = fitting.length > 0 ? fitting : lenient;
  if (first === undefined) return [];
  return others.length === 0 ? first.kinds : [first, ...others].flatMap(({ kinds }) => kinds);
}
