import { expect, test } from "vitest";
import { bearerKey, isClientKey, newClientKey } from "./client-key.ts";

const master = Buffer.alloc(32, 7);

test("a key follows from its request and from nothing else", () => {
  const key = newClientKey(master, "one");
  expect(isClientKey(key)).toBe(true);
  expect(newClientKey(master, "one")).toBe(key);
  expect(newClientKey(master, "two")).not.toBe(key);
  expect(newClientKey(Buffer.alloc(32, 8), "one")).not.toBe(key);
});

test.each([
  [(key: string) => `Bearer ${key}`, true],
  [(key: string) => `bearer ${key}`, true],
  [(key: string) => key, false],
  [(key: string) => `Basic ${key}`, false],
  [(key: string) => `Bearer ${key}x`, false],
  [(key: string) => `Bearer ${key} ${key}`, false],
  [() => "Bearer ", false],
])("header %#", (write, good) => {
  const key = newClientKey(master, "one");
  expect(bearerKey(write(key))).toBe(good ? key : undefined);
});
