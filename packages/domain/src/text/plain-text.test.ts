import * as fc from "fast-check";
import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { codePoints, line, paragraphs } from "./plain-text.ts";

type Outcome = { value: string } | { faults: string[] };

function read(schema: ReturnType<typeof line>, input: unknown): Outcome {
  const result = v.safeParse(schema, input);
  return result.success
    ? { value: result.output }
    : { faults: result.issues.map(({ message }) => message) };
}

describe("line", () => {
  it.each([
    ["符阳街道", "符阳街道"],
    ["  符阳　　街道\t", "符阳 街道"],
    ["一\n二", "一 二"],
    ["第一网格，（北段）", "第一网格，（北段）"],
    ["e\u0301", "\u00e9"],
    ["👨‍👩‍👧", "👨‍👩‍👧"],
    ["❤️", "❤️"],
    ["\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}", "\u{1F3F4}\u{E0067}\u{E0062}\u{E007F}"],
    ["𠮷", "𠮷"],
  ])("stores %j as %j", (input, value) => {
    expect(read(line(10), input)).toEqual({ value });
  });

  it.each([
    [null, "REQUIRED"],
    [7, "REQUIRED"],
    ["", "REQUIRED"],
    [" \u3000\n", "REQUIRED"],
    ["一二三四五六七八九十一", "TOO_LONG"],
    ["a\u0000b", "CONTROL_CHARACTER"],
    ["a\u001bb", "CONTROL_CHARACTER"],
    ["a\u007fb", "CONTROL_CHARACTER"],
    ["a\u202eb", "CONTROL_CHARACTER"],
    ["a\u2066b", "CONTROL_CHARACTER"],
    ["a\u200bb", "CONTROL_CHARACTER"],
    ["a\ue000b", "CONTROL_CHARACTER"],
    ["a\ud800b", "BROKEN_CHARACTER"],
    ["\udc00", "BROKEN_CHARACTER"],
  ])("refuses %j: %s", (input, fault) => {
    const outcome = read(line(10), input);
    expect("faults" in outcome && outcome.faults).toContain(fault);
  });

  it("counts characters outside the first plane once, and after tidying", () => {
    expect(codePoints("𠮷😀")).toBe(2);
    expect(read(line(10), "😀".repeat(10))).toEqual({ value: "😀".repeat(10) });
    expect(read(line(10), "😀".repeat(11))).toEqual({ faults: ["TOO_LONG"] });
    expect(read(line(10), ` ${"一".repeat(10)} `)).toEqual({ value: "一".repeat(10) });
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 30 }), (input) => {
        const once = read(line(100), input);
        expect("value" in once ? read(line(100), once.value) : once).toEqual(once);
      }),
    );
  });
});

describe("paragraphs", () => {
  it("keeps line breaks, at most one empty line, and tidies each line", () => {
    expect(read(paragraphs(100), " 一  二\r\n三 \r\n\n\n\n四\u2028五\n")).toEqual({
      value: "一 二\n三\n\n四\n五",
    });
  });

  it("refuses what a line refuses", () => {
    expect(read(paragraphs(5), "\n\n")).toEqual({ faults: ["REQUIRED"] });
    expect(read(paragraphs(5), "一二三\n四五")).toEqual({ faults: ["TOO_LONG"] });
    expect(read(paragraphs(5), "一二\n四五")).toEqual({ value: "一二\n四五" });
    expect(read(paragraphs(5), "一\u0007")).toEqual({ faults: ["CONTROL_CHARACTER"] });
  });
});
