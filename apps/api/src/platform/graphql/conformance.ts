import type { GraphQLFormattedError } from "graphql";

const requestFaults = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
]);

/**
 * GraphQL over HTTP: a client that does not ask for `application/graphql-response+json` gets 200 for
 * a well-formed answer, also when the answer is that the document or its variables are wrong.
 */
export function answersWithOk(
  accept: string,
  status: number | undefined,
  errors: readonly GraphQLFormattedError[],
): boolean {
  return (
    status === 400 &&
    !accept.includes("application/graphql-response+json") &&
    errors.every(({ extensions }) => requestFaults.has(String(extensions?.["code"])))
  );
}
