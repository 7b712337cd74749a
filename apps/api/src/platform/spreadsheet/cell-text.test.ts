import { describe, expect, test } from "vitest";
import { builtInFormat, writtenFormat } from "./cell-format.ts";
import { cellText, numberText, unescapeText } from "./cell-text.ts";

describe("a stored number", () => {
  test.each([
    ["510522198001011234", "510522198001011234"],
    ["5.1052219800101101E+17", "5.1052219800101101E+17"],
    ["5.10522198001011e17", "5.10522198001011E17"],
    ["1.3800001111E+10", "13800001111"],
    ["5.10522800101123E+14", "510522800101123"],
    ["13800001111", "13800001111"],
    ["13800001111.0", "13800001111"],
    ["-12", "-12"],
    ["0", "0"],
    ["-0", "0"],
    ["007", "7"],
    ["1E+3", "1000"],
    ["36.6", "36.6"],
    ["36.600000000000001", "36.6"],
    ["0.30000000000000004", "0.3"],
    ["1.5E+0", "1.5"],
    ["1E-3", "0.001"],
    ["abc", "abc"],
    ["", ""],
  ])("%s is %s", (stored, text) => {
    expect(numberText(stored)).toBe(text);
  });
});

describe("a day", () => {
  test.each([
    ["1", "1900-01-01"],
    ["59", "1900-02-28"],
    ["61", "1900-03-01"],
    ["29221", "1980-01-01"],
    ["43861", "2020-01-31"],
    ["43890", "2020-02-29"],
    ["43861.333333333336", "2020-01-31T08:00:00"],
    ["43861.999999999", "2020-02-01"],
    ["2958465", "9999-12-31"],
  ])("%s is %s", (serial, day) => {
    expect(numberText(serial, "date")).toBe(day);
  });

  test.each(["60", "-1", "0", "2958466"])("%s stays a number: there is no such day", (serial) => {
    expect(numberText(serial, "date")).toBe(serial);
  });

  test("counts from 1904 where the workbook says so", () => {
    expect(numberText("42399", "date", true)).toBe("2020-01-31");
    expect(numberText("0", "date", true)).toBe("1904-01-01");
  });

  test("a time of day has no day", () => {
    expect(numberText("0.3541666666666667", "time")).toBe("08:30:00");
    expect(numberText("43861.3541666666666667", "time")).toBe("2020-01-31T08:30:00");
  });
});

describe("a format", () => {
  test.each([
    ["yyyy-mm-dd", "date"],
    ['yyyy"年"m"月"d"日"', "date"],
    ["[$-804]yyyy/m/d;@", "date"],
    ["mmm", "date"],
    ["h:mm", "time"],
    ["[h]:mm:ss", "time"],
    ["mm:ss.0", "time"],
    ["yyyy-m-d h:mm", "date"],
    ["General", undefined],
    ["0.00E+00", undefined],
    ["#,##0.00", undefined],
    ["[Red]0", undefined],
    ['0"day"', undefined],
    ["@", undefined],
  ])("%s", (code, format) => {
    expect(writtenFormat(code)).toBe(format);
  });

  test("of zeros pads a code, and only a whole number", () => {
    expect(writtenFormat("000000")).toEqual({ digits: 6 });
    expect(numberText("305", { digits: 6 })).toBe("000305");
    expect(numberText("3.5", { digits: 6 })).toBe("3.5");
    expect(numberText("1234567", { digits: 6 })).toBe("1234567");
  });

  test("built in", () => {
    expect([14, 22, 31, 57].map(builtInFormat)).toEqual(["date", "date", "date", "date"]);
    expect([20, 46].map(builtInFormat)).toEqual(["time", "time"]);
    expect([0, 1, 10, 49].map(builtInFormat)).toEqual([undefined, undefined, undefined, undefined]);
  });
});

test("text is trimmed, wide blanks too, and blank text is nothing", () => {
  expect(cellText(" \u3000张三\u00a0\t")).toBe("张三");
  expect(cellText(" \u3000 ")).toBeNull();
});

test("written control characters are undone", () => {
  expect(unescapeText("a_x000D_b_x005F_x0041_ _x00")).toBe("a\rb_x0041_ _x00");
});

test("written characters that no text can hold are not kept", () => {
  expect(unescapeText("张_x0000_三_x0000_")).toBe("张三");
  expect(unescapeText("_xD842__xDFB7_李_xD800_")).toBe("\u{20BB7}李\uFFFD");
});
