import type { Labels } from "../labels/label.ts";

/** The six categories of GB/T 26341 that a disability has of its own. */
export const singleCategories = [
  "visual",
  "hearing",
  "speech",
  "physical",
  "intellectual",
  "mental",
] as const;

export type SingleCategory = (typeof singleCategories)[number];

/** All seven in the order of their codes: the seventh stands for two or more of the others. */
export const categories = [...singleCategories, "multiple"] as const;

export type Category = (typeof categories)[number];

export const categoryLabels: Labels<Category> = {
  visual: { zh: "视力残疾", en: "Visual" },
  hearing: { zh: "听力残疾", en: "Hearing" },
  speech: { zh: "言语残疾", en: "Speech" },
  physical: { zh: "肢体残疾", en: "Physical" },
  intellectual: { zh: "智力残疾", en: "Intellectual" },
  mental: { zh: "精神残疾", en: "Mental" },
  multiple: { zh: "多重残疾", en: "Multiple" },
};

/** 1 is the most severe. Grades are given by designated hospitals and never computed here. */
export const grades = [1, 2, 3, 4] as const;

export type Grade = (typeof grades)[number];

export const gradeLabels: Labels<`${Grade}`> = {
  1: { zh: "一级", en: "Grade 1" },
  2: { zh: "二级", en: "Grade 2" },
  3: { zh: "三级", en: "Grade 3" },
  4: { zh: "四级", en: "Grade 4" },
};

export interface DisabilityPart {
  readonly category: SingleCategory;
  readonly grade: Grade;
}

export interface Disability {
  readonly category: Category;
  readonly grade: Grade;
  /** For a multiple disability what it consists of, if known; empty otherwise. */
  readonly parts: readonly DisabilityPart[];
}

/** `PARTS_UNKNOWN` is no contradiction: the service a person needs is merely not known. */
export type DisabilityFault =
  | "PARTS_UNKNOWN"
  | "ONE_PART_ONLY"
  | "PART_TWICE"
  | "PARTS_OF_SINGLE"
  | "GRADE_DIFFERS";

/** The digit of a category in certificate numbers, 1 to 7. */
export function categoryCode(category: Category): number {
  return categories.indexOf(category) + 1;
}

/** The category of a digit; `undefined` outside 1 to 7. */
export function categoryOfCode(code: number): Category | undefined {
  return categories[code - 1];
}

/** Narrows a number to a grade; `undefined` outside 1 to 4. */
export function findGrade(number: number): Grade | undefined {
  return grades.find((grade) => grade === number);
}

/** The grade of a multiple disability: that of its most severe part; `undefined` without parts. */
export function overallGrade(parts: readonly DisabilityPart[]): Grade | undefined {
  return grades.find((grade) => parts.some((part) => part.grade === grade));
}

/** What contradicts itself in a disability, or is missing; empty when nothing does. */
export function disabilityFaults(disability: Disability): DisabilityFault[] {
  const { category, grade, parts } = disability;
  if (category !== "multiple") return parts.length > 0 ? ["PARTS_OF_SINGLE"] : [];
  if (parts.length === 0) return ["PARTS_UNKNOWN"];
  const distinct = new Set(parts.map((part) => part.category)).size;
  const faults: [DisabilityFault, boolean][] = [
    ["ONE_PART_ONLY", parts.length === 1],
    ["PART_TWICE", distinct < parts.length],
    ["GRADE_DIFFERS", overallGrade(parts) !== grade],
  ];
  return faults.filter(([, found]) => found).map(([fault]) => fault);
}

/**
 * What a disability consists of: its parts, or itself when it is a single one. Empty for a multiple
 * disability whose parts nobody has written down.
 */
export function componentsOf(disability: Disability): readonly DisabilityPart[] {
  const { category, grade, parts } = disability;
  return category === "multiple" ? parts : [{ category, grade }];
}
