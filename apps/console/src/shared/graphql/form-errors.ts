import type { Failure, FieldFailure } from "./failure.ts";

export type FormErrors = {
  /** Faults that belong to a field of the form, by its name. */
  readonly byField: readonly { readonly name: string; readonly fault: string }[];
  /** Faults about no field of the form. */
  readonly general: readonly string[];
};

/**
 * Sorts a refusal's field faults, by their stable words, onto a form. Paths lose the leading `input.`; a path deeper than a
 * known field lands on that field.
 */
export function toFormErrors(failure: Failure, fieldNames: readonly string[]): FormErrors {
  const placed = failure.fields.map((field) => ({ field, name: fieldFor(field, fieldNames) }));
  return {
    byField: placed.flatMap(({ field, name }) =>
      name === undefined ? [] : [{ name, fault: field.code }],
    ),
    general: placed.flatMap(({ field, name }) => (name === undefined ? [field.code] : [])),
  };
}

function fieldFor({ path }: FieldFailure, fieldNames: readonly string[]): string | undefined {
  const inner = path.replace(/^input\./u, "");
  return fieldNames.find((name) => inner === name || inner.startsWith(`${name}.`));
}
