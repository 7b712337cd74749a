import {
  categories,
  componentsOf,
  type Category,
  type Disability,
  type Grade,
} from "./disability.ts";

/** Which grades count as severe (重度) in each category: policies differ, so this is configured. */
export type SevereRule = Readonly<Record<Category, readonly Grade[]>>;

/** Grades 1 and 2 whatever the category: the usual meaning. */
export const usualSevereRule: SevereRule = {
  visual: [1, 2],
  hearing: [1, 2],
  speech: [1, 2],
  physical: [1, 2],
  intellectual: [1, 2],
  mental: [1, 2],
  multiple: [1, 2],
};

/** Some subsidies add grade 3 of intellectual and mental disability. */
export const widerSevereRule: SevereRule = {
  ...usualSevereRule,
  intellectual: [1, 2, 3],
  mental: [1, 2, 3],
};

/** Whether a disability is severe by a rule, as a whole or in one of its parts. */
export function isSevere(disability: Disability, rule: SevereRule = usualSevereRule): boolean {
  const whole = { category: disability.category, grade: disability.grade };
  return [whole, ...componentsOf(disability)].some(({ category, grade }) =>
    rule[category].includes(grade),
  );
}

/** Every pair of category and grade that a rule calls severe, as a filter of a list needs it. */
export function severePairs(rule: SevereRule): { category: Category; grade: Grade }[] {
  return categories.flatMap((category) => rule[category].map((grade) => ({ category, grade })));
}
