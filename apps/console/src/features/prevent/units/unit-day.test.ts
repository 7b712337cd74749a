import { describe, expect, it } from "vitest";
import { toneOf } from "./unit-day.ts";

describe("toneOf", () => {
  it.each([
    ["neutral", "nothing is due", { rate: null, overdue: 0 }],
    ["neutral", "nothing is late yet", { rate: 0, overdue: 0 }],
    ["success", "all is done", { rate: 100, overdue: 0 }],
    ["warning", "a small part is late", { rate: 80, overdue: 1 }],
    ["danger", "more is late", { rate: 79.9, overdue: 1 }],
  ] as const)("is %s where %s", (tone, _when, count) => {
    expect(toneOf(count)).toBe(tone);
  });
});
