import { expect, it } from "vitest";
import { messageCost, yuanOf } from "./message-cost.ts";

it("charges each part to each person, without fractions", () => {
  expect(messageCost(2, 35_218, 35)).toBe(2_465_260);
  expect(yuanOf(messageCost(2, 35_218, 35))).toBe("2465.260");
  expect(yuanOf(7)).toBe("0.007");
  expect(messageCost(0, 0, 0)).toBe(0);
});

it.each([
  [1.5, 1, 1],
  [1, -1, 1],
  [1, 1, Number.NaN],
  [Number.MAX_SAFE_INTEGER, 2, 1],
])("refuses %d × %d × %d", (parts, people, li) => {
  expect(() => messageCost(parts, people, li)).toThrow(RangeError);
});
