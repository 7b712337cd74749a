import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  categories,
  categoryCode,
  categoryLabels,
  categoryOfCode,
  componentsOf,
  disabilityFaults,
  findGrade,
  grades,
  overallGrade,
  singleCategories,
  type DisabilityPart,
} from "./disability.ts";
import { isSevere, severePairs, usualSevereRule, widerSevereRule } from "./severe-rule.ts";

/** GB/T 26341-2010 as the certificate carries it. */
const published = [
  [1, "视力残疾"],
  [2, "听力残疾"],
  [3, "言语残疾"],
  [4, "肢体残疾"],
  [5, "智力残疾"],
  [6, "精神残疾"],
  [7, "多重残疾"],
] as const;

const part = (category: DisabilityPart["category"], grade: DisabilityPart["grade"]) => ({
  category,
  grade,
});

describe("categories and grades", () => {
  it.each(published)("code %i is %s", (code, label) => {
    const category = categoryOfCode(code);
    expect(category && categoryLabels[category].zh).toBe(label);
    expect(category && categoryCode(category)).toBe(code);
  });

  it("know no other code and no other grade", () => {
    expect([0, 8, 1.5].map(categoryOfCode)).toEqual([undefined, undefined, undefined]);
    expect([0, 1, 4, 5].map(findGrade)).toEqual([undefined, 1, 4, undefined]);
  });
});

describe("a multiple disability", () => {
  it("has the grade of its most severe part", () => {
    expect(overallGrade([part("visual", 3), part("physical", 2)])).toBe(2);
    expect(overallGrade([])).toBeUndefined();
    const parts = fc.array(
      fc.record({
        category: fc.constantFrom(...singleCategories),
        grade: fc.constantFrom(...grades),
      }),
      { minLength: 1, maxLength: 6 },
    );
    fc.assert(
      fc.property(parts, (list) => {
        expect(overallGrade(list)).toBe(Math.min(...list.map(({ grade }) => grade)));
      }),
    );
  });

  it.each([
    ["two parts", { grade: 2, parts: [part("visual", 3), part("physical", 2)] }, []],
    ["no parts", { grade: 2, parts: [] }, ["PARTS_UNKNOWN"]],
    ["one part", { grade: 2, parts: [part("visual", 2)] }, ["ONE_PART_ONLY"]],
    ["a part twice", { grade: 2, parts: [part("visual", 2), part("visual", 3)] }, ["PART_TWICE"]],
    [
      "a lighter grade than its parts",
      { grade: 3, parts: [part("visual", 2), part("physical", 3)] },
      ["GRADE_DIFFERS"],
    ],
  ] as const)("with %s", (_what, disability, faults) => {
    expect(disabilityFaults({ category: "multiple", ...disability })).toEqual(faults);
  });

  it("is taken apart, a single one stands for itself", () => {
    const parts = [part("visual", 3), part("physical", 2)];
    expect(componentsOf({ category: "multiple", grade: 2, parts })).toEqual(parts);
    expect(componentsOf({ category: "hearing", grade: 4, parts: [] })).toEqual([
      part("hearing", 4),
    ]);
    expect(disabilityFaults({ category: "hearing", grade: 4, parts: [] })).toEqual([]);
    expect(disabilityFaults({ category: "hearing", grade: 2, parts })).toEqual(["PARTS_OF_SINGLE"]);
  });
});

describe("the severe rule", () => {
  it("takes grades 1 and 2 by default", () => {
    for (const category of categories) {
      const severe = grades.filter((grade) => isSevere({ category, grade, parts: [] }));
      expect(severe).toEqual([1, 2]);
    }
    expect(severePairs(usualSevereRule)).toHaveLength(14);
  });

  it("can be wider, and looks into the parts", () => {
    const mental = { category: "mental", grade: 3, parts: [] } as const;
    const both = {
      category: "multiple",
      grade: 3,
      parts: [part("mental", 3), part("physical", 4)],
    } as const;
    const other = { ...both, parts: [part("visual", 3), part("physical", 4)] } as const;
    expect([mental, both, other].map((each) => isSevere(each))).toEqual([false, false, false]);
    const wider = [mental, both, other].map((each) => isSevere(each, widerSevereRule));
    expect(wider).toEqual([true, true, false]);
  });
});
