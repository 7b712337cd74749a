import { servedBy, materialForms, type MaterialForm } from "@wuzi/domain/publicity/material-form";
import type { SingleCategory } from "@wuzi/domain/registry/disability";
import type { ReachedThrough } from "@wuzi/domain/registry/reached";

export const helpers: readonly ReachedThrough[] = ["self", "guardian", "carer"];

export type TellValues = {
  readonly through: readonly ReachedThrough[];
  readonly form: MaterialForm;
};

/** Of these nobody is told without who speaks for them. */
const spokenFor: readonly string[] = ["intellectual", "mental", "multiple"];

/** Whether telling the person alone may not count. */
export function asksForHelper(category: unknown): boolean {
  return typeof category === "string" && spokenFor.includes(category);
}

/** The form that serves a category first: spoken words for who cannot see, easy ones for who reads with help. */
export function formFor(category: unknown): MaterialForm {
  const form = materialForms.find((each) => servedBy(each).includes(category as SingleCategory));
  return form ?? (asksForHelper(category) ? "easy_read" : "text");
}

/** What was entered before, or what is usual for somebody. */
export function tellValues(category: unknown, kept: Readonly<Record<string, unknown>>): TellValues {
  const through = Array.isArray(kept["through"])
    ? helpers.filter((each) => (kept["through"] as unknown[]).includes(each.toUpperCase()))
    : (["self"] as const);
  const form = materialForms.find((each) => each.toUpperCase() === kept["form"]);
  return { through, form: form ?? formFor(category) };
}
