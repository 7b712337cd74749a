import { expect, test } from "vitest";
import { readWindows } from "./rule-schema.ts";

test.each([
  ["08:00-17:00-20:00", [{ start: "08:00", due: "17:00", end: "20:00" }]],
  ["０８：００－１７：００－２０：００\n", [{ start: "08:00", due: "17:00", end: "20:00" }]],
  ["08:00 – 09:00 – 10:00\n10:00-11:00-12:00", expect.any(Array)],
  ["", undefined],
  ["08:00-17:00", undefined],
  ["17:00-08:00-20:00", undefined],
  ["08:00-09:00-10:00\n09:59-11:00-12:00", undefined],
])("%j reads as %j", (text, windows) => {
  expect(readWindows(text)).toEqual(windows);
});
