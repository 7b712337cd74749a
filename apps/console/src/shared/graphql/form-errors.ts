import type { Failure, FieldFailure } from "./failure.ts";

export type FormErrors = {
  /** Errors that belong to a field of the form, by its name. */
  readonly byField: readonly { readonly name: string; readonly message: string }[];
  /** Errors about no field of the form: shown in the summary as they are. */
  readonly general: readonly string[];
};

/**
 * Sorts a refusal's field errors onto a form. Paths lose the leading `input.`; a path deeper than a
 * known field lands on that field.
 */
export function toFormErrors(failure: Failure, fieldNames: readonly string[]): FormErrors {
  const placed = failure.fields.map((field) => ({ field, name: fieldFor(field, fieldNames) }));
  const unplaced = placed.flatMap(({ field, name }) => (name === undefined ? [field.message] : []));
  const isOnlyGeneral = failure.fields.length === 0 && failure.message !== "";
  return {
    byField: placed.flatMap(({ field, name }) =>
      name === undefined ? [] : [{ name, message: field.message }],
    ),
    general: isOnlyGeneral ? [failure.message] : unplaced,
  };
}

function fieldFor({ path }: FieldFailure, fieldNames: readonly string[]): string | undefined {
  const inner = path.replace(/^input\./u, "");
  return fieldNames.find((name) => inner === name || inner.startsWith(`${name}.`));
}
