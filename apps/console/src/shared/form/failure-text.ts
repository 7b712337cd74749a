import type { IntlShape } from "react-intl";
import { refusalCode, type Failure } from "../graphql/failure.ts";
import { faultWords } from "./fault-words.ts";

/** What happened and what to do, in one line, with the request id where the fault is the server's. */
export function failureText(intl: IntlShape, failure: Failure): string {
  if (failure.code === refusalCode) return failure.message;
  // what exactly is wrong, where no field of a form stands for it
  const fault =
    failure.kind === "invalid"
      ? failure.fields[0]
      : failure.fields.find(({ code }) => code === "KEY_REUSED");
  if (fault) return faultWords(intl, fault.code);
  const title = intl.formatMessage({ id: `ui.failure.${failure.kind}.title` });
  const text = intl.formatMessage(
    { id: "ui.failure.line" },
    { title, advice: advise(intl, failure) },
  );
  if (failure.kind !== "unexpected" || failure.requestId === null) return text;
  return `${text}${intl.formatMessage({ id: "ui.failure.requestId" }, { id: failure.requestId })}`;
}

function advise(intl: IntlShape, failure: Failure): string {
  const seconds = failure.details["retryAfterSeconds"];
  if (failure.kind !== "tooMany" || typeof seconds !== "number") {
    return intl.formatMessage({ id: `ui.failure.${failure.kind}.advice` });
  }
  const wait =
    seconds < 90
      ? intl.formatMessage({ id: "ui.wait.seconds" }, { count: seconds })
      : intl.formatMessage({ id: "ui.wait.minutes" }, { count: Math.ceil(seconds / 60) });
  return intl.formatMessage({ id: "ui.failure.tooMany.wait" }, { wait });
}
