import type { Control, FieldValues } from "react-hook-form";

/**
 * The control of a form for fields that know only their own part of its values. The form holds at
 * least those; react-hook-form's types cannot say so.
 */
export function partOfForm<Part extends FieldValues>(
  control: unknown,
): Control<Part, unknown, unknown> {
  return control as Control<Part, unknown, unknown>;
}
