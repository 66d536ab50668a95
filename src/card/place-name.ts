import type { Gazetteer } from '../core/gazetteer.ts';
import type { Place } from '../core/place.ts';
import type { Words } from '../i18n.ts';

/** Readers of a locale file with another `language.placeNames` than these get romaji. */
type Style = 'romaji' | 'kana' | 'hangul' | 'simplified' | 'traditional';

function readable(
  place: Place,
  style: Style | string,
): { name: string; beside: 'japanese' | 'bracket' | 'none' } {
  switch (style) {
    case 'kana':
      return { name: place.kanji, beside: 'none' };
    case 'hangul':
      return { name: place.hangul, beside: 'japanese' };
    case 'simplified':
    case 'traditional': {
      const name = place[style];
      return { name, beside: name === place.kanji ? 'none' : 'bracket' };
    }
    default: {
      const ward = place.kind === 'ward' || place.kind === 'special-ward';
      return { name: ward ? `${place.romaji}-ku` : place.romaji, beside: 'japanese' };
    }
  }
}

/** Writes place names for the readers of one language: one name that they read, and the one on the signs. */
export function createPlaceNames(t: Words, gazetteer: Gazetteer) {
  const style: string = t('language.placeNames');
  const fullNames = new Map<string, string>();

  /** `Hamamatsu 浜松市`; ja `浜松市（はままつし）`, ko `하마마쓰시 浜松市`, zh `滨松市（浜松市）`. */
  function both(place: Place): string {
    if (style === 'kana') return `${place.kanji}（${place.kana}）`;
    const { name, beside } = readable(place, style);
    if (beside === 'none' || name === place.kanji) return name;
    return beside === 'bracket' ? `${name}（${place.kanji}）` : `${name} ${place.kanji}`;
  }

  /** The name alone, for a sentence that shows the other one elsewhere: `Shizuoka`. */
  const short = (place: Place): string => (style === 'kana' ? both(place) : readable(place, style).name);

  /** With the city of a ward and the prefecture: `Naka-ku 中区, Yokohama, Kanagawa`. */
  function full(place: Place): string {
    const known = fullNames.get(place.code) ?? writeFull(place);
    fullNames.set(place.code, known);
    return known;
  }

  function writeFull(place: Place): string {
    if (place.kind === 'prefecture') return both(place);
    const city = place.kind === 'ward' && place.city !== undefined ? gazetteer.get(place.city) : undefined;
    const name =
      city === undefined ? both(place) : t('place.wardOf', { ward: both(place), city: short(city) });
    return t('place.inPrefecture', { place: name, prefecture: short(gazetteer.prefectureOf(place)) });
  }

  return { both, short, full };
}

export type PlaceNames = ReturnType<typeof createPlaceNames>;
