import { describe, expect, it } from "vitest";
import { cleanCode, cleanText, readDay } from "./clean-input.ts";

describe("cleanCode", () => {
  it("makes full-width characters half-width and drops spaces", () => {
    expect(cleanCode(" ５１０５２２　１９６０ 0101 ０01Ｘ\u200B")).toBe("51052219600101001X");
  });
});

describe("cleanText", () => {
  it("keeps inner spaces and full-width characters", () => {
    expect(cleanText("\uFEFF 白沙镇　一号 ")).toBe("白沙镇　一号");
  });
});

describe("readDay", () => {
  it.each([
    "2020-02-29",
    "2020/2/29",
    "2020.02.29",
    "20200229",
    "2020年2月29日",
    "２０２０－０２－２９",
  ])("reads %s", (text) => expect(readDay(text)).toBe("2020-02-29"));

  it.each(["2019-02-29", "2020-13-01", "29.2.2020", "", "明天"])("refuses %s", (text) =>
    expect(readDay(text)).toBeUndefined(),
  );
});
