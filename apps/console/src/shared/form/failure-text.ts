import type { IntlShape } from "react-intl";
import { refusalCode, type Failure } from "../graphql/failure.ts";

/** What happened and what to do, in one line, with the request id where the fault is the server's. */
export function failureText(intl: IntlShape, failure: Failure): string {
  if (failure.code === refusalCode) return failure.message;
  const title = intl.formatMessage({ id: `ui.failure.${failure.kind}.title` });
  const advice = intl.formatMessage({ id: `ui.failure.${failure.kind}.advice` });
  const text = intl.formatMessage({ id: "ui.failure.line" }, { title, advice });
  if (failure.kind !== "unexpected" || failure.requestId === null) return text;
  return `${text}${intl.formatMessage({ id: "ui.failure.requestId" }, { id: failure.requestId })}`;
}
