import type { Control, FieldValues } from "react-hook-form";
import type { PostValues } from "./post-schema.ts";

/** The part of a larger form that is about a post: it has all of a post's fields, and then some. */
export function postControl<Values extends PostValues, Output extends FieldValues>(
  control: Control<Values, unknown, Output>,
): Control<PostValues, unknown, Output> {
  return control as unknown as Control<PostValues, unknown, Output>;
}
