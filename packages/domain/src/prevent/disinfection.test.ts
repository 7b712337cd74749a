import * as fc from "fast-check";
import { expect, test } from "vitest";
import { judgeConcentration, stockMillilitres, usualConcentration } from "./disinfection.ts";

test.each([
  [249, "refused"],
  [250, "usual"],
  [500, "usual"],
  [501, "unusual"],
  [1000, "unusual"],
  [1001, "refused"],
])("%i mg/L is %s", (concentration, verdict) => {
  expect(judgeConcentration(concentration, usualConcentration)).toBe(verdict);
});

test("a county that lowers the limit hears a warning below the range", () => {
  expect(judgeConcentration(200, { ...usualConcentration, refuseBelow: 100 })).toBe("unusual");
});

test("5 % stock, 10 L at 500 mg/L are 100 mL", () => {
  expect(stockMillilitres(500, 10, 5)).toBe(100);
});

test.each([
  [0, 10, 5],
  [500, 0, 5],
  [500, 10, 0],
  [500, 10, 101],
  [60_000, 10, 5],
  [Number.NaN, 10, 5],
])("no mixture of %f mg/L, %f L, %f %%", (...given) => {
  expect(stockMillilitres(...given)).toBeUndefined();
});

test("the mixture holds the chlorine that was wanted and is never more than the whole", () => {
  const positive = fc.double({ min: 0.1, max: 1000, noNaN: true });
  fc.assert(
    fc.property(
      positive,
      positive,
      fc.double({ min: 0.2, max: 100, noNaN: true }),
      (target, litres, percent) => {
        const stock = stockMillilitres(target, litres, percent);
        if (stock === undefined) return;
        // a stock of p % holds p · 10 mg of chlorine in each millilitre
        expect((stock * percent * 10) / litres).toBeCloseTo(target, 6);
        expect(stock / 1000).toBeLessThanOrEqual(litres * (1 + 1e-9));
      },
    ),
  );
});
