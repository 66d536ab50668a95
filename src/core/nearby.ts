import type { Listing } from './directory.ts';
import type { Place } from './place.ts';

/** A listed place near the one asked about. */
export interface Nearby {
  readonly place: Place;
  readonly kilometres: number;
  readonly hasClasses: boolean;
}

const EARTH_RADIUS_KM = 6371;

/** Great-circle distance between two places in kilometres (haversine formula, mean Earth radius 6,371 km). */
export function distanceKm(from: Place, to: Place): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const latitude = radians(to.latitude - from.latitude);
  const longitude = radians(to.longitude - from.longitude);
  const haversine =
    Math.sin(latitude / 2) ** 2 +
    Math.cos(radians(from.latitude)) * Math.cos(radians(to.latitude)) * Math.sin(longitude / 2) ** 2;
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(haversine));
}

/** The `count` listed places nearest to a place (itself left out); those with class links first, then by distance. */
export function nearestListed(place: Place, listings: readonly Listing[], count = 3): readonly Nearby[] {
  return listings
    .filter((listing) => listing.place.code !== place.code)
    .map((listing) => ({
      place: listing.place,
      kilometres: distanceKm(place, listing.place),
      hasClasses: listing.classes.length > 0,
    }))
    .sort((a, b) => a.kilometres - b.kilometres)
    .slice(0, count)
    .sort((a, b) => Number(b.hasClasses) - Number(a.hasClasses) || a.kilometres - b.kilometres);
}
