import { unwrapResolverError } from "@apollo/server/errors";
import type { GraphQLFormattedError } from "graphql";
import { CodedError, isNoRoom, type FieldFault } from "../errors/coded-error.ts";
import { serverMistake } from "../errors/server-mistake.ts";

/** Codes that Apollo gives to requests that never reached a resolver, and whose words are harmless. */
const requestCodes = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
  "PERSISTED_QUERY_NOT_SUPPORTED",
]);

/**
 * What leaves the server. Coded errors keep their code and facts; request errors keep their words,
 * less what they would tell of the schema; anything else is a bug, of which nothing leaves but that
 * it is one.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
): GraphQLFormattedError {
  const coded = codedIn(unwrapResolverError(error)) ?? codedIn(error);
  const place = placeOf(formatted);
  if (coded !== undefined) {
    return { ...place, message: coded.message, extensions: factsOf(coded) };
  }
  const code = formatted.extensions?.["code"];
  if (typeof code === "string" && requestCodes.has(code)) {
    const message = formatted.message.replace(/ Did you mean .*\?$/, "");
    return { ...place, message, extensions: { code } };
  }
  return {
    ...place,
    message: serverMistake,
    extensions: { code: "INTERNAL_SERVER_ERROR" },
  };
}

/** What whoever runs the server has to be told of an error, where it is theirs to mend. */
export function wordOf(error: unknown): string | undefined {
  const coded = codedIn(unwrapResolverError(error)) ?? codedIn(error);
  if (coded !== undefined && isNoRoom(coded)) return "a request met a full disk";
  return isBug(error) ? "a request met a bug" : undefined;
}

/** Whether an answer hides this error as a bug. */
export function isBug(error: unknown): boolean {
  const formatted = { message: "", extensions: (error as GraphQLFormattedError).extensions ?? {} };
  return formatError(formatted, error).extensions?.["code"] === "INTERNAL_SERVER_ERROR";
}

function placeOf({ path, locations }: GraphQLFormattedError) {
  return { ...(path ? { path } : {}), ...(locations ? { locations } : {}) };
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

/** A scalar that refuses a literal does not know where it stood; its place says that already. */
function factsOf({ extensions }: CodedError): Record<string, unknown> {
  const { http: _, fields, ...facts } = extensions;
  if (!Array.isArray(fields)) return facts;
  const named = (fields as FieldFault[]).filter(({ path }) => path !== "");
  return named.length > 0 ? { ...facts, fields: named } : facts;
}
