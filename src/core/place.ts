/** What a municipality is. `designated-city` has wards (`ward`); `special-ward` is one of the 23 of Tokyo. */
export const MUNICIPALITY_KINDS = [
  'city',
  'designated-city',
  'special-ward',
  'town',
  'village',
  'ward',
] as const;
export type MunicipalityKind = (typeof MUNICIPALITY_KINDS)[number];

/** A place's names, each as people of that language read it; with the suffix for city, town … where the column has one. */
export interface PlaceNames {
  readonly kanji: string;
  readonly kana: string;
  /** Hepburn with macrons, without suffix: `Ōta`. Prefectures plain, as the world knows them: `Tokyo`. */
  readonly romaji: string;
  readonly hangul: string;
  readonly simplified: string;
  readonly traditional: string;
}

interface Located extends PlaceNames {
  /** JIS code: two digits for a prefecture, five for a municipality. */
  readonly code: string;
  /** Degrees, WGS 84. */
  readonly latitude: number;
  readonly longitude: number;
}

export interface Prefecture extends Located {
  readonly kind: 'prefecture';
}

export interface Municipality extends Located {
  readonly kind: MunicipalityKind;
  /** The 郡 of a town or village in kanji and kana (邑楽郡, おうらぐん), else empty. */
  readonly district: string;
  readonly districtKana: string;
  /** Two-digit JIS code. */
  readonly prefecture: string;
  /** The designated city that a ward belongs to, five-digit JIS code. */
  readonly city?: string;
}

export type Place = Prefecture | Municipality;

/** Whether a place lies in a prefecture, or a ward in its designated city. */
export const isIn = (place: Place, area: Place): boolean =>
  area.kind === 'prefecture'
    ? place.kind !== 'prefecture' && place.prefecture === area.code
    : place.kind !== 'prefecture' && place.city === area.code;

/** Whether two names stand for the same places. */
export const areSame = (places: readonly Place[], others: readonly Place[]): boolean =>
  places.length === others.length && places.every((place) => others.includes(place));

/** Whether one of some places lies in one of some areas. */
export function liesInAny(places: readonly Place[], areas: readonly Place[]): boolean {
  for (const area of areas) for (const place of places) if (isIn(place, area)) return true;
  return false;
}
