import { expect, test } from "vitest";
import type { MessageChannel } from "../../../platform/carrier/port/channel.ts";
import type { StandingDesk } from "../../../platform/jobs/standing-work.ts";
import { dispatchWork } from "./dispatch.work.ts";

/** A channel that has room and carries nothing. */
const channel = {
  kind: "smpp",
  carries: { window: 1, perSecond: 1 },
  start: () => undefined,
  stop: async () => undefined,
  room: async () => 10,
  health: () => ({ state: "up" }),
} as unknown as MessageChannel;

/** Runs the dispatcher over an empty queue until both lanes have slept. @returns for how long each would */
async function sleeps(ms: number | null): Promise<number[]> {
  const over = new AbortController();
  const slept: number[] = [];
  const tx = {
    rows: async ({ text }: { text: string }) => (text.includes("due_in") ? [{ ms }] : []),
  };
  const desk = {
    signal: over.signal,
    services: { carrier: { kind: "smpp", open: async () => channel } },
    transaction: async (work: (given: typeof tx) => Promise<unknown>) => await work(tx),
    ear: () => async (most: number) => {
      slept.push(most);
      if (slept.length === 2) over.abort();
      await new Promise<void>((resolve) => {
        if (over.signal.aborted) resolve();
        over.signal.addEventListener("abort", () => resolve());
      });
    },
    warn: () => undefined,
  } as unknown as StandingDesk;
  await dispatchWork.run(desk);
  return slept;
}

test.each([
  ["until the morning, with a bound", 8 * 3_600_000, 60_000],
  ["until a try again", 20_000, 20_000],
  ["as long as it may where nothing waits", null, 60_000],
  ["a second where what waits is held by somebody", 0, 1000],
])("a lane of which nothing can leave sleeps %s", async (_when, due, ms) => {
  expect(await sleeps(due)).toEqual([ms, ms]);
});
