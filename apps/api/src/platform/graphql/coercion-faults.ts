import type { GraphQLError } from "graphql";
import { CodedError, type FieldFault } from "../errors/coded-error.ts";

/** What graphql-js found wrong with an operation's variables, as one error that names every field. */
export function coercionError(errors: readonly GraphQLError[]): CodedError {
  const fields = errors.map(faultOf);
  return new CodedError("BAD_USER_INPUT", fields[0]?.message ?? "A variable is not accepted.", {
    fields,
    http: { status: 400 },
  });
}

function faultOf(error: GraphQLError): FieldFault {
  const { message } = error;
  const [own] = ownFaults(error.originalError);
  const reason = message
    .replace(/ Did you mean .*\?$/, "")
    .replace(/^Variable .* got invalid value .*; /, "");
  const inside = /^Field "(\w+)" (?:of required type|is not defined)/.exec(reason)?.[1];
  const variable = /^Variable "\$(\w+)"/.exec(message)?.[1] ?? "";
  const at = (/ at "([^"]+)"; /.exec(message)?.[1] ?? variable).replaceAll(/\[(\d+)\]/g, ".$1");
  const isMissing = /of required type|must not be null|not to be null/.test(reason);
  return {
    path: inside === undefined ? at : `${at}.${inside}`,
    code: own?.code ?? (isMissing ? "REQUIRED" : "NOT_ACCEPTED"),
    message: own?.message ?? reason,
  };
}

/** A scalar of ours knows what is wrong, but not where. */
function ownFaults(error: unknown): FieldFault[] {
  const fields = error instanceof CodedError ? error.extensions["fields"] : undefined;
  return Array.isArray(fields) ? (fields as FieldFault[]) : [];
}
