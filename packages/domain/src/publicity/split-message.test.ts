import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { messageUnits, splitMessage, type SplitResult } from "./split-message.ts";

function parts(result: SplitResult): string[] {
  if (!result.ok) throw new Error(result.fault);
  return result.parts.map(({ text }) => text);
}

const lengths = (text: string) => parts(splitMessage(text)).map((part) => part.length);

describe("splitMessage in UCS-2", () => {
  it.each([
    [1, [1]],
    [70, [70]],
    [71, [67, 4]],
    [134, [67, 67]],
    [135, [67, 67, 1]],
    [500, [67, 67, 67, 67, 67, 67, 67, 31]],
  ])("sends %i characters as %j", (length, expected) => {
    expect(lengths("防".repeat(length))).toEqual(expected);
  });

  it("counts a surrogate pair as two units and never cuts it", () => {
    expect(lengths("😀".repeat(35))).toEqual([70]);
    expect(lengths("😀".repeat(36))).toEqual([66, 6]);
    expect(lengths(`${"防".repeat(66)}😀${"防".repeat(3)}`)).toEqual([66, 5]);
    expect(lengths(`${"防".repeat(69)}😀`)).toEqual([67, 4]);
  });

  it("numbers the parts and says how many there are", () => {
    const result = splitMessage("防".repeat(135));
    expect(result.ok && result.parts.map(({ index, total }) => `${index}/${total}`)).toEqual([
      "1/3",
      "2/3",
      "3/3",
    ]);
  });
});

describe("splitMessage in the GSM alphabet", () => {
  it.each([
    [160, [160]],
    [161, [153, 8]],
    [306, [153, 153]],
    [307, [153, 153, 1]],
  ])("sends %i Latin letters as %j", (length, expected) => {
    expect(lengths("a".repeat(length))).toEqual(expected);
  });

  it("counts an escaped character twice and never cuts it", () => {
    expect(messageUnits("€{}", "gsm7")).toBe(6);
    expect(lengths("€".repeat(80))).toEqual([80]);
    expect(lengths("€".repeat(81))).toEqual([76, 5]);
  });

  it("is left by one character that it lacks, and where the channel has none of it", () => {
    expect(splitMessage("é".repeat(71))).toMatchObject({ alphabet: "gsm7" });
    expect(splitMessage(`${"a".repeat(70)}ê`)).toMatchObject({ alphabet: "ucs2" });
    expect(splitMessage("abc", ["ucs2"])).toMatchObject({ alphabet: "ucs2" });
  });
});

describe("splitMessage refuses", () => {
  it.each([
    ["", "REQUIRED"],
    [" \n　", "REQUIRED"],
    ["半个\ud83d字", "BROKEN_CHARACTER"],
    ["\udc00", "BROKEN_CHARACTER"],
    ["防".repeat(501), "TOO_LONG"],
    ["😀".repeat(501), "TOO_LONG"],
  ])("%#", (text, fault) => {
    expect(splitMessage(text)).toEqual({ ok: false, fault });
  });
});

describe("whatever the text", () => {
  const anyText = fc.string({
    unit: fc.oneof(
      fc.constantFrom("a", "€", "[", "防", "😀", "\n", "e\u0301"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    ),
    minLength: 1,
    maxLength: 240,
  });

  it("the parts put together are the text, each is whole, fits, and is needed", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const result = splitMessage(text);
        if (!result.ok) return;
        const texts = parts(result);
        expect(texts.join("")).toBe(text);
        const most = result.alphabet === "ucs2" ? [70, 67] : [160, 153];
        const fits = texts.length === 1 ? most[0] : most[1];
        for (const part of texts) {
          expect(part.isWellFormed()).toBe(true);
          expect(part).not.toBe("");
          expect(messageUnits(part, result.alphabet)).toBeLessThanOrEqual(fits ?? 0);
        }
        texts.slice(1).forEach((part, index) => {
          const [next = ""] = Array.from(part);
          const joined = messageUnits(`${texts[index]}${next}`, result.alphabet);
          expect(joined).toBeGreaterThan(most[1] ?? 0);
        });
      }),
    );
  });
});
