import { describe, expect, it } from "vitest";
import { drawTownships } from "./draw-townships.ts";

const square = (x: number, y: number, side = 0.1) => [
  [x, y, x + side, y, x + side, y + side, x, y + side, x, y],
];

describe("the shapes of townships", () => {
  it("fill the drawing, north above, east to the right", () => {
    const drawn = drawTownships(
      [
        { unitId: "south west", polygons: [square(105.5, 28.5)] },
        { unitId: "north east", polygons: [square(105.6, 28.6)] },
      ],
      900,
      640,
    );
    const [low, high] = [drawn.get("south west"), drawn.get("north east")];
    expect(low && high && low.x < high.x && low.y > high.y).toBe(true);
    const numbers = [low, high].flatMap((each) =>
      (each?.path.match(/[\d.]+ [\d.]+/gu) ?? []).map((pair) => pair.split(" ").map(Number)),
    );
    expect(Math.min(...numbers.map(([, y = 0]) => y))).toBe(8);
    expect(Math.max(...numbers.map(([, y = 0]) => y))).toBe(632);
    expect(numbers.every(([x = 0]) => x >= 8 && x <= 892)).toBe(true);
  });

  it("say their words where they are widest, never in a hole", () => {
    // a bay from the north: the middle is outside
    const bay = [
      105, 28, 106, 28, 106, 29, 105.7, 29, 105.7, 28.3, 105.3, 28.3, 105.3, 29, 105, 29, 105, 28,
    ];
    const place = drawTownships([{ unitId: "a", polygons: [[bay]] }], 900, 640).get("a");
    expect(place?.y).toBeGreaterThan(440);
    const ring = [...square(105, 28, 1), ...square(105.25, 28.05, 0.9)];
    const beside = drawTownships([{ unitId: "a", polygons: [ring] }], 900, 640).get("a");
    expect(beside?.room).toBeLessThan(640);
    expect(beside?.room).toBeGreaterThan(0);
  });

  it("are none where none are", () => {
    expect(drawTownships([], 900, 640).size).toBe(0);
  });
});
