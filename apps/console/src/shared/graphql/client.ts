import { cacheExchange, Client, fetchExchange, mapExchange } from "urql";
import { isUnauthenticated, requiredStep, type RequestError } from "./failure.ts";

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
  const { url = "/graphql" } = options;
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
        onResult: ({ error }) => noteAnswer(options, error),
      }),
      fetchExchange,
    ],
  });
}

/** Tells whom it concerns what an answer says about the session; no answer says nothing. */
export function noteAnswer(options: ClientOptions, error: RequestError | undefined): void {
  if (error?.networkError) return;
  const step = error ? requiredStep(error) : null;
  if (error && isUnauthenticated(error)) options.onSignedOut();
  else if (step !== null) options.onStepRequired(step);
  else options.onAnswer();
}
