import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { channels, type Channel } from "./channel.ts";
import { grades, singleCategories, type SingleCategory } from "./disability.ts";
import { reachOf, type PersonToReach, type ReachedThrough } from "./reached.ts";

const adult = { age: 50, dependent: false };

function person(category: SingleCategory, changes: Partial<PersonToReach> = {}): PersonToReach {
  return { ...adult, disability: { category, grade: 3, parts: [] }, ...changes };
}

function outcome(
  channel: Channel,
  through: readonly ReachedThrough[],
  who: PersonToReach,
  easyRead = false,
): string {
  const reach = reachOf({ channel, through, succeeded: true, easyRead }, who);
  return reach.reached ? "reached" : reach.reason;
}

describe("reachOf", () => {
  it.each([
    ["a call to a blind person", "voice_call", ["self"], person("visual"), "reached"],
    ["print to a blind person", "letter", ["self"], person("visual"), "UNSUITABLE_CHANNEL"],
    [
      "a bare call to a deaf person",
      "voice_call",
      ["self"],
      person("hearing"),
      "UNSUITABLE_CHANNEL",
    ],
    ["a message to a deaf person", "sms", ["self"], person("hearing"), "reached"],
    [
      "a call with a son beside",
      "voice_call",
      ["self", "carer"],
      person("hearing"),
      "UNSUITABLE_CHANNEL",
    ],
    ["a call to the son only", "voice_call", ["carer"], person("hearing"), "NOT_THE_PERSON"],
    [
      "a call to the carer",
      "voice_call",
      ["carer"],
      person("hearing", { dependent: true }),
      "reached",
    ],
    ["a call to a mother", "voice_call", ["guardian"], person("hearing", { age: 17 }), "reached"],
    [
      "the same at 18",
      "voice_call",
      ["guardian"],
      person("hearing", { age: 18 }),
      "NOT_THE_PERSON",
    ],
    ["a call without the guardian", "voice_call", ["self"], person("mental"), "GUARDIAN_MISSING"],
    ["a call with the guardian", "voice_call", ["self", "guardian"], person("mental"), "reached"],
    ["a call to the guardian", "voice_call", ["guardian"], person("intellectual"), "reached"],
    ["a text to the guardian", "sms", ["guardian"], person("mental"), "NOT_EASY_TO_READ"],
    ["a visit", "visit", ["self"], person("intellectual"), "reached"],
    ["a visit that met only neighbours", "visit", [], person("physical"), "NOT_SUCCEEDED"],
  ] as const)("%s", (_what, channel, through, who, expected) => {
    expect(outcome(channel, through, who)).toBe(expected);
  });

  it("wants easy words besides the guardian where something is read", () => {
    const who = person("intellectual");
    expect(outcome("sms", ["self", "guardian"], who, true)).toBe("reached");
    expect(outcome("sms", ["self", "guardian"], who, false)).toBe("NOT_EASY_TO_READ");
    expect(outcome("sms", ["self"], who, true)).toBe("GUARDIAN_MISSING");
  });

  it("follows a person's override", () => {
    const reader = person("visual", { overrides: [{ channel: "sms", suitable: true }] });
    expect(outcome("sms", ["self"], reader)).toBe("reached");
    expect(outcome("sms", ["self"], person("visual"))).toBe("UNSUITABLE_CHANNEL");
  });

  const anybody = fc.record({
    age: fc.nat(100),
    dependent: fc.boolean(),
    disability: fc.record({
      category: fc.constantFrom(...singleCategories),
      grade: fc.constantFrom(...grades),
      parts: fc.constant([]),
    }),
  });
  const somebodyTold = fc.subarray<ReachedThrough>(["self", "guardian", "carer"], { minLength: 1 });

  it("never counts what did not succeed", () => {
    fc.assert(
      fc.property(anybody, fc.constantFrom(...channels), somebodyTold, (who, channel, through) => {
        const contact = { channel, through, easyRead: true };
        const failed = reachOf({ ...contact, succeeded: false }, who);
        expect(failed).toEqual({ reached: false, reason: "NOT_SUCCEEDED" });
        const visited = reachOf({ ...contact, channel: "visit", succeeded: true }, who);
        expect(visited.reached || !through.includes("self")).toBe(true);
      }),
    );
  });

  it("is never lost by telling one more person", () => {
    fc.assert(
      fc.property(
        anybody,
        fc.constantFrom(...channels),
        somebodyTold,
        fc.constantFrom<ReachedThrough>("self", "guardian", "carer"),
        fc.boolean(),
        (who, channel, through, more, easyRead) => {
          const before = outcome(channel, through, who, easyRead);
          const after = outcome(channel, [...new Set([...through, more])], who, easyRead);
          expect(before !== "reached" || after === "reached").toBe(true);
        },
      ),
    );
  });
});
