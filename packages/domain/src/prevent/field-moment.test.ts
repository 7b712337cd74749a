import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fieldMoment } from "./field-moment.ts";

const now = new Date("2020-02-15T10:00:00+08:00");
const rule = { firstDay: "2020-01-25", backfillDays: 3 };
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const judged = (occurred: number, sent = 0) =>
  fieldMoment({ occurredAt: minutes(occurred), sentAt: minutes(sent) }, now, rule);

test("work of an hour ago is kept as it is said", () => {
  expect(judged(-60)).toEqual({
    ok: true,
    occurredAt: minutes(-60),
    onDay: "2020-02-15",
    skewSeconds: 0,
    backfilled: false,
  });
});

test("a phone two days ahead is put right, and how far it was off is kept", () => {
  const off = 2 * 24 * 60;
  expect(judged(off - 60, off)).toMatchObject({
    occurredAt: minutes(-60),
    skewSeconds: off * 60,
    onDay: "2020-02-15",
  });
});

test.each([
  [5, "", true],
  [6, "future", false],
  [-3 * 1440, "", true],
  [-3 * 1440 - 10 * 60 - 1, "too_old", false],
])("%i minutes from now: %s", (occurred, refusal, ok) => {
  expect(judged(occurred)).toMatchObject(ok ? { ok } : { ok, refusal });
});

test("nothing lies before the response, and what is a day old is marked", () => {
  const early = { firstDay: "2020-02-15", backfillDays: 3 };
  const at = (occurred: number) =>
    fieldMoment({ occurredAt: minutes(occurred), sentAt: now }, now, early);
  expect(at(-10 * 60)).toMatchObject({ ok: true });
  expect(at(-10 * 60 - 1)).toEqual({ ok: false, refusal: "before_incident" });
  expect(judged(-1440)).toMatchObject({ backfilled: false });
  expect(judged(-1441)).toMatchObject({ backfilled: true });
});

test.each([
  ["before_incident", rule],
  ["too_old", { ...rule, firstDay: null }],
])(
  "a clock at the end of the calendar moves nothing into the years before it: %s",
  (refusal, held) => {
    const device = { occurredAt: now, sentAt: new Date("9999-12-31T23:59:59-14:00") };
    expect(fieldMoment(device, now, held)).toEqual({ ok: false, refusal });
  },
);

const offset = fc.integer({ min: -6000, max: 6000 });

test("what is kept never lies in the future, whatever the clocks say", () => {
  fc.assert(
    fc.property(offset, offset, (occurred, skew) => {
      const outcome = judged(occurred + skew, skew);
      const kept = outcome.ok ? outcome.occurredAt : now;
      expect(kept.getTime()).toBeLessThanOrEqual(now.getTime());
    }),
  );
});

test("a clock that is wrong, by however much, changes nothing", () => {
  fc.assert(
    fc.property(offset, offset, (occurred, skew) => {
      fc.pre(Math.abs(skew) > 2);
      const { skewSeconds: _, ...right } = { skewSeconds: 0, ...judged(occurred) };
      expect(judged(occurred + skew, skew)).toMatchObject(right);
    }),
  );
});
