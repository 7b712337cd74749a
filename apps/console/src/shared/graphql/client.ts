import { cacheExchange, Client, fetchExchange, mapExchange } from "urql";
import { isUnauthenticated } from "./failure.ts";

export type ClientOptions = {
  /** Called when the server says that nobody is signed in (any more). */
  onSignedOut: () => void;
  url?: string;
};

/**
 * The GraphQL client: same-origin session cookie, JSON over POST, document cache. Make a new one at
 * sign-in, sign-out and change of post, so that nothing cached outlives the actor it was read for.
 */
export function createGraphqlClient({ onSignedOut, url = "/graphql" }: ClientOptions): Client {
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
        onError: (error) => {
          if (isUnauthenticated(error)) onSignedOut();
        },
      }),
      fetchExchange,
    ],
  });
}
