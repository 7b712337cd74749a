import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { demoOrdersPerDay } from "../../identity/demo-id-number.ts";
import { chanceOf } from "./chance.ts";
import { apportion } from "./demo-place.ts";
import { OrderBook } from "./order-book.ts";
import { isAmong } from "./spread.ts";

describe("chanceOf", () => {
  it("is the same for the same seed and differs for neighbours", () => {
    const draw = (seed: string, number: number) => {
      const chance = chanceOf(seed, number);
      return [chance.next(), chance.next(), chance.whole(1, 1000)];
    };
    expect(draw("510522", 7)).toEqual(draw("510522", 7));
    expect(draw("510522", 8)).not.toEqual(draw("510522", 7));
    expect(draw("510521", 7)).not.toEqual(draw("510522", 7));
  });

  it("stays in its range and comes close to its shares", () => {
    const chance = chanceOf("shares", 0);
    const drawn = Array.from({ length: 20_000 }, () => chance.whole(1, 6));
    expect([Math.min(...drawn), Math.max(...drawn)]).toEqual([1, 6]);
    const heads = Array.from({ length: 20_000 }, () => chance.percent(30)).filter(Boolean).length;
    expect(heads / 200).toBeCloseTo(30, -0.5);
    const many = Array.from({ length: 20_000 }, () => chance.weighted({ a: 3, b: 1, c: 0 }));
    expect(many.filter((key) => key === "a").length / 200).toBeCloseTo(75, -0.5);
    expect(many).not.toContain("c");
  });

  it("refuses to pick from nothing", () => {
    expect(() => chanceOf("x", 0).pick([])).toThrow("nothing to pick");
    expect(() => chanceOf("x", 0).weighted({})).toThrow("add up to nothing");
  });
});

describe("apportion", () => {
  it("gives out the total exactly and by weight", () => {
    const weights = fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(weights, fc.nat(100_000), (list, total) => {
        const parts = apportion(list, total);
        const sum = list.reduce((all, weight) => all + weight, 0);
        expect(parts.reduce((all, part) => all + part, 0)).toBe(total);
        const off = parts.map((part, at) => Math.abs(part - ((list[at] ?? 0) * total) / sum));
        expect(Math.max(...off)).toBeLessThan(1);
      }),
    );
  });

  it("refuses what cannot be split", () => {
    expect(() => apportion([0], 5)).toThrow("cannot be split");
    expect(() => apportion([1], 1.5)).toThrow("cannot be split");
  });
});

it("spreads exactly so many over a list", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), fc.nat(3000), (total, count) => {
      const wanted = Math.min(count, total);
      const found = Array.from({ length: total }, (_, index) => isAmong(index, wanted, total));
      expect(found.filter(Boolean)).toHaveLength(wanted);
    }),
  );
});

it("gives every order of a day once, and then no more", () => {
  const book = new OrderBook();
  const orders = Array.from({ length: demoOrdersPerDay }, () => book.next("1968-05-17", "male"));
  expect(new Set(orders).size).toBe(demoOrdersPerDay);
  expect(() => book.next("1968-05-17", "male")).toThrow("too many");
  expect(book.next("1968-05-17", "female")).toBeLessThan(demoOrdersPerDay);
});
