import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  deedSteps,
  isReviewed,
  mayAnswer,
  mayStep,
  reviewedState,
  submissionBar,
  type DeedFacts,
  type DeedStep,
} from "./deed-state.ts";
import {
  deedStateLabels,
  platformLevels,
  submissionStateLabels,
  type DeedState,
  type SubmissionState,
} from "./deed-words.ts";

const states = Object.keys(deedStateLabels) as DeedState[];
const answers = Object.keys(submissionStateLabels) as SubmissionState[];

const facts: fc.Arbitrary<DeedFacts> = fc.record({
  cleared: fc.boolean(),
  textNumber: fc.integer({ min: 1, max: 3 }),
  latest: fc
    .tuple(
      ...platformLevels.map((level) =>
        fc.option(
          fc.record({
            level: fc.constant(level),
            state: fc.constantFrom(...answers),
            textNumber: fc.integer({ min: 1, max: 3 }),
          }),
        ),
      ),
    )
    .map((each) => each.filter((one) => one !== null)),
});

describe("a deed's way", () => {
  it("goes through its steps in order, and from nowhere else", () => {
    const allowed = states.flatMap((state) =>
      (Object.keys(deedSteps) as DeedStep[])
        .filter((step) => mayStep(state, step))
        .map((step) => `${state} ${step} ${deedSteps[step].to}`),
    );
    expect(allowed).toEqual([
      "draft edit draft",
      "draft hand_in in_review",
      "in_review review reviewed",
      "in_review send_back draft",
      "reviewed send_back draft",
      "cleared send_back draft",
      "returned send_back draft",
    ]);
  });

  it.each<[string, DeedFacts, DeedState]>([
    ["no consent or text", { cleared: false, textNumber: 0, latest: [] }, "reviewed"],
    ["both", { cleared: true, textNumber: 1, latest: [] }, "cleared"],
    ["sent to the city", { cleared: true, textNumber: 1, latest: [sent("open")] }, "submitted"],
    ["accepted", { cleared: true, textNumber: 1, latest: [sent("accepted")] }, "accepted"],
    ["returned", { cleared: true, textNumber: 1, latest: [sent("returned")] }, "returned"],
    ["mended", { cleared: true, textNumber: 2, latest: [sent("returned")] }, "cleared"],
    [
      "consent taken back",
      { cleared: false, textNumber: 1, latest: [sent("withdrawn")] },
      "reviewed",
    ],
  ])("%s: %s is %s", (_, given, state) => {
    expect(reviewedState(given)).toBe(state);
  });

  it("is never submitted, accepted or ready without consent and a text that passes", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const state = reviewedState(given);
        expect(isReviewed(state)).toBe(true);
        expect(state === "reviewed").toBe(!given.cleared);
      }),
    );
  });

  it("may be submitted to a platform exactly where nothing bars it there", () => {
    fc.assert(
      fc.property(facts, (given) => {
        const free = platformLevels.filter((level) => submissionBar(given, level) === undefined);
        const barred = given.latest
          .filter(
            ({ state, textNumber }) =>
              ["open", "accepted"].includes(state) ||
              (state === "returned" && textNumber === given.textNumber),
          )
          .map(({ level }) => level);
        const wanted = given.cleared ? platformLevels.filter((each) => !barred.includes(each)) : [];
        expect(free).toEqual(wanted);
        expect(reviewedState(given) !== "cleared" || free.length > 0).toBe(true);
      }),
    );
  });

  it("is answered once", () => {
    expect(answers.filter(mayAnswer)).toEqual(["open"]);
  });
});

function sent(state: SubmissionState) {
  return { level: "city", state, textNumber: 1 } as const;
}
