import type { Failure } from "../../../../shared/graphql/failure.ts";

/** A refusal about a part of the audience belongs to the field that stands for it. */
export function placed(failure: Failure): Failure {
  const fields = failure.fields.map((field) => ({
    ...field,
    path: field.path.replace("input.audience.", "input."),
  }));
  return { ...failure, fields };
}
