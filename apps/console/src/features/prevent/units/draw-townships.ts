/** As the server keeps it: parts, each an outer ring and holes, longitudes and latitudes in turn. */
export type TownshipShape = {
  readonly unitId: string;
  readonly polygons: readonly (readonly (readonly number[])[])[];
};

export type DrawnTownship = {
  readonly path: string;
  /** Where its words stand, and how wide it is there, in drawing units. */
  readonly x: number;
  readonly y: number;
  readonly room: number;
};

type Line = readonly number[];

/** Free at each side, in drawing units. */
const margin = 8;
/** Rows in which the widest place for words is looked for. */
const rows = 12;

/**
 * The shapes of some units as paths that fill a drawing, north above. Flat: a degree of longitude is as
 * wide as in the middle of the map, which over a county is off by less than a line is thick.
 */
export function drawTownships(
  shapes: readonly TownshipShape[],
  width: number,
  height: number,
): Map<string, DrawnTownship> {
  const latitudes = shapes.flatMap(({ polygons }) => polygons.flat().map((ring) => ring[1] ?? 0));
  const middle = latitudes.reduce((sum, each) => sum + each, 0) / Math.max(1, latitudes.length);
  const narrow = Math.cos((middle * Math.PI) / 180);
  const flat = shapes.map(({ unitId, polygons }) => ({
    unitId,
    polygons: polygons.map((polygon) =>
      polygon.map((ring) => ring.map((value, at) => (at % 2 === 0 ? value * narrow : -value))),
    ),
  }));
  const box = boxOf(flat.flatMap(({ polygons }) => polygons.flat()));
  const scale = Math.min(
    (width - 2 * margin) / Math.max(box.right - box.left, Number.EPSILON),
    (height - 2 * margin) / Math.max(box.bottom - box.top, Number.EPSILON),
  );
  const [shiftX, shiftY] = [
    (width - scale * (box.right - box.left)) / 2 - box.left * scale,
    (height - scale * (box.bottom - box.top)) / 2 - box.top * scale,
  ];
  const drawn = new Map<string, DrawnTownship>();
  for (const { unitId, polygons } of flat) {
    const placed = polygons.map((polygon) =>
      polygon.map((ring) =>
        ring.map((value, at) => value * scale + (at % 2 === 0 ? shiftX : shiftY)),
      ),
    );
    drawn.set(unitId, { path: placed.flat().map(pathOf).join(""), ...widestPlace(placed) });
  }
  return drawn;
}

function boxOf(lines: readonly Line[]) {
  const box = { left: Infinity, right: -Infinity, top: Infinity, bottom: -Infinity };
  for (const line of lines) {
    for (let at = 0; at + 1 < line.length; at += 2) {
      const [x = 0, y = 0] = [line[at], line[at + 1]];
      box.left = Math.min(box.left, x);
      box.right = Math.max(box.right, x);
      box.top = Math.min(box.top, y);
      box.bottom = Math.max(box.bottom, y);
    }
  }
  return box;
}

function pathOf(line: Line): string {
  const points: string[] = [];
  for (let at = 0; at + 1 < line.length; at += 2) {
    points.push(`${tenth(line[at])} ${tenth(line[at + 1])}`);
  }
  return `M${points.join("L")}Z`;
}

const tenth = (value = 0): number => Math.round(value * 10) / 10;

/** The middle of the widest stretch of any row through the shape, of rows alike the one nearer its middle. */
function widestPlace(polygons: readonly (readonly Line[])[]): Omit<DrawnTownship, "path"> {
  const lines = polygons.flat();
  const { left, right, top, bottom } = boxOf(lines);
  let best = { x: (left + right) / 2, y: (top + bottom) / 2, room: 0 };
  let bestWorth = 0;
  for (let row = 1; row < rows; row += 1) {
    const y = top + ((bottom - top) * row) / rows;
    const crossings = lines.flatMap((line) => crossingsOf(line, y)).toSorted((a, b) => a - b);
    for (let at = 0; at + 1 < crossings.length; at += 2) {
      const [from = 0, to = 0] = [crossings[at], crossings[at + 1]];
      const worth = (to - from) * (1 - Math.abs(row / rows - 0.5) / 2);
      if (worth <= bestWorth) continue;
      best = { x: (from + to) / 2, y, room: to - from };
      bestWorth = worth;
    }
  }
  return best;
}

/** Where a closed line crosses a row. */
function crossingsOf(line: Line, y: number): number[] {
  const found: number[] = [];
  for (let at = 0; at + 3 < line.length; at += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = line.slice(at, at + 4);
    if (y0 > y !== y1 > y) found.push(x0 + ((y - y0) / (y1 - y0)) * (x1 - x0));
  }
  return found;
}
