import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  expire,
  learn,
  messageState,
  partStates,
  type PartFate,
  type PartState,
} from "./delivery-state.ts";
import { failureReasons } from "./failure-reason.ts";

const fate: fc.Arbitrary<PartFate> = fc.oneof(
  fc.constantFrom(...partStates.filter((state) => state !== "failed").map((state) => ({ state }))),
  fc.constantFrom(...failureReasons).map((reason) => ({ state: "failed" as const, reason })),
);

const queued: PartFate = { state: "queued" };

describe("learn", () => {
  it("ends the same in any order, and when told twice", () => {
    fc.assert(
      fc.property(
        fc
          .array(fate, { minLength: 1, maxLength: 6 })
          .chain((told) =>
            fc.tuple(
              fc.constant(told),
              fc.shuffledSubarray([...told, ...told], { minLength: told.length * 2 }),
            ),
          ),
        ([told, again]) => {
          expect(again.reduce(learn, queued)).toEqual(told.reduce(learn, queued));
        },
      ),
    );
  });

  it.each<[string, PartFate, PartFate, PartState]>([
    ["a receipt before the answer", { state: "delivered" }, { state: "accepted" }, "delivered"],
    ["a late answer", { state: "unknown" }, { state: "accepted" }, "accepted"],
    [
      "an interim receipt after the last",
      { state: "failed", reason: "blocked" },
      { state: "accepted" },
      "failed",
    ],
    ["a receipt after 48 hours", { state: "expired" }, { state: "delivered" }, "delivered"],
    [
      "a failure taken back",
      { state: "failed", reason: "other" },
      { state: "delivered" },
      "delivered",
    ],
  ])("%s", (_, known, told, state) => {
    expect(learn(known, told).state).toBe(state);
  });

  it("keeps the reason that says most", () => {
    expect(
      learn({ state: "failed", reason: "other" }, { state: "failed", reason: "unknown_user" }),
    ).toEqual({ state: "failed", reason: "unknown_user" });
  });
});

describe("expire", () => {
  const accepted = new Date("2020-02-03T08:00:00+08:00");
  const after = (ms: number) => new Date(accepted.getTime() + ms);
  const hour = 3_600_000;

  it("waits 48 hours", () => {
    expect(expire({ state: "accepted" }, accepted, after(48 * hour - 1))).toEqual({
      state: "accepted",
    });
    expect(expire({ state: "accepted" }, accepted, after(48 * hour))).toEqual({ state: "expired" });
  });

  it.each<PartState>(["queued", "submitted", "unknown", "delivered"])(
    "leaves %s alone",
    (state) => {
      const known = { state } as PartFate;
      expect(expire(known, accepted, after(100 * hour))).toBe(known);
    },
  );
});

describe("messageState", () => {
  it.each<[PartState[], string]>([
    [["queued"], "queued"],
    [["delivered", "delivered"], "delivered"],
    [["delivered", "queued"], "queued"],
    [["delivered", "accepted"], "accepted"],
    [["accepted", "unknown"], "unknown"],
    [["failed", "accepted"], "accepted"],
    [["delivered", "failed"], "partly_delivered"],
    [["delivered", "expired"], "partly_delivered"],
    [["failed", "failed"], "failed"],
    [["failed", "expired"], "failed"],
    [["expired", "expired"], "expired"],
  ])("%j is %s", ([first = "queued", ...others], state) => {
    expect(messageState([first, ...others])).toBe(state);
    expect(messageState([...others.reverse(), first] as [PartState])).toBe(state);
  });
});
