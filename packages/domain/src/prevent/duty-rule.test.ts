import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../calendar/china-day.ts";
import { callsOn, isWorkingDay, slotsOfDay, windowFault, type Recurrence } from "./duty-rule.ts";

const daily: Recurrence = {
  validFrom: "2020-01-25",
  validTo: null,
  everyNDays: 1,
  weekDays: null,
  dayList: null,
  workingDaysOnly: false,
};
const called = (changes: Partial<Recurrence>, day: string, working = true) =>
  callsOn({ ...daily, ...changes }, day, working);

test.each([
  [{}, "2020-01-24", false],
  [{}, "2020-01-25", true],
  [{ validTo: "2020-02-01" }, "2020-02-01", true],
  [{ validTo: "2020-02-01" }, "2020-02-02", false],
  [{ everyNDays: 3 }, "2020-01-28", true],
  [{ everyNDays: 3 }, "2020-01-29", false],
  [{ weekDays: [6] }, "2020-01-25", true],
  [{ weekDays: [6] }, "2020-01-26", false],
  [{ dayList: ["2020-02-02"] }, "2020-02-02", true],
  [{ dayList: ["2020-02-02"] }, "2020-02-03", false],
])("%j calls on %s: %s", (changes, day, expected) => {
  expect(called(changes, day)).toBe(expected);
});

test("a rule for working days leaves the others out", () => {
  expect(called({ workingDaysOnly: true }, "2020-01-27", false)).toBe(false);
  expect(called({ workingDaysOnly: true }, "2020-01-27", true)).toBe(true);
});

test("the office's own word goes before the state's calendar, and that before the week", () => {
  const none = new Map<string, boolean>();
  // the holiday of 2020 was prolonged to 2 February
  const state = new Map([["2020-01-31", false]]);
  expect(isWorkingDay("2020-01-31", none, none)).toBe(true);
  expect(isWorkingDay("2020-01-31", none, state)).toBe(false);
  expect(isWorkingDay("2020-01-31", new Map([["2020-01-31", true]]), state)).toBe(true);
  expect(isWorkingDay("2020-02-01", none, none)).toBe(false);
});

test("every n days means n days between two", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 31 }), fc.nat(400), (everyNDays, after) => {
      const day = addDays(daily.validFrom, after);
      expect(called({ everyNDays }, day)).toBe(after % everyNDays === 0);
      expect(called({ everyNDays }, addDays(day, everyNDays))).toBe(called({ everyNDays }, day));
    }),
  );
});

describe("windows", () => {
  const morning = { start: "06:00", due: "10:00", end: "12:00" };
  const evening = { start: "14:00", due: "18:00", end: "23:59" };

  test("make one slot each, the first of them where fewer are wanted", () => {
    expect(slotsOfDay([morning, evening], null).map(({ slotNo }) => slotNo)).toEqual([1, 2]);
    expect(slotsOfDay([morning, evening], 1)).toEqual([{ slotNo: 1, ...morning }]);
    expect(slotsOfDay([morning, evening], 5)).toHaveLength(2);
  });

  test.each([
    [[morning, evening], undefined],
    [[evening, morning], "OVERLAPS"],
    [[{ ...morning, end: "09:00" }], "NOT_IN_ORDER"],
    [[{ ...morning, due: "06:00" }], "NOT_IN_ORDER"],
    [[{ ...morning, end: "24:00" }], "NOT_A_TIME"],
    [[morning, { ...evening, start: "11:59" }], "OVERLAPS"],
  ])("%j: %s", (windows, fault) => {
    expect(windowFault(windows)).toBe(fault);
  });
});
