import fc from "fast-check";
import { expect, it } from "vitest";
import { alertsOf } from "./control-alert.ts";
import { followUpOutcomes, symptoms } from "./follow-up.ts";
import { keptOutcome, notWell } from "./seen-well.ts";

const threshold = 37.3;
const at = new Date("2020-02-29T01:00:00Z");
const now = { occurredAt: at, sentAt: at };
const waited = { occurredAt: at, sentAt: new Date("2020-02-29T09:00:00Z") };
const well = { outcome: "seen_well", temperature: 36.5, symptoms: [] } as const;

it.each([
  [{}, now, { stands: true, outcome: "seen_well", enteredAs: null }],
  [{ temperature: 37.2 }, now, { stands: true, outcome: "seen_well", enteredAs: null }],
  [{ temperature: 37.3 }, now, { stands: false }],
  [{ temperature: 37.3 }, waited, { stands: true, outcome: "seen_unwell", enteredAs: "seen_well" }],
  [{ temperature: 36.9 }, waited, { stands: true, outcome: "seen_well", enteredAs: null }],
  [
    { outcome: "seen_unwell", temperature: 39 },
    now,
    { stands: true, outcome: "seen_unwell", enteredAs: null },
  ],
] as const)("%j is kept as it can stand", (changes, moment, expected) => {
  expect(keptOutcome({ ...well, ...changes }, threshold, moment)).toEqual(expected);
});

it("never keeps somebody as seen well whom an alert is raised for, and loses nothing that waited", () => {
  const found = fc.record({
    outcome: fc.constantFrom(...followUpOutcomes),
    temperature: fc.option(fc.integer({ min: 340, max: 430 }).map((tenths) => tenths / 10)),
    symptoms: fc.subarray([...symptoms]),
  });
  fc.assert(
    fc.property(found, fc.constantFrom(now, waited), (each, moment) => {
      const verdict = keptOutcome(each, threshold, moment);
      const alerts = alertsOf(each, threshold);
      const isWell = verdict.stands && verdict.outcome === "seen_well";
      expect(isWell && alerts.length > 0).toBe(false);
      expect(verdict.stands || moment === now).toBe(true);
      expect(notWell(each, threshold) === undefined).toBe(alerts.length === 0);
    }),
  );
});
