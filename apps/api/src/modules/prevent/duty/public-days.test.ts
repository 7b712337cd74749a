import { expect, test } from "vitest";
import { publicDays } from "./public-days.ts";

test("the spring of 2020: a holiday that was prolonged, and days made up for before", () => {
  const days = publicDays(2020);
  const on = (day: string) => days.find(({ on_day }) => on_day === day);
  expect(on("2020-01-31")).toEqual({ on_day: "2020-01-31", working: false, name: "春节" });
  expect(on("2020-01-19")).toMatchObject({ working: true });
  expect(on("2020-02-03")).toBeUndefined();
  expect(days.every(({ on_day }) => on_day >= "2019-01-01" && on_day <= "2021-12-31")).toBe(true);
});
