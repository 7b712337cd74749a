import { describe, expect, it } from "vitest";
import { readRelation, relationLabels, relations } from "./relation.ts";

describe("readRelation", () => {
  it.each([
    ["配偶", "spouse"],
    ["夫妻关系", "spouse"],
    ["其母亲", "parent"],
    ["父", "parent"],
    ["长子", "child"],
    ["女", "child"],
    ["哥 哥", "sibling"],
    ["外婆", "grandparent"],
    ["孙女", "grandchild"],
    ["儿媳", "child_in_law"],
    ["侄子", "other_relative"],
    ["邻居", "neighbour"],
    ["村（居）委会", "village_committee"],
    ["敬老院", "institution"],
    ["Spouse", "spouse"],
  ] as const)("reads %j as %s", (text, relation) => {
    expect(readRelation(text)).toEqual({ kind: "relation", relation });
  });

  it.each([
    ["本人", "self"],
    ["父子", "ambiguous"],
    ["母女", "ambiguous"],
    ["", "unknown"],
    ["户主", "unknown"],
    ["13812345678", "unknown"],
  ] as const)("does not guess %j: %s", (text, kind) => {
    expect(readRelation(text)).toEqual({ kind });
  });

  it("reads every single label back", () => {
    const single = relations.filter((each) => !relationLabels[each].zh.includes("、"));
    expect(single.length).toBeGreaterThan(8);
    for (const relation of single) {
      expect(readRelation(relationLabels[relation].zh)).toEqual({ kind: "relation", relation });
    }
  });
});
