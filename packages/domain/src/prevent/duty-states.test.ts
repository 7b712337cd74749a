import * as fc from "fast-check";
import { expect, test } from "vitest";
import { assign } from "./assignment.ts";
import { rate } from "./rate.ts";
import { isComplete, reportState } from "./report-state.ts";
import { byUrgency, slotState, slotStates, type SlotState } from "./slot-state.ts";

const at = (time: string) => new Date(`2020-02-15T${time}:00+08:00`);
const slot = {
  windowStart: at("08:00"),
  dueAt: at("17:00"),
  windowEnd: at("20:00"),
  occurredAt: null,
  excused: false,
};

test.each([
  ["07:59", "upcoming"],
  ["08:00", "open"],
  ["17:00", "open"],
  ["17:01", "overdue"],
  ["20:00", "overdue"],
  ["20:01", "missed"],
])("at %s an undone slot is %s", (time, state) => {
  expect(slotState(slot, at(time))).toBe(state);
});

test("what was done in time stays so, whenever it was sent", () => {
  expect(slotState({ ...slot, occurredAt: at("17:00") }, at("23:00"))).toBe("done");
  expect(slotState({ ...slot, occurredAt: at("17:01") }, at("23:00"))).toBe("done_late");
  expect(slotState({ ...slot, excused: true }, at("23:00"))).toBe("excused");
});

test("time moves an undone slot forward only", () => {
  const order: SlotState[] = ["upcoming", "open", "overdue", "missed"];
  const minute = fc.integer({ min: 0, max: 1439 });
  fc.assert(
    fc.property(minute, minute, (one, other) => {
      const state = (m: number) => slotState(slot, new Date(at("00:00").getTime() + m * 60_000));
      const [early, late] = [Math.min(one, other), Math.max(one, other)];
      expect(order.indexOf(state(early))).toBeLessThanOrEqual(order.indexOf(state(late)));
    }),
  );
});

test("the order of urgency is total over all states and puts what waits first", () => {
  const all = slotStates.map((state) => ({ state, dueAt: at("17:00") }));
  expect(all.toSorted(byUrgency).map(({ state }) => state)).toEqual([
    "overdue",
    "open",
    "missed",
    "upcoming",
    "done_late",
    "done",
    "excused",
  ]);
  const open = (time: string) => ({ state: "open" as const, dueAt: at(time) });
  expect(byUrgency(open("09:00"), open("10:00"))).toBeLessThan(0);
});

test("a rate lies between 0 and 100, and is nothing where nothing was expected", () => {
  expect(rate(3, 0)).toBeNull();
  expect(rate(1, 3)).toBeCloseTo(33.333, 2);
  fc.assert(
    fc.property(fc.nat(1000), fc.integer({ min: 1, max: 1000 }), (done, expected) => {
      const percent = rate(done, expected) ?? -1;
      expect(percent).toBeGreaterThanOrEqual(0);
      expect(percent).toBeLessThanOrEqual(100);
      expect(percent === 100).toBe(done >= expected);
    }),
  );
});

test.each([
  [[0, 0, 0, 0], true, "none", false],
  [[3, 1, 2, 0], true, "with_news", true],
  [[3, 0, 3, 0], true, "zero", true],
  [[3, 0, 3, 1], true, "late", true],
  [[3, 1, 1, 1], true, "missing", false],
  [[3, 1, 1, 1], false, "pending", false],
] as const)("%j after the hour %s: %s, complete %s", (counts, due, state, complete) => {
  const [expected, withNews, zero, late] = counts;
  expect(reportState({ expected, withNews, zero, late }, due)).toBe(state);
  expect(isComplete({ expected, withNews, zero, late })).toBe(complete);
});

test("who is named comes first where they are at work, else the least loaded", () => {
  const nearest = [
    { staff: "c", load: 2 },
    { staff: "b", load: 1 },
    { staff: "a", load: 1 },
  ];
  const candidates = { keeper: "k", deputy: "d", cadre: "g", cadreDeputy: "h", nearest };
  const without = (...away: string[]) => assign(candidates, (staff) => !away.includes(staff));
  expect(without()).toBe("k");
  expect(without("k")).toBe("d");
  expect(without("k", "d")).toBe("g");
  expect(without("k", "d", "g")).toBe("h");
  expect(without("k", "d", "g", "h")).toBe("a");
  expect(without("k", "d", "g", "h", "a")).toBe("b");
  expect(assign(candidates, () => false)).toBeNull();
});
