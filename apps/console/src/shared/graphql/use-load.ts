import { useMemo } from "react";
import { useQuery, type AnyVariables, type TypedDocumentNode } from "urql";
import { toFailure, type Failure } from "./failure.ts";

export type Loaded<Data> = {
  /** The last answer; while another is on its way, still the one before. */
  readonly data: Data | undefined;
  readonly failure: Failure | null;
  readonly isLoading: boolean;
  /** Asks again, past the cache. */
  readonly reload: () => void;
};

export type LoadOptions = {
  /** Asks nothing yet. */
  pause?: boolean;
  /** Types whose change makes an empty answer stale too: it names none itself. Keep it stable. */
  types?: readonly string[];
};

/** Reads a query for a component and reads it anew when something in its answer has changed. */
export function useLoad<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false, types }: LoadOptions = {},
): Loaded<Data> {
  const context = useMemo(() => (types ? { additionalTypenames: [...types] } : {}), [types]);
  const [state, ask] = useQuery<Data, Variables>({ query, variables, pause, context });
  return {
    data: state.data,
    failure: state.error ? toFailure(state.error) : null,
    isLoading: state.fetching,
    reload: () => ask({ requestPolicy: "network-only" }),
  };
}
