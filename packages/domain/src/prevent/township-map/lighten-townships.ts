import type { MatchedTownship } from "./match-townships.ts";
import { mapLimits, pointsOf, type Polygon, type Ring } from "./read-townships.ts";

/** Steps of the finest grid over the longer side: less than half a point of the drawing. */
const finest = 2000;

/**
 * The same map with so few points that a page stays light: each point goes to the nearest of a grid,
 * what coincides or lies on a straight line goes. Neighbours share their border as before, because the
 * same point always goes to the same place. What becomes too small for the grid stays a small square.
 */
export function lightenTownships(
  townships: readonly MatchedTownship[],
  most: number = mapLimits.kept,
): MatchedTownship[] {
  const rings = townships.flatMap(({ polygons }) => polygons.flat());
  const extent = Math.max(...[0, 1].map((axis) => spanOf(rings, axis)));
  for (let steps = finest; ; steps /= 1.5) {
    const step = extent / steps;
    const light = townships.map(({ unit, polygons }) => ({
      unit,
      polygons: lightPolygons(polygons, step),
    }));
    const points = light.reduce((sum, { polygons }) => sum + pointsOf(polygons), 0);
    if (points <= most || steps < 20) return light;
  }
}

function spanOf(rings: readonly Ring[], axis: number): number {
  let [least, greatest] = [Infinity, -Infinity];
  for (const ring of rings) {
    for (let at = axis; at < ring.length; at += 2) {
      const value = ring[at] ?? 0;
      if (value < least) least = value;
      if (value > greatest) greatest = value;
    }
  }
  return greatest - least;
}

function lightPolygons(polygons: readonly Polygon[], step: number): Polygon[] {
  const light = polygons.flatMap((polygon): Polygon[] => {
    const [outer, ...holes] = polygon.map((ring) => lightRing(ring, step));
    if (outer === undefined) return [];
    return [[outer, ...holes.filter((hole) => hole !== undefined)]];
  });
  if (light.length > 0) return light;
  const [x = 0, y = 0] = polygons[0]?.[0] ?? [];
  return [[squareAt(x, y, step)]];
}

type Place = readonly [column: number, row: number];

/** The ring on the grid; nothing where it has no area there. */
function lightRing(ring: Ring, step: number): Ring | undefined {
  const places: Place[] = [];
  for (let at = 0; at + 3 < ring.length; at += 2) {
    add(places, [Math.round((ring[at] ?? 0) / step), Math.round((ring[at + 1] ?? 0) / step)]);
  }
  while (places.length > 2 && isStraight(places.at(-2), places.at(-1), places[0])) places.pop();
  while (places.length > 2 && isStraight(places.at(-1), places[0], places[1])) places.shift();
  const [first] = places;
  if (first === undefined || places.length < 3) return undefined;
  return [...places, first].flatMap(([column, row]) => [
    degrees(column * step),
    degrees(row * step),
  ]);
}

/** Puts a place at the end, and takes away what then lies on the way to it. */
function add(places: Place[], place: Place): void {
  const last = places.at(-1);
  if (last !== undefined && last[0] === place[0] && last[1] === place[1]) return;
  while (places.length > 1 && isStraight(places.at(-2), places.at(-1), place)) places.pop();
  places.push(place);
}

function isStraight(from?: Place, by?: Place, to?: Place): boolean {
  if (from === undefined || by === undefined || to === undefined) return false;
  return (by[0] - from[0]) * (to[1] - from[1]) === (by[1] - from[1]) * (to[0] - from[0]);
}

function squareAt(x: number, y: number, step: number): Ring {
  const [left, right] = [degrees(x - step), degrees(x + step)];
  const [low, high] = [degrees(y - step), degrees(y + step)];
  return [left, low, right, low, right, high, left, high, left, low];
}

/** Six digits are a tenth of a metre. */
function degrees(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
