import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";
import { CodedError, type FieldFault } from "../errors/coded-error.ts";

/** Codes that Apollo gives to requests that never reached a resolver. */
const requestCodes = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
]);

/**
 * What leaves the server. Coded errors keep their code and facts; request errors name the input they
 * are about; anything else is a bug: logged in full, answered with the request id alone.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  requestId: string,
  onBug: (error: unknown) => void,
): GraphQLFormattedError {
  const original = unwrapResolverError(error);
  const coded = codedIn(original) ?? codedIn(error);
  if (coded !== undefined) {
    const { http: _, ...extensions } = coded.extensions;
    return {
      ...formatted,
      message: coded.message,
      extensions: { ...withPath(extensions, formatted.message), requestId },
    };
  }
  const code = formatted.extensions?.["code"];
  if (typeof code === "string" && requestCodes.has(code)) {
    const fields = fieldsIn(formatted.message);
    const message = formatted.message.replace(/ Did you mean .*\?$/, "");
    return {
      ...formatted,
      message,
      extensions: { code, ...(fields.length > 0 ? { fields } : {}), requestId },
    };
  }
  onBug(original);
  return {
    message: "The server made a mistake. Give this request id to whoever runs it.",
    ...(formatted.path ? { path: formatted.path } : {}),
    ...(formatted.locations ? { locations: formatted.locations } : {}),
    extensions: { code: "INTERNAL_SERVER_ERROR", requestId },
  };
}

function codedIn(error: unknown): CodedError | undefined {
  for (
    let at: unknown = error;
    at instanceof Error;
    at = (at as { originalError?: unknown }).originalError
  ) {
    if (at instanceof CodedError) return at;
  }
  return undefined;
}

/** A scalar knows what is wrong but not where: the coercion's message does. */
function withPath(extensions: Record<string, unknown>, message: string): Record<string, unknown> {
  const faults = extensions["fields"];
  if (!Array.isArray(faults)) return extensions;
  const [named] = fieldsIn(message);
  return {
    ...extensions,
    fields: (faults as FieldFault[]).map((fault) =>
      fault.path === "" && named ? { ...fault, path: named.path } : fault,
    ),
  };
}

/** Reads which variable, and where in it, graphql-js could not accept. */
function fieldsIn(message: string): FieldFault[] {
  const variable = /^Variable "\$(\w+)"/.exec(message)?.[1];
  if (variable === undefined) return [];
  const path = /at "([^"]+)"/.exec(message)?.[1] ?? variable;
  const reason = message.split("; ").at(-1) ?? message;
  return [{ path: path.replaceAll(/\[(\d+)\]/g, ".$1"), code: "NOT_ACCEPTED", message: reason }];
}
