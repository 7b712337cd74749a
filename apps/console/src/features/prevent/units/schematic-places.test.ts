import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isInside, schematicPlaces, type Point } from "./schematic-places.ts";

/** An outline round a middle: a star of any shape. */
const outline = fc
  .array(fc.double({ min: 30, max: 100, noNaN: true }), { minLength: 5, maxLength: 40 })
  .map((radii) =>
    radii.map((radius, index): Point => {
      const turn = (2 * Math.PI * index) / radii.length;
      return [200 + radius * Math.cos(turn), 150 + radius * Math.sin(turn)];
    }),
  );

describe("schematic places", () => {
  it("are as many as asked, inside, and apart from each other", () => {
    fc.assert(
      fc.property(outline, fc.integer({ min: 1, max: 40 }), (corners, count) => {
        const { places, spacing } = schematicPlaces(corners, count);
        expect(places).toHaveLength(count);
        expect(places.every((point) => isInside(point, corners))).toBe(true);
        for (const [i, [x, y]] of places.entries()) {
          for (const [otherX, otherY] of places.slice(i + 1)) {
            expect(Math.hypot(x - otherX, y - otherY)).toBeGreaterThan(spacing * 0.8);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it("know inside from outside", () => {
    const square: Point[] = [
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ];
    expect(isInside([5, 5], square)).toBe(true);
    expect(isInside([15, 5], square)).toBe(false);
    expect(() => schematicPlaces([[1, 1]], 3)).toThrow(RangeError);
  });
});
