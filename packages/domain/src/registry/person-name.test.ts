import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parsePersonName } from "./person-name.ts";

describe("parsePersonName", () => {
  it.each([
    ["张三", "张三"],
    ["张　三", "张三"],
    [" 欧 阳 小 明\t", "欧阳小明"],
    ["阿依努尔·买买提", "阿依努尔·买买提"],
    ["阿依努尔•买买提", "阿依努尔·买买提"],
    ["阿依努尔．买买提", "阿依努尔·买买提"],
    ["阿依努尔 . 买买提", "阿依努尔·买买提"],
    ["𠮷田", "𠮷田"],
    ["李〇", "李〇"],
    ["\ufeff王五", "王五"],
    ["Anna  Smith-Jones", "Anna Smith-Jones"],
    ["Ａｎｎａ", "Anna"],
    ["一".repeat(40), "一".repeat(40)],
  ])("stores %j as %j", (text, name) => {
    expect(parsePersonName(text)).toEqual({ ok: true, name });
  });

  it.each([
    ["", "REQUIRED"],
    ["　", "REQUIRED"],
    ["张", "TOO_SHORT"],
    ["一".repeat(41), "TOO_LONG"],
    ["张三2", "NAME_CHARACTERS"],
    ["张三（已故）", "NAME_CHARACTERS"],
    ["张三、李四", "NAME_CHARACTERS"],
    ["·买买提", "NAME_CHARACTERS"],
    ["买买提·", "NAME_CHARACTERS"],
    ["张三😀", "NAME_CHARACTERS"],
    ["张*三", "NAME_CHARACTERS"],
    ["张\u0000三", "CONTROL_CHARACTER"],
    ["张\u202e三", "CONTROL_CHARACTER"],
    ["张\ud800", "BROKEN_CHARACTER"],
  ])("refuses %j: %s", (text, fault) => {
    expect(parsePersonName(text)).toEqual({ ok: false, fault });
  });

  it("gives its own answer back unchanged", () => {
    const unit = fc.constantFrom(...Array.from("张三阿依·•.  Ab'-1（"));
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 12 }), (text) => {
        const once = parsePersonName(text);
        expect(once.ok ? parsePersonName(once.name) : once).toEqual(once);
      }),
    );
  });
});
