import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays } from "../calendar/china-day.ts";
import { versionOn, whyNotFrom } from "./protocol-days.ts";

const start = "2020-01-24";
const day = fc.integer({ min: 0, max: 60 }).map((count) => addDays(start, count));
const history = fc
  .uniqueArray(day, { minLength: 1, maxLength: 12 })
  .map((days) => days.map((fromDay) => ({ fromDay })));

describe("the version in force", () => {
  test("is the latest that had begun, for any history and any day", () => {
    fc.assert(
      fc.property(history, day, (versions, on) => {
        const found = versionOn(versions, on);
        const begun = versions.map(({ fromDay }) => fromDay).filter((from) => from <= on);
        expect(found?.fromDay).toBe(begun.toSorted().at(-1));
      }),
    );
  });

  test("is not changed on any day that has passed by a version that may be set", () => {
    fc.assert(
      fc.property(history, day, day, day, (versions, today, fromDay, asked) => {
        fc.pre(whyNotFrom(fromDay, { today, endedOn: null }) === undefined && asked < today);
        expect(versionOn([...versions, { fromDay }], asked)).toBe(versionOn(versions, asked));
      }),
    );
  });
});

test("a version begins today or later, and not after the end", () => {
  const today = "2020-02-10";
  expect(whyNotFrom("2020-02-09", { today, endedOn: null })).toBe("IN_THE_PAST");
  expect(whyNotFrom(today, { today, endedOn: null })).toBeUndefined();
  expect(whyNotFrom("2020-03-01", { today, endedOn: "2020-02-29" })).toBe("AFTER_END");
});
