import { describe, expect, it } from "vitest";
import { schedule } from "./schedule.ts";
import type { Outcome, Step } from "./step.ts";

function step(name: string, needs: string[] = [], weight: 1 | 2 = 1): Step {
  return { name, needs, weight, command: ["true"], limitMinutes: 1 };
}

/** Runs steps that end only when they are told to, and notes the order of events. */
function byHand(steps: Step[], cores = 2) {
  const events: string[] = [];
  const endings = new Map<string, (state: Outcome["state"]) => void>();
  const run = (each: Step) =>
    new Promise<Outcome>((resolve) => {
      events.push(`start ${each.name}`);
      endings.set(each.name, (state) => {
        resolve({ name: each.name, state, seconds: 0, output: "" });
      });
    });
  const done = schedule(steps, cores, run, ({ name, state }) => events.push(`${state} ${name}`));
  const end = async (name: string, state: Outcome["state"] = "passed") => {
    endings.get(name)?.(state);
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { events, end, done };
}

describe("schedule", () => {
  it("fills the cores and waits when they are full", async () => {
    const { events, end } = byHand([step("a"), step("b"), step("c")]);
    expect(events).toEqual(["start a", "start b"]);
    await end("b");
    expect(events).toEqual(["start a", "start b", "passed b", "start c"]);
  });

  it("starts a step after what it needs", async () => {
    const { events, end, done } = byHand([step("a"), step("b", ["a"])]);
    expect(events).toEqual(["start a"]);
    await end("a");
    await end("b");
    expect((await done).map(({ state }) => state)).toEqual(["passed", "passed"]);
  });

  it("does not run what needs a failed step, nor what needs that", async () => {
    const { events, end, done } = byHand([
      step("a"),
      step("b", ["a"]),
      step("c", ["b"]),
      step("d"),
    ]);
    await end("a", "failed");
    await end("d");
    expect((await done).map(({ name, state }) => `${name} ${state}`)).toEqual([
      "a failed",
      "b not run",
      "c not run",
      "d passed",
    ]);
    expect(events).not.toContain("start b");
  });

  it("runs a heavy step alone", async () => {
    const { events, end } = byHand([step("a"), step("heavy", [], 2), step("b")]);
    expect(events).toEqual(["start a", "start b"]);
    await end("a");
    expect(events).not.toContain("start heavy");
    await end("b");
    expect(events.at(-1)).toBe("start heavy");
  });

  it("runs a step that is heavier than the machine", async () => {
    const { events } = byHand([step("heavy", [], 2)], 1);
    expect(events).toEqual(["start heavy"]);
  });

  it("takes a need that was not chosen as met", async () => {
    const { events } = byHand([step("b", ["a"])]);
    expect(events).toEqual(["start b"]);
  });

  it("names steps that need each other instead of waiting for ever", async () => {
    const { done } = byHand([step("a", ["b"]), step("b", ["a"])]);
    await expect(done).rejects.toThrow("These steps need each other: a,b.");
  });
});
