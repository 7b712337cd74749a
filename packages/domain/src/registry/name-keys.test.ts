import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameKeys, plainPinyin, searchKeys } from "./name-keys.ts";

const people: Readonly<Record<string, readonly string[]>> = {
  张长江: ["zhāng", "cháng", "jiāng"],
  张江: ["zhāng", "jiāng"],
  单雄信: ["shàn", "xióng", "xìn"],
  吕布: ["lǚ", "bù"],
  阿依努尔·买买提: ["ā", "yī", "nǔ", "ěr", "mǎi", "mǎi", "tí"],
  欧阳小明: ["ōu", "yáng", "xiǎo", "míng"],
  "Anna Smith": [],
};

function found(fragment: string): string[] {
  const alternatives = searchKeys(fragment);
  return Object.entries(people)
    .filter(([name, syllables]) => {
      const keys = new Set<string>(nameKeys(name, syllables));
      return alternatives.some((all) => all.every((key) => keys.has(key)));
    })
    .map(([name]) => name);
}

describe("a search by fragment", () => {
  it.each([
    ["张", ["张长江", "张江"]],
    ["江", ["张长江", "张江"]],
    ["长江", ["张长江"]],
    ["张长江", ["张长江"]],
    ["张江", ["张江"]],
    ["z", ["张长江", "张江"]],
    ["zj", ["张江"]],
    ["ZCJ", ["张长江"]],
    ["ｚｃｊ", ["张长江"]],
    ["zhang", ["张长江", "张江"]],
    ["zhangch", ["张长江"]],
    ["zhang chang", ["张长江"]],
    ["sxx", ["单雄信"]],
    ["shanx", ["单雄信"]],
    ["dan", []],
    ["lv", []],
    ["lvb", ["吕布"]],
    ["lü bu", ["吕布"]],
    ["lb", ["吕布"]],
    ["张cj", ["张长江"]],
    ["买买提", ["阿依努尔·买买提"]],
    ["努尔·买", ["阿依努尔·买买提"]],
    ["ayne", ["阿依努尔·买买提"]],
    ["aynemmt", ["阿依努尔·买买提"]],
    ["ouyang", ["欧阳小明"]],
    ["smith", ["Anna Smith"]],
    ["王", []],
    ["zzz", []],
  ] as const)("%j finds %j", (fragment, names) => {
    expect(found(fragment)).toEqual(names);
  });

  it.each(["", " ", "123", "。", "😀"])("has nothing to look for in %j", (fragment) => {
    expect(searchKeys(fragment)).toEqual([]);
  });

  it("finds every name by every piece of it, its initials and its reading", () => {
    const syllable = fc.constantFrom("zhang", "li", "ouyang", "e", "lv", "xiong");
    const name = fc.array(
      fc.tuple(fc.constantFrom(...Array.from("张李王欧鄂吕雄〇𠮷")), syllable),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(name, fc.nat(7), fc.nat(7), (parts, one, two) => {
        const syllables = parts.map(([, reading]) => reading);
        const keys = new Set(nameKeys(parts.map(([character]) => character).join(""), syllables));
        const finds = (fragment: string) =>
          searchKeys(fragment).some((all) => all.every((key) => keys.has(key)));
        const from = Math.min(one, two, parts.length - 1);
        const piece = parts.slice(from, Math.max(one, two) + 1);
        expect(finds(piece.map(([character]) => character).join(""))).toBe(true);
        expect(finds(piece.map(([, reading]) => reading.charAt(0)).join(""))).toBe(true);
        const read = piece.map(([, reading]) => reading).join("");
        expect(finds(read) || read.length < 3).toBe(true);
      }),
    );
  });
});

describe("nameKeys", () => {
  it("are few for a common name", () => {
    const keys = nameKeys("张长江", people["张长江"] ?? []);
    expect(keys.filter((key) => key.startsWith("h:"))).toEqual([
      "h:张",
      "h:长",
      "h:江",
      "h:张长",
      "h:长江",
    ]);
    expect(keys.filter((key) => key.startsWith("i:"))).toEqual([
      "i:z",
      "i:c",
      "i:j",
      "i:zc",
      "i:cj",
      "i:zcj",
    ]);
    expect(keys.length).toBeLessThan(25);
  });

  it("drop tones and write ü as v", () => {
    expect(["Lǚ", "lu:", "nǚ", "Xi'ān", "ＺＨＡＮＧ"].map(plainPinyin)).toEqual([
      "lv",
      "lv",
      "nv",
      "xian",
      "zhang",
    ]);
  });
});
