import fc from "fast-check";
import { expect, test } from "vitest";
import { householdOutcome, knownBetter, memberOutcomes, wasSeen } from "./visit-outcome.ts";

const outcome = fc.constantFrom(...memberOutcomes);

test.each([
  [["seen_well", "missed"], "seen"],
  [["missed", "refused"], "refused"],
  [["missed", "not_attempted"], "absent"],
  [["not_attempted"], undefined],
] as const)("of %j the household is %s", (members, expected) => {
  expect(householdOutcome(members)).toBe(expected);
});

test("a household is seen exactly when somebody was", () => {
  fc.assert(
    fc.property(fc.array(outcome, { minLength: 1 }), (members) => {
      expect(householdOutcome(members) === "seen").toBe(members.some(wasSeen));
    }),
  );
});

test("two workers at one door leave the same, whoever sends first, however often", () => {
  fc.assert(
    fc.property(outcome, outcome, (a, b) => {
      expect(knownBetter(a, b)).toBe(knownBetter(b, a));
      expect(knownBetter(knownBetter(a, b), b)).toBe(knownBetter(a, b));
    }),
  );
});
