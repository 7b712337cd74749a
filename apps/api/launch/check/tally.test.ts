import { describe, expect, it } from "vitest";
import type { Outcome, TestCount } from "./step.ts";
import { tally } from "./tally.ts";

function outcome(state: Outcome["state"], tests?: TestCount): Outcome {
  return { name: "step", state, seconds: 1, output: "", ...(tests && { tests }) };
}

const count = (passed: number, failed = 0, skipped = 0): TestCount => ({ passed, failed, skipped });

describe("tally", () => {
  it("adds up the tests", () => {
    const outcomes = [outcome("passed", count(3)), outcome("passed", count(4)), outcome("passed")];
    expect(tally(outcomes)).toEqual({ line: "7 passed, 0 failed", ok: true });
  });

  it("names skipped tests only when there are any", () => {
    expect(tally([outcome("passed", count(3, 0, 2))])).toEqual({
      line: "3 passed, 0 failed, 2 skipped",
      ok: true,
    });
  });

  it("counts failed tests once, not their step as well", () => {
    expect(tally([outcome("failed", count(3, 2))]).line).toBe("3 passed, 2 failed");
  });

  it("counts a failed step without tests as one failed", () => {
    const outcomes = [outcome("passed", count(3)), outcome("failed")];
    expect(tally(outcomes)).toEqual({ line: "3 passed, 1 failed", ok: false });
  });

  it("counts a test step that failed although no test did", () => {
    expect(tally([outcome("failed", count(3))])).toEqual({ line: "3 passed, 1 failed", ok: false });
  });

  it("fails when no test ran", () => {
    expect(tally([outcome("passed", count(0, 0, 5))])).toEqual({
      line: "0 passed, 1 failed, 5 skipped",
      ok: false,
    });
    expect(tally([])).toEqual({ line: "0 passed, 1 failed", ok: false });
  });

  it("does not ask for tests where only another step was asked for", () => {
    expect(tally([outcome("passed")])).toEqual({ line: "0 passed, 0 failed", ok: true });
  });

  it("counts nothing for a step that was not run", () => {
    const outcomes = [outcome("failed"), outcome("not run")];
    expect(tally(outcomes)).toEqual({ line: "0 passed, 1 failed", ok: false });
  });
});
