import type { FieldForm, FieldSource } from "../shared/field/field-task.ts";

/** Who adds to the day's work in the field, in the order it is shown. A new wing adds one line. */
export const fieldSources: readonly FieldSource[] = [];

/** The forms that it is done with. */
export const fieldForms: readonly FieldForm[] = [];
