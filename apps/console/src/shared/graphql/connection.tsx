import { createContext, use, useCallback, useState, type ReactNode } from "react";
import { Provider as GraphqlProvider } from "urql";
import { createGraphqlClient, noteAnswer, type ClientOptions } from "./client.ts";
import type { RequestError } from "./failure.ts";

const RenewContext = createContext<(() => void) | null>(null);
const OptionsContext = createContext<ClientOptions | null>(null);

export type ConnectionProviderProps = {
  /** Kept stable by the caller. */
  options: ClientOptions;
  children: ReactNode;
};

/** The connection to the API for everything below; renewed at every change of the actor. */
export function ConnectionProvider({ options, children }: ConnectionProviderProps) {
  const [client, setClient] = useState(() => createGraphqlClient(options));
  const renew = useCallback(() => setClient(createGraphqlClient(options)), [options]);
  return (
    <OptionsContext value={options}>
      <RenewContext value={renew}>
        <GraphqlProvider value={client}>{children}</GraphqlProvider>
      </RenewContext>
    </OptionsContext>
  );
}

/**
 * Forgets all that was read and reads again what is shown. Call it after signing in or out and after
 * switching posts: nothing cached may outlive the actor it was read for.
 */
export function useRenewConnection(): () => void {
  const renew = use(RenewContext);
  if (!renew) throw new Error("useRenewConnection needs a ConnectionProvider around it.");
  return renew;
}

/**
 * For what is not asked through GraphQL, such as files: a call with the answer's error, or without,
 * keeps the session's state as every other answer does. Outside a connection it does nothing.
 */
export function useNoteAnswer(): (error: RequestError | undefined) => void {
  const options = use(OptionsContext);
  return useCallback(
    (error) => {
      const isUnanswered = error !== undefined && error.graphQLErrors.length === 0;
      if (options && !isUnanswered) noteAnswer(options, error);
    },
    [options],
  );
}
