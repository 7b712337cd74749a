import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { SharedLooks } from "./shared-looks.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("a look serves all who come within a moment, each key its own", async () => {
  const looks = new SharedLooks(1000);
  let value = 1;
  const look = vi.fn(async () => value);
  const many = Array.from({ length: 50 }, () => looks.take("a", look));
  expect(new Set(await Promise.all(many))).toEqual(new Set([1]));
  expect(look).toHaveBeenCalledTimes(1);
  expect(await looks.take("b", look)).toBe(1);
  expect(look).toHaveBeenCalledTimes(2);
  value = 2;
  await vi.advanceTimersByTimeAsync(999);
  expect(await looks.take("a", look)).toBe(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(await looks.take("a", look)).toBe(2);
});

test("a look that fails ends nobody else's", async () => {
  const looks = new SharedLooks(1000);
  const fails = async () => await Promise.reject(new Error("signed out"));
  const first = looks.take("a", fails).catch((error: Error) => error.message);
  const second = looks.take("a", async () => "mine");
  expect(await Promise.all([first, second])).toEqual(["signed out", "mine"]);
  expect(await looks.take("a", async () => "again")).toBe("again");
});
