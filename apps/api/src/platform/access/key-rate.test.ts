import { expect, test } from "vitest";
import { KeyRate, usualPace } from "./key-rate.ts";

test("a key may burst, then goes at its pace, and no other key pays for it", () => {
  const rate = new KeyRate();
  const waits = Array.from({ length: usualPace.burst }, () => rate.take("busy", 0));
  expect(waits.every((wait) => wait === 0)).toBe(true);
  expect(rate.take("busy", 0)).toBe(1);
  expect(rate.take("quiet", 0)).toBe(0);
  expect(rate.take("busy", 100)).toBe(0);
  expect(rate.take("busy", 100)).toBe(1);
});

test("wrong keys do not fill the memory: the oldest begin anew", () => {
  const rate = new KeyRate();
  for (let i = 0; i <= usualPace.burst; i += 1) rate.take("first", 0);
  expect(rate.take("first", 0)).toBe(1);
  for (let i = 0; i < 1000; i += 1) rate.take(`wrong ${i}`, 0);
  expect(rate.take("first", 0)).toBe(0);
});
