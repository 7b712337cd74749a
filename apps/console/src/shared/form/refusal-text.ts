import type { IntlShape } from "react-intl";
import type { Failure } from "../graphql/failure.ts";
import { failureText } from "./failure-text.ts";
import { faultWords } from "./fault-words.ts";

/** Why something was refused, where no field of a form stands for it: the first fault, in words. */
export function refusalText(intl: IntlShape, failure: Failure): string {
  const [field] = failure.fields;
  return field ? faultWords(intl, field.code) : failureText(intl, failure);
}
