import type { ApolloServerPlugin } from "@apollo/server";

const requestFaults = new Set([
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
]);

/**
 * GraphQL over HTTP: a client that does not ask for `application/graphql-response+json` gets 200 for
 * a well-formed answer, also when the answer is that the document or its variables are wrong.
 */
export function conformance(): ApolloServerPlugin {
  return {
    async requestDidStart({ request }) {
      const accept = request.http?.headers.get("accept") ?? "";
      const legacy = !accept.includes("application/graphql-response+json");
      return {
        async willSendResponse({ response }) {
          if (!legacy || response.http.status !== 400 || response.body.kind !== "single") return;
          const errors = response.body.singleResult.errors ?? [];
          if (errors.every(({ extensions }) => requestFaults.has(String(extensions?.["code"])))) {
            response.http.status = 200;
          }
        },
      };
    },
  };
}
