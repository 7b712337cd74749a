import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { addDays } from "../calendar/china-day.ts";
import { rosterSchema } from "./inspection.ts";
import { planRoster, type RosterPlan } from "./roster.ts";
import { roundSchema } from "./screening-input.ts";

const plan: fc.Arbitrary<RosterPlan> = fc
  .record({
    units: fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { minLength: 1, maxLength: 30 }),
    leaders: fc.uniqueArray(fc.constantFrom("甲", "乙", "丙", "丁", "戊", "己", "庚"), {
      minLength: 2,
    }),
    days: fc.integer({ min: 0, max: 40 }),
    everyDays: fc.integer({ min: 1, max: 14 }),
    turns: fc.array(fc.nat(6), { minLength: 30, maxLength: 30 }),
  })
  .map(({ units, leaders, days, everyDays, turns }) => ({
    units,
    leaders,
    fromDay: "2020-02-01",
    toDay: addDays("2020-02-01", days),
    everyDays,
    last: new Map(units.map((unit, at) => [unit, leaders[turns[at] ?? 0] ?? "别人"])),
  }));

test("no leader inspects the same unit twice in a row, the last time before it included", () => {
  fc.assert(
    fc.property(plan, (given) => {
      const roster = planRoster(given);
      for (const unit of given.units) {
        const leaders = [
          given.last?.get(unit),
          ...roster.filter((each) => each.unit === unit).map(({ leader }) => leader),
        ];
        expect(leaders.every((leader, at) => at === 0 || leader !== leaders[at - 1])).toBe(true);
      }
    }),
  );
});

test("every unit has its turn once in so many days, none twice a day, and the same plan gives the same", () => {
  fc.assert(
    fc.property(plan, (given) => {
      const roster = planRoster(given);
      expect(planRoster(given)).toEqual(roster);
      const keys = roster.map(({ unit, onDay }) => `${unit} ${onDay}`);
      expect(new Set(keys).size).toBe(keys.length);
      const isLong = given.toDay >= addDays(given.fromDay, given.everyDays - 1);
      const had = new Set(roster.map(({ unit }) => unit));
      expect(isLong ? given.units.filter((unit) => !had.has(unit)) : []).toEqual([]);
      expect(roster.every(({ onDay }) => onDay >= given.fromDay && onDay <= given.toDay)).toBe(
        true,
      );
    }),
  );
});

test("the days are shared: no day has more than its part of the units", () => {
  fc.assert(
    fc.property(plan, (given) => {
      const perDay = new Map<string, number>();
      for (const { onDay } of planRoster(given)) perDay.set(onDay, (perDay.get(onDay) ?? 0) + 1);
      const part = Math.ceil(given.units.length / given.everyDays);
      expect(Math.max(0, ...perDay.values())).toBeLessThanOrEqual(part);
    }),
  );
});

test("one leader alone cannot take turns", () => {
  const alone = {
    units: [1],
    leaders: ["甲"],
    fromDay: "2020-02-01",
    toDay: "2020-02-02",
    everyDays: 1,
  };
  expect(() => planRoster(alone)).toThrow("two leaders");
});

test.each([
  ["a roster", rosterSchema, { everyDays: 1, unitIds: ["1"], leaderIds: ["1", "2"] }],
  ["a round", roundSchema, { name: "摸排", workerIds: ["1"] }],
])(
  "%s from the last day of the calendar is out of range, and no fault of ours",
  (_, schema, rest) => {
    const days = { fromDay: "9999-12-31", toDay: "9999-12-31" };
    const { issues = [] } = v.safeParse(schema("2020-02-15"), { ...rest, ...days });
    expect(issues.map(({ message }) => message)).toContain("OUT_OF_RANGE");
  },
);
