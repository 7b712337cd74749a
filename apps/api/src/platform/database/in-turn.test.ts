import { expect, test } from "vitest";
import { InTurn } from "./in-turn.ts";

test("what several give at once is done one after another, also after a fault", async () => {
  const turn = new InTurn();
  const done: string[] = [];
  let atWork = 0;
  const work = (name: string) => async () => {
    atWork += 1;
    done.push(`${name}${atWork}`);
    await Promise.resolve();
    atWork -= 1;
    if (name === "b") throw new Error("b failed");
    return name;
  };
  const [a, b, c] = await Promise.allSettled(["a", "b", "c"].map((name) => turn.take(work(name))));
  expect(done).toEqual(["a1", "b1", "c1"]);
  expect([a?.status, b?.status, c?.status]).toEqual(["fulfilled", "rejected", "fulfilled"]);
});
