import { describe, expect, it } from "vitest";
import { dayOfSerial, readWrittenDay } from "./written-day.ts";

describe("readWrittenDay", () => {
  it.each([
    "1968-05-07",
    "1968/5/7",
    "1968.05.07",
    "1968年5月7日",
    "1968 年 5 月 7 日",
    "１９６８年５月７日",
    "19680507",
    "1968-05-07 00:00:00",
    "1968-05-07T00:00:00.000Z",
    "1968-05-06T16:00:00.000Z",
    "1968-05-07T08:30:00",
    " 1968/05/07 8:30",
  ])("reads %j", (text) => {
    expect(readWrittenDay(text)).toEqual({ kind: "day", day: "1968-05-07" });
  });

  it.each(["23195", "23195.5"])("reads the date number %s that lost its format", (text) => {
    expect(readWrittenDay(text)).toEqual({ kind: "day", day: "1963-07-03" });
  });

  it.each([
    ["", "empty"],
    ["　", "empty"],
    ["1968年5月", "month"],
    ["1968.05", "month"],
    ["1968", "unknown"],
    ["68-5-7", "unknown"],
    ["5/7/1968", "unknown"],
    ["1968-02-30", "unknown"],
    ["1968-02-30T16:00:00Z", "unknown"],
    ["1968-05-07T25:00:00Z", "unknown"],
    ["9999-12-31T16:00:00Z", "unknown"],
    ["1968-13-01", "unknown"],
    ["不详", "unknown"],
    ["长期", "unknown"],
  ])("does not guess %j: %s", (text, kind) => {
    expect(readWrittenDay(text)).toEqual({ kind });
  });
});

describe("dayOfSerial", () => {
  it.each([
    [61, "1900-03-01"],
    [25_000, "1968-06-11"],
    [43_890, "2020-02-29"],
    [43_890.75, "2020-02-29"],
    [2_958_465, "9999-12-31"],
  ])("%d is %s", (serial, day) => {
    expect(dayOfSerial(serial)).toBe(day);
  });

  it.each([0, 60, -1, 2_958_466, Number.NaN, Infinity])("%d is no day", (serial) => {
    expect(dayOfSerial(serial)).toBeUndefined();
  });
});
