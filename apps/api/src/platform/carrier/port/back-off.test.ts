import * as fc from "fast-check";
import { expect, it } from "vitest";
import { pauseBefore } from "./back-off.ts";

const settings = { firstMs: 500, longestMs: 60_000 };

it("doubles up to the longest", () => {
  expect([1, 2, 3, 7, 8, 1000].map((failed) => pauseBefore(failed, settings, 1))).toEqual([
    500, 1000, 2000, 32_000, 60_000, 60_000,
  ]);
});

it("stays in the upper half", () => {
  fc.assert(
    fc.property(fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), (failed, random) => {
      const most = pauseBefore(failed, settings, 1);
      const pause = pauseBefore(failed, settings, random);
      expect(pause).toBeLessThanOrEqual(most);
      expect(pause).toBeGreaterThanOrEqual(most / 2);
    }),
  );
});
