/** Degrees, WGS 84. */
export type Point = { latitude: number; longitude: number };

const radius = 6371;
const radians = Math.PI / 180;

/** Kilometres between two points along the great circle. */
export function distance(a: Point, b: Point): number {
  const north = Math.sin(((b.latitude - a.latitude) * radians) / 2);
  const east = Math.sin(((b.longitude - a.longitude) * radians) / 2);
  const shrink = Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians);
  return 2 * radius * Math.asin(Math.sqrt(north * north + shrink * east * east));
}
