import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays } from "../calendar/china-day.ts";
import { addYears, ageOn } from "./age.ts";

describe("ageOn", () => {
  it.each([
    ["1949-12-31", "2020-12-30", 70],
    ["1949-12-31", "2020-12-31", 71],
    ["2020-02-29", "2020-02-29", 0],
    ["2000-02-29", "2019-02-28", 18],
    ["2000-02-29", "2019-03-01", 19],
    ["2000-02-29", "2020-02-29", 20],
    ["2020-03-01", "2020-02-29", -1],
  ])("of somebody born %s is on %s %i", (birthDay, day, age) => {
    expect(ageOn(birthDay, day)).toBe(age);
  });

  it("never falls from one day to the next", () => {
    fc.assert(
      fc.property(fc.nat(40_000), fc.nat(40_000), (born, lived) => {
        const birthDay = addDays("1890-01-01", born);
        const day = addDays(birthDay, lived);
        const step = ageOn(birthDay, addDays(day, 1)) - ageOn(birthDay, day);
        expect(step === 0 || step === 1).toBe(true);
      }),
    );
  });

  it("refuses days that do not exist", () => {
    expect(() => ageOn("2019-02-29", "2020-01-01")).toThrow("2019-02-29");
    expect(() => ageOn("2019-02-28", "2020-02-30")).toThrow("2020-02-30");
  });
});

describe("addYears", () => {
  it.each([
    ["2010-05-06", 10, "2020-05-06"],
    ["2020-02-29", 10, "2030-02-28"],
    ["2020-02-29", 8, "2028-02-29"],
    ["2020-02-28", 4, "2024-02-28"],
    ["2000-02-29", -100, "1900-02-28"],
  ])("%s and %i years is %s", (day, years, result) => {
    expect(addYears(day, years)).toBe(result);
  });

  it("leaves the calendar loudly", () => {
    expect(() => addYears("9999-01-01", 1)).toThrow("10000-01-01");
  });
});
