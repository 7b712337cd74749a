import { expect, test } from "vitest";
import { ratio, spread, table } from "./figures.ts";
import { elapsed } from "./processes.ts";
import type { Measured, Round } from "./rounds.ts";

const measured = (perSecond: number): Measured => ({
  perSecond,
  nodeCpu: 1,
  postgresCpu: 1,
  cpu: 2,
  p50: 1,
  p99: 2,
});
const round = (product: number, bare: number): Round => ({
  product: measured(product),
  bare: measured(bare),
  walled: measured(product * 1.25),
});

test("the middle of an odd and of an even number of figures", () => {
  expect(spread([3, 1, 2])).toEqual({ median: 2, least: 1, most: 3 });
  expect(spread([4, 1, 2, 3]).median).toBe(2.5);
});

test("ratios are taken within a round, so that a slow round slows both sides", () => {
  const rounds = [round(70, 100), round(7, 10), round(80, 100)];
  expect(ratio(rounds, ({ perSecond }) => perSecond)).toEqual({
    median: 0.7,
    least: 0.7,
    most: 0.8,
  });
});

test("a machine that does not tell CPU time gets a dash, not a number", () => {
  const unknown = { ...measured(50), cpu: Number.NaN };
  const [, , line] = table([
    { name: "list", goal: 0.7, rounds: [{ product: unknown, bare: measured(100) }] },
  ]).split("\n");
  expect(line).toContain("| list | ≥ 0.70 | – | – | 0.50 (0.50–0.50) | – | 50 / – / 100 |");
});

test("the walled side stands beside the open one", () => {
  const [, , line] = table([{ name: "list", goal: 0.7, rounds: [round(80, 200)] }]).split("\n");
  expect(line).toContain(
    "| 0.80 (0.80–0.80) | 1.00 (1.00–1.00) | 0.40 (0.40–0.40) | 1.00 (1.00–1.00) | 80 / 100 / 200 |",
  );
});

test("no reading at all is no figure", () => {
  expect(elapsed(new Map(), new Map())).toBeNaN();
});

test("a process that ended does not count backwards", () => {
  const before = new Map([
    ["1", 5],
    ["2", 9],
  ]);
  expect(elapsed(before, new Map([["1", 7]]))).toBe(2);
});
