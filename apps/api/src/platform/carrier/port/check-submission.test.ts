import { expect, it } from "vitest";
import { submissions } from "../testing/collected.ts";
import type { ChannelLimits, Submission } from "./channel.ts";
import { refusalOf } from "./check-submission.ts";

const real: ChannelLimits = {
  alphabets: ["ucs2"],
  longTexts: "parts",
  window: 1,
  perSecond: 1,
  demoNumbers: false,
};

function one(change: Partial<Submission> = {}, text = "防"): Submission {
  const [first] = submissions("13800000001", text, ["ucs2"]);
  if (first === undefined) throw new Error("no part");
  return { ...first, ...change };
}

const alone = (text: string) => one({ part: { index: 1, total: 1, text } });

it("lets through what may be sent", () => {
  expect(refusalOf(one(), real)).toBeUndefined();
  expect(refusalOf(alone("防".repeat(70)), real)).toBeUndefined();
  expect(refusalOf(one({ number: "12800000001" }), { ...real, demoNumbers: true })).toBeUndefined();
  expect(refusalOf(alone("防".repeat(500)), { ...real, longTexts: "whole" })).toBeUndefined();
});

it.each<[Submission, string, string]>([
  [one({ number: "1380000000x" }), "bad_number", "NOT_A_NUMBER"],
  [one({ number: "+8613800000001" }), "bad_number", "NOT_A_NUMBER"],
  [one({ number: "0830-5261234" }), "bad_number", "LANDLINE"],
  [one({ number: "12800000001" }), "bad_number", "DEMO_NUMBER"],
  [alone(" "), "malformed", "REQUIRED"],
  [alone("防\ud83d"), "malformed", "BROKEN_CHARACTER"],
  [alone("防".repeat(71)), "malformed", "TOO_LONG"],
  [one({ part: { index: 1, total: 2, text: "防".repeat(68) } }), "malformed", "TOO_LONG"],
  [one({ part: { index: 3, total: 2, text: "防" } }), "malformed", "NO_SUCH_PART"],
  [one({ alphabet: "gsm7" }), "malformed", "ALPHABET"],
])("refuses %#: %s %s", (submission, reason, code) => {
  expect(refusalOf(submission, real)).toEqual({ kind: "refused", reason, code });
});

it("refuses whole texts that are too long", () => {
  expect(refusalOf(alone("防".repeat(501)), { ...real, longTexts: "whole" })).toMatchObject({
    code: "TOO_LONG",
  });
});
