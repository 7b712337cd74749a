import { cacheExchange, Client, fetchExchange, mapExchange } from "urql";
import { isUnauthenticated, requiredStep } from "./failure.ts";

export type ClientOptions = {
  /** Called when the server says that nobody is signed in (any more). */
  onSignedOut: () => void;
  /** Called when signing in is not finished: `second_factor`, `password_change` or `enrolment`. */
  onStepRequired: (step: string) => void;
  /** Called when the server answered for a live session: its idle limit moved. */
  onAnswer: () => void;
  url?: string;
};

/**
 * The GraphQL client: same-origin session cookie, JSON over POST, document cache. Make a new one at
 * sign-in, sign-out and change of post, so that nothing cached outlives the actor it was read for.
 */
export function createGraphqlClient(options: ClientOptions): Client {
  const { onSignedOut, onStepRequired, onAnswer, url = "/graphql" } = options;
  return new Client({
    url,
    preferGetMethod: false,
    fetchOptions: () => ({
      credentials: "same-origin",
      headers: { "apollo-require-preflight": "true" },
    }),
    exchanges: [
      cacheExchange,
      mapExchange({
        onResult: ({ error }) => {
          if (error?.networkError) return;
          const step = error ? requiredStep(error) : null;
          if (error && isUnauthenticated(error)) onSignedOut();
          else if (step !== null) onStepRequired(step);
          else onAnswer();
        },
      }),
      fetchExchange,
    ],
  });
}
