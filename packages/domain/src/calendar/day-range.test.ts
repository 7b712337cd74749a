import { describe, expect, it } from "vitest";
import {
  countDays,
  dayRange,
  includesDay,
  intersectRanges,
  listDays,
  rangesOverlap,
} from "./day-range.ts";

const february = dayRange("2020-02-01", "2020-02-29");
const sinceMarch = dayRange("2020-03-01");

describe("day ranges", () => {
  it("include their first and last day and nothing beside them", () => {
    expect(includesDay(february, "2020-02-01")).toBe(true);
    expect(includesDay(february, "2020-02-29")).toBe(true);
    expect(includesDay(february, "2020-01-31")).toBe(false);
    expect(includesDay(february, "2020-03-01")).toBe(false);
  });

  it("stay open without an end, also when the end is null", () => {
    expect(includesDay(sinceMarch, "9999-12-31")).toBe(true);
    expect(includesDay({ from: "2020-03-01", to: null }, "2026-01-01")).toBe(true);
    expect(includesDay(sinceMarch, "2020-02-29")).toBe(false);
  });

  it("overlap when they share a day, and not when they merely touch", () => {
    expect(rangesOverlap(february, sinceMarch)).toBe(false);
    expect(rangesOverlap(february, dayRange("2020-02-29"))).toBe(true);
    expect(intersectRanges(february, dayRange("2020-02-29"))).toEqual(
      dayRange("2020-02-29", "2020-02-29"),
    );
    expect(intersectRanges(dayRange("2020-01-01"), sinceMarch)).toEqual(sinceMarch);
    expect(intersectRanges(february, sinceMarch)).toBeUndefined();
  });

  it("count and list both ends", () => {
    expect(countDays(february)).toBe(29);
    expect(countDays(sinceMarch)).toBeUndefined();
    expect(listDays(dayRange("2020-02-28", "2020-03-01"))).toEqual([
      "2020-02-28",
      "2020-02-29",
      "2020-03-01",
    ]);
    expect(() => listDays(sinceMarch)).toThrow("open range");
  });

  it("refuse an end before the beginning and days that do not exist", () => {
    expect(() => dayRange("2020-02-02", "2020-02-01")).toThrow("before");
    expect(() => dayRange("2020-02-30")).toThrow("2020-02-30");
    expect(dayRange("2020-02-02", "2020-02-02")).toEqual({ from: "2020-02-02", to: "2020-02-02" });
  });
});
