import { describe, expect, it } from "vitest";
import { readCategory, readGrade, readParts } from "./disability-words.ts";
import { categories, categoryLabels, gradeLabels, grades } from "./disability.ts";

describe("readCategory", () => {
  it.each(categories)("knows %s by its label, its short name and its code", (category) => {
    const { zh, en } = categoryLabels[category];
    const written = [zh, zh.replace("残疾", ""), zh.replace("疾", ""), en, en.toUpperCase()];
    expect(written.map(readCategory)).toEqual(written.map(() => category));
  });

  it.each([
    ["1", "visual"],
    ["４", "physical"],
    ["07", "multiple"],
    ["2-听力", "hearing"],
    ["6精神残疾", "mental"],
    [" 肢 体 ", "physical"],
    ["肢残", "physical"],
    ["", undefined],
    ["无", undefined],
    ["0", undefined],
    ["8", undefined],
    ["1听力", undefined],
    ["视力听力", undefined],
  ])("reads %j as %s", (text, category) => {
    expect(readCategory(text)).toBe(category);
  });
});

describe("readGrade", () => {
  it.each(grades)("knows grade %i in every writing", (grade) => {
    const label = gradeLabels[grade];
    const roman = ["Ⅰ", "Ⅱ", "Ⅲ", "Ⅳ"][grade - 1] ?? "";
    const written = [label.zh, label.en, `${grade}`, `${grade}级`, ` ${grade} 级`, `${roman}级`];
    expect(written.map(readGrade)).toEqual(written.map(() => grade));
  });

  it.each(["", "五级", "0", "5", "11", "未定级", "12", "-1"])("does not know %j", (text) => {
    expect(readGrade(text)).toBeUndefined();
  });
});

describe("readParts", () => {
  it.each([
    ["视力一级、肢体三级", "visual1 physical3"],
    ["多重（听力残疾二级；言语残疾２级）", "hearing2 speech2"],
    ["智力:3级,精神:Ⅱ级", "intellectual3 mental2"],
    ["肢体4 / 视力残3", "physical4 visual3"],
    ["肢残三级、低视力二级", "physical3 visual2"],
    ["多重", ""],
    ["", ""],
  ])("reads %j", (text, expected) => {
    const { parts, rest } = readParts(text);
    expect(parts.map(({ category, grade }) => category + grade).join(" ")).toBe(expected);
    expect(rest).toBe("");
  });

  it.each([
    ["视力一级、肢体", "肢体"],
    ["见附件", "见附件"],
    ["听力五级", "听力五级"],
  ])("says what it could not read of %j", (text, rest) => {
    expect(readParts(text).rest).toBe(rest);
  });
});
