import { expect, it } from "vitest";
import { oneAtATime, type SendCause } from "./one-at-a-time.ts";
import type { SendOutcome } from "./send-outbox.ts";

/** Tries that end as they are told to, one after the other. */
function tries() {
  const open: ((outcome: SendOutcome | null) => void)[] = [];
  let begun = 0;
  const hear = oneAtATime(() => {
    begun += 1;
    return new Promise((resolve) => open.push(resolve));
  });
  return {
    hear: (cause: SendCause) => void hear(cause),
    begun: () => begun,
    end: async (outcome: SendOutcome | null) => {
      open.shift()?.(outcome);
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

it("tries again at once after a failure during which the network came back", async () => {
  const { hear, begun, end } = tries();
  hear("time");
  hear("anew");
  expect(begun()).toBe(1);
  await end("later");
  expect(begun()).toBe(2);
  await end("later");
  // nothing was heard since: it waits for its time
  expect(begun()).toBe(2);
  hear("time");
  expect(begun()).toBe(3);
});

it("sends what was added while others went out, and leaves it where the server is not well", async () => {
  const { hear, begun, end } = tries();
  hear("added");
  hear("added");
  await end("done");
  expect(begun()).toBe(2);
  hear("added");
  await end("later");
  expect(begun()).toBe(2);
});

it.each([
  ["a session that ended", "signedOut"],
  ["another tab that sends and hears the same", null],
] as const)("does not try again after %s", async (_, outcome) => {
  const { hear, begun, end } = tries();
  hear("time");
  hear("anew");
  hear("added");
  await end(outcome);
  expect(begun()).toBe(1);
});

it("goes on hearing after a try that broke", async () => {
  let begun = 0;
  const hear = oneAtATime(async () => {
    begun += 1;
    throw new Error("the store does not answer");
  });
  await expect(hear("time")).rejects.toThrow("the store does not answer");
  await expect(hear("time")).rejects.toThrow("the store does not answer");
  expect(begun).toBe(2);
});
