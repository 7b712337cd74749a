export type Point = readonly [x: number, y: number];

/**
 * Places for so many units inside an outline: a grid of points with the widest spacing that fits them
 * all, from the top left to the bottom right. A sketch and no geography: nobody publishes where the
 * townships lie. The same outline and number always give the same places.
 *
 * @param outline corners of the outline, in drawing units
 * @returns one point for each, and the spacing between them
 * @throws RangeError for an outline without an area
 */
export function schematicPlaces(
  outline: readonly Point[],
  count: number,
): { places: Point[]; spacing: number } {
  const xs = outline.map(([x]) => x);
  const ys = outline.map(([, y]) => y);
  const box = {
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
  const width = box.right - box.left;
  const height = box.bottom - box.top;
  if (!(width > 0 && height > 0)) throw new RangeError("an outline without an area");
  const shrink = 0.97;
  for (let spacing = Math.max(width, height); spacing > width / 1000; spacing *= shrink) {
    const places = grid(box, spacing).filter((point) => isRoomy(point, spacing * 0.4, outline));
    if (places.length >= count) return { places: places.slice(0, count), spacing };
  }
  throw new RangeError("an outline without an area");
}

function grid(
  box: { left: number; right: number; top: number; bottom: number },
  spacing: number,
): Point[] {
  const points: Point[] = [];
  const rise = spacing * 0.9;
  for (let row = 0, y = box.top + rise / 2; y < box.bottom; row += 1, y += rise) {
    const shift = row % 2 === 0 ? spacing / 2 : spacing;
    for (let x = box.left + shift; x < box.right; x += spacing) points.push([x, y]);
  }
  return points;
}

/** Whether the point and what is `room` around it lie inside. */
function isRoomy([x, y]: Point, room: number, outline: readonly Point[]): boolean {
  const around: Point[] = [
    [x, y],
    [x - room, y],
    [x + room, y],
    [x, y - room],
    [x, y + room],
  ];
  return around.every((point) => isInside(point, outline));
}

/** Whether a line from the point to the right crosses the outline an odd number of times. */
export function isInside([x, y]: Point, outline: readonly Point[]): boolean {
  let inside = false;
  let [beforeX, beforeY] = outline.at(-1) ?? [0, 0];
  for (const [nextX, nextY] of outline) {
    const crosses = nextY > y !== beforeY > y;
    if (crosses && x < ((beforeX - nextX) * (y - nextY)) / (beforeY - nextY) + nextX)
      inside = !inside;
    [beforeX, beforeY] = [nextX, nextY];
  }
  return inside;
}
