import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  chinaDayOf,
  compareDays,
  daysBetween,
  instantInChina,
  isDay,
  weekdayOf,
} from "./china-day.ts";

const aDay = fc
  .date({
    min: new Date("1992-01-02T00:00:00Z"),
    max: new Date("2199-12-31T00:00:00Z"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString().slice(0, 10));

describe("chinaDayOf", () => {
  it.each([
    ["2020-02-28T15:59:59.999Z", "2020-02-28"],
    ["2020-02-28T16:00:00.000Z", "2020-02-29"],
    ["2020-02-29T15:59:59.999Z", "2020-02-29"],
    ["2020-02-29T16:00:00.000Z", "2020-03-01"],
    ["2019-12-31T16:00:00.000Z", "2020-01-01"],
    ["1988-07-01T15:30:00.000Z", "1988-07-02"],
  ])("of %s is %s", (instant, day) => {
    expect(chinaDayOf(new Date(instant))).toBe(day);
  });

  it("refuses an invalid date", () => {
    expect(() => chinaDayOf(new Date("nonsense"))).toThrow(RangeError);
  });

  it("is the day an instant was made from, whatever the time", () => {
    fc.assert(
      fc.property(aDay, fc.nat(23), fc.nat(59), (day, hour, minute) => {
        const time = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
        expect(chinaDayOf(instantInChina(day, time))).toBe(day);
      }),
    );
  });
});

describe("isDay", () => {
  it.each(["2020-02-29", "2000-02-29", "1900-02-28", "9999-12-31", "0001-01-01"])(
    "accepts %s",
    (text) => expect(isDay(text)).toBe(true),
  );

  it.each([
    "2019-02-29",
    "1900-02-29",
    "2020-02-30",
    "2020-13-01",
    "2020-00-10",
    "2020-01-00",
    "0000-01-01",
    "2020-2-3",
    "20200203",
    "2020-02-03T00:00:00Z",
    " 2020-02-03",
    "２０２０-02-03",
    "",
  ])("refuses %j", (text) => expect(isDay(text)).toBe(false));
});

describe("day arithmetic", () => {
  it("crosses leap days, months and years", () => {
    expect(addDays("2020-02-28", 1)).toBe("2020-02-29");
    expect(addDays("2020-02-29", 1)).toBe("2020-03-01");
    expect(addDays("2019-02-28", 1)).toBe("2019-03-01");
    expect(addDays("2020-01-01", -1)).toBe("2019-12-31");
    expect(addDays("2020-02-15", 14)).toBe("2020-02-29");
    expect(daysBetween("2020-02-29", "2021-02-28")).toBe(365);
  });

  it("is undone by its opposite and agrees with the order of the strings", () => {
    fc.assert(
      fc.property(aDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        const other = addDays(day, count);
        expect(addDays(other, -count)).toBe(day);
        expect(daysBetween(day, other)).toBe(count);
        expect(Math.sign(compareDays(other, day))).toBe(Math.sign(count));
        expect(other > day).toBe(count > 0);
      }),
    );
  });

  it("refuses what is not a day and what leaves the calendar", () => {
    expect(() => addDays("2020-02-30", 1)).toThrow("2020-02-30");
    expect(() => addDays("9999-12-31", 1)).toThrow(RangeError);
    expect(() => daysBetween("2020-01-01", "tomorrow")).toThrow("tomorrow");
  });

  it("knows the weekday", () => {
    expect(weekdayOf("2020-02-29")).toBe(6);
    expect(weekdayOf("2020-03-01")).toBe(7);
    expect(weekdayOf("2020-03-02")).toBe(1);
  });
});

describe("instantInChina", () => {
  it("is eight hours ahead of UTC", () => {
    expect(instantInChina("2020-02-29").toISOString()).toBe("2020-02-28T16:00:00.000Z");
    expect(instantInChina("2020-02-29", "21:00").toISOString()).toBe("2020-02-29T13:00:00.000Z");
  });

  it("refuses times that no clock shows and days of uncertain offset", () => {
    expect(() => instantInChina("2020-02-29", "24:00")).toThrow("24:00");
    expect(() => instantInChina("1991-12-31")).toThrow("before 1992");
  });
});
