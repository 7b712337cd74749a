import { expect, test } from "vitest";
import { Batches } from "./batches.ts";

const desk = { signal: new AbortController().signal, warn: () => undefined };

/** Fulfilled so many turns of the queue after the gate. */
async function turnsAfter(gate: Promise<void>, turns: number): Promise<void> {
  await gate;
  for (let turn = 0; turn < turns; turn += 1) await Promise.resolve();
}

test.each(Array.from({ length: 12 }, (_, turns) => turns))(
  "what is added while the last batch ends is written too, whenever that is: %i",
  async (turns) => {
    const written: string[] = [];
    const { promise: gate, resolve: open } = Promise.withResolvers<void>();
    const batches = new Batches<string>(async (items) => {
      written.push(...items);
      if (items.includes("first")) await gate;
    }, desk);
    const first = batches.add("first");
    await expect.poll(() => written, { timeout: 2000 }).toEqual(["first"]);
    const second = turnsAfter(gate, turns).then(async () => await batches.add("second"));
    open();
    await Promise.all([first, second]);
    expect(written).toEqual(["first", "second"]);
  },
  2000,
);
