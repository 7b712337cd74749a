import { expect, it } from "vitest";
import { noSuchDay } from "./typed-day.ts";

it.each([
  [[2020, 2, 31], { year: 2020, month: 2, day: 29 }, 31],
  [[2021, 4, 31], { year: 2021, month: 4, day: 30 }, 31],
  [[2020, 2, 29], { year: 2020, month: 2, day: 29 }, undefined],
  [[2020, 2, 2], { year: 2020, month: 2, day: 29 }, undefined],
  [[2020, 2, 31], { year: 2020, month: 3, day: 31 }, undefined],
  [[2020, 2, 31], { year: 2020, month: 2, day: 5 }, undefined],
  [[null, null, null], { year: 2020, month: 2, day: 29 }, undefined],
])("of %j, given as %j: %s", (shown, given, typed) => {
  expect(noSuchDay(shown, given)).toBe(typed);
});
