import { afterEach, expect, it, vi } from "vitest";
import type { CarrierFault } from "./carrier-fault.ts";
import type { Outcome, Submission } from "./channel.ts";
import { Sender } from "./sender.ts";
import type { Transport } from "./transport.ts";

afterEach(() => {
  vi.useRealTimers();
});

const submission = (name: string): Submission => ({
  reference: name,
  number: "12800000001",
  messageClass: "publicity",
  alphabet: "ucs2",
  part: { index: 1, total: 1, text: name },
  group: 0,
});

/** A carrier that takes everything, and never hangs up by itself. */
function taking(): { transport: Transport; sent: () => number } {
  let sent = 0;
  const { promise: closed, resolve } = Promise.withResolvers<CarrierFault>();
  const transport: Transport = {
    transmit: async (group) => {
      sent += group.length;
      return group.map((): Outcome => ({ kind: "accepted", carrierId: "1" }));
    },
    closed,
    close: async () => undefined,
    destroy: resolve,
  };
  return { transport, sent: () => sent };
}

it("lets texts of their own go as fast as the same text, however many wait", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  const { transport, sent } = taking();
  const sender = new Sender({
    open: async () => transport,
    window: 1000,
    perSecond: 100,
    // a hundred could go together, but no two of these say the same
    grouping: { most: 100, joins: () => false, apartBy: ({ reference }) => reference },
  });
  sender.start();
  await sender.room();
  for (let n = 0; n < 90; n += 1) void sender.submit(submission(String(n)));
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent()).toBeGreaterThanOrEqual(85);
});

it("stops, though a carrier that was left for want of work has not hung up", async () => {
  const { transport } = taking();
  const sender = new Sender({ open: async () => transport, window: 1, perSecond: 9, idleMs: 20 });
  sender.start();
  await sender.room();
  await vi.waitFor(() => expect(sender.health().state).toBe("idle"));
  await sender.stop();
  expect(sender.health().state).toBe("stopped");
});
