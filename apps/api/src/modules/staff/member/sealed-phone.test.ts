import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { openPhone, sealPhone } from "./sealed-phone.ts";

const master = randomBytes(32);

test("a sealed phone opens for its member alone, and never looks the same twice", () => {
  const kept = sealPhone(master, "fuyang.officer", "13912345678");
  expect(kept).toMatch(/^sealed:[\w+/=]{44,88}$/);
  expect(openPhone(master, "fuyang.officer", kept)).toBe("13912345678");
  expect(sealPhone(master, "fuyang.officer", "13912345678")).not.toBe(kept);
  expect(() => openPhone(master, "lingang.officer", kept)).toThrow(/authenticate/);
  expect(() => openPhone(randomBytes(32), "fuyang.officer", kept)).toThrow(/authenticate/);
  // the shortest and the longest that a form takes
  for (const phone of ["12345", "+86-0830-12345678-90"]) {
    expect(sealPhone(master, "a", phone)).toMatch(/^sealed:[\w+/=]{44,88}$/);
  }
});

test("what stands open from before is read as it is", () => {
  expect(openPhone(master, "fuyang.officer", "0830-5261234")).toBe("0830-5261234");
});
