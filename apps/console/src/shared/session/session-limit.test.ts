import { describe, expect, it } from "vitest";
import { minutesLeft, nextLimit } from "./session-limit.ts";

const minute = 60_000;

describe("nextLimit", () => {
  it("is the idle limit while the day is long", () => {
    expect(nextLimit(0, 700 * minute)).toEqual({ kind: "idle", at: 30 * minute });
  });

  it("is the absolute limit when that comes first or at once", () => {
    expect(nextLimit(0, 20 * minute)).toEqual({ kind: "absolute", at: 20 * minute });
    expect(nextLimit(0, 30 * minute).kind).toBe("absolute");
  });
});

describe("minutesLeft", () => {
  const limit = nextLimit(0, 700 * minute);

  it("rounds up and never goes below nothing", () => {
    expect(minutesLeft(limit, 25 * minute)).toBe(5);
    expect(minutesLeft(limit, 29 * minute + 1)).toBe(1);
    expect(minutesLeft(limit, 30 * minute)).toBe(0);
    expect(minutesLeft(limit, 31 * minute)).toBe(0);
  });
});
