import { type Area, cellOf, centreOf } from './cells.ts';
import { distance, type Point } from './distance.ts';
import { type Town, townsOfJapan, townsOfTheWorld } from './geonames.ts';
import { withoutMacrons } from './romaji.ts';
import { cell, readTable } from './tables.ts';

/** Where people of a municipality live, and how that was found. */
export type Found = Point & { point: 'office' | 'approximate' | 'town' | 'settlement' | 'centroid' };

/** GeoNames' spellings of a name brought together: macrons, long vowels, hyphens and suffixes do not count. */
function nameKeys(name: string): string[] {
  const letters = (text: string): string =>
    withoutMacrons(text)
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z]/g, '')
      .replace(/o[ou]/g, 'o')
      .replace(/uu/g, 'u')
      .replace(/m(?=[bp])/g, 'n');
  const whole = letters(name);
  return [whole, whole.replace(/(shi|machi|cho|mura|son|ku)$/, '')];
}

/** Towns of both packages as one list: the newer one's points, with what the older one knows where names agree. */
function mergedTowns(): Town[] {
  const older = townsOfTheWorld().filter(({ country }) => country === 'JP');
  const olderByName = Map.groupBy(older, ({ name }) => name);
  const newer = townsOfJapan();
  const newerByName = Map.groupBy(newer, ({ name }) => name);
  const same = (towns: Map<string, Town[]>, town: Town): Town | undefined =>
    towns.get(town.name)?.find((other) => distance(town, other) < 5);
  return [
    ...newer.map((town) => {
      const { names, population, seat } = same(olderByName, town) ?? town;
      return { ...town, names, population, seat };
    }),
    ...older.filter((town) => same(newerByName, town) === undefined),
  ];
}

function readPoints(file: string): Map<string, Point> {
  const entries = readTable(file).map((row): [string, Point] => {
    return [
      cell(row, 'code'),
      { latitude: Number(cell(row, 'latitude')), longitude: Number(cell(row, 'longitude')) },
    ];
  });
  return new Map(entries);
}

/** Finds the point of a municipality. */
export class Points {
  readonly #areas: Map<string, Area>;
  readonly #offices = readPoints('offices.tsv');
  readonly #approximate = readPoints('approximate-points.tsv');
  readonly #towns: Map<string, Town[]>;
  readonly #owners = new Map<string, number>();

  /** @param areas cells by code, former wards of Hamamatsu already taken for its new ones */
  constructor(areas: Map<string, Area>, wardsAndMunicipalities: string[]) {
    this.#areas = areas;
    this.#towns = Map.groupBy(mergedTowns(), cellOf);
    for (const code of wardsAndMunicipalities) {
      for (const at of areas.get(code)?.cells ?? []) this.#owners.set(at, (this.#owners.get(at) ?? 0) + 1);
    }
  }

  /** The office of a prefecture or a municipality, where the project has its coordinates. */
  office(code: string): Point | undefined {
    return this.#offices.get(code);
  }

  /**
   * The office if known; else its place by hand, to about a kilometre, where the packages are far off; else GeoNames' town of that name in one of the municipality's cells; else the seat or the
   * largest town in a cell that no neighbour shares; else the middle of the cells.
   */
  find(code: string, kanji: string, romaji: string): Found {
    const office = this.office(code);
    if (office !== undefined) return { ...office, point: 'office' };
    const approximate = this.#approximate.get(code);
    if (approximate !== undefined) return { ...approximate, point: 'approximate' };
    const cells = this.#areas.get(code)?.cells;
    if (cells === undefined) throw new Error(`${code} has no cells`);
    const centre = centreOf(cells);
    const inside = [...cells].flatMap((at) => this.#towns.get(at) ?? []);
    const [wanted] = nameKeys(romaji);
    const spellings = [kanji, kanji.slice(0, -1)];
    const isNamed = ({ name, names }: Town): boolean =>
      nameKeys(name).some((key) => key === wanted) || spellings.some((spelling) => names.includes(spelling));
    const town = largest(inside.filter(isNamed), centre);
    if (town !== undefined) return { ...town, point: 'town' };
    const own = inside.filter((place) => (this.#owners.get(cellOf(place)) ?? 0) < 2);
    const settlement = largest(own, centre);
    return settlement === undefined
      ? { ...centre, point: 'centroid' }
      : { ...settlement, point: 'settlement' };
  }
}

function largest(towns: Town[], centre: Point): Point | undefined {
  const better = (a: Town, b: Town): number =>
    Number(b.seat) - Number(a.seat) ||
    b.population - a.population ||
    distance(a, centre) - distance(b, centre) ||
    (a.name < b.name ? -1 : 1);
  const [first] = towns.toSorted(better);
  return first && { latitude: first.latitude, longitude: first.longitude };
}
