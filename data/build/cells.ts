import { readdirSync } from 'node:fs';
import { distance, type Point } from './distance.ts';
import { packageBytes } from './package-files.ts';

/** What the Statistics Bureau's list of 1 km cells says of one municipality or ward: its name and its cells' codes. */
export type Area = { name: string; cells: Set<string> };

/** Reads every prefecture's list, by municipality code. A cell on a border is in the lists of all its municipalities. */
export function readAreas(): Map<string, Area> {
  const areas = new Map<string, Area>();
  const decoder = new TextDecoder('shift_jis');
  const folder = 'jp-data-mesh-csv/mirror';
  for (const file of readdirSync(new URL(`node_modules/${folder}`, import.meta.url)).sort()) {
    for (const line of decoder
      .decode(packageBytes(`${folder}/${file}`))
      .split(/\r?\n/)
      .slice(1)) {
      const [code, name, cell] = line.split(',');
      if (code === undefined || name === undefined || cell === undefined) continue;
      const area = areas.get(code) ?? { name, cells: new Set() };
      area.cells.add(cell);
      areas.set(code, area);
    }
  }
  return areas;
}

/** The code of the 1 km cell (JIS X 0410) that a point lies in. */
export function cellOf({ latitude, longitude }: Point): string {
  const north = Math.floor(latitude * 120);
  const east = Math.floor((longitude - 100) * 80);
  const first = `${Math.floor(north / 80)}${Math.floor(east / 80)}`;
  const second = `${Math.floor(north / 10) % 8}${Math.floor(east / 10) % 8}`;
  return `${first}${second}${north % 10}${east % 10}`;
}

/** The middle of a 1 km cell. */
export function middleOf(cell: string): Point {
  const digit = (at: number): number => Number(cell.charAt(at));
  const north = Number(cell.slice(0, 2)) * 80 + digit(4) * 10 + digit(6) + 0.5;
  const east = Number(cell.slice(2, 4)) * 80 + digit(5) * 10 + digit(7) + 0.5;
  return { latitude: north / 120, longitude: 100 + east / 80 };
}

/** The middle of the cell that is nearest to the centroid of all: on land, and inside a crescent too. */
export function centreOf(cells: Iterable<string>): Point {
  const middles = [...cells].sort().map(middleOf);
  const mean = (pick: (point: Point) => number): number =>
    middles.reduce((sum, point) => sum + pick(point), 0) / middles.length;
  const centroid = { latitude: mean((at) => at.latitude), longitude: mean((at) => at.longitude) };
  const [first, ...rest] = middles;
  if (first === undefined) throw new Error('an area without cells');
  return rest.reduce((best, at) => (distance(at, centroid) < distance(best, centroid) ? at : best), first);
}

/** Kilometres from a point to the middle of the nearest of the cells; 0 when it lies in one of them. */
export function distanceToCells(point: Point, cells: Set<string>): number {
  if (cells.has(cellOf(point))) return 0;
  return Math.min(...[...cells].map((cell) => distance(point, middleOf(cell))));
}
