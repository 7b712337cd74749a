import { createContext, use, useCallback, useState, type ReactNode } from "react";
import { Provider as GraphqlProvider } from "urql";
import { createGraphqlClient, type ClientOptions } from "./client.ts";

const RenewContext = createContext<(() => void) | null>(null);

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
    <RenewContext value={renew}>
      <GraphqlProvider value={client}>{children}</GraphqlProvider>
    </RenewContext>
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
