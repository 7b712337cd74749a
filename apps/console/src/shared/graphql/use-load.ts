import { useEffect, useMemo, useRef, useState } from "react";
import { useClient, useQuery, type AnyVariables, type Client, type TypedDocumentNode } from "urql";
import { toFailure, type Failure } from "./failure.ts";
import { keptAnswer, stillKnown, type LastAnswer } from "./last-answer.ts";

export type Loaded<Data> = {
  /**
   * The last answer; while another is on its way, still the one before. Where asking the same again
   * brought no answer it stays beside the failure: a form on the page is not lost with the network.
   */
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

type Known<Data> = { readonly client: Client; readonly last: LastAnswer<Data> | null };

/** Reads a query for a component and reads it anew when something in its answer has changed. */
export function useLoad<Data, Variables extends AnyVariables>(
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false, types }: LoadOptions = {},
): Loaded<Data> {
  const context = useMemo(() => (types ? { additionalTypenames: [...types] } : {}), [types]);
  const [{ data, error, fetching, operation }, ask] = useQuery<Data, Variables>({
    query,
    variables,
    pause,
    context,
  });
  const client = useClient();
  // a failure that is there at once is the one that the page before has met: this one asks for itself
  const [isBorrowed, setBorrowed] = useState(error !== undefined);
  const readAnew = useRef<() => Promise<unknown>>(undefined);
  useEffect(() => {
    const anew = { ...context, requestPolicy: "network-only" } as const;
    readAnew.current = () => client.query(query, variables, anew).toPromise();
  });
  useEffect(() => {
    if (!isBorrowed) return undefined;
    let isWanted = true;
    async function read(): Promise<void> {
      await readAnew.current?.();
      if (isWanted) setBorrowed(false);
    }
    void read();
    return () => {
      isWanted = false;
    };
  }, [isBorrowed]);

  const failure = error && !isBorrowed ? toFailure(error) : null;
  const [known, setKnown] = useState<Known<Data>>({ client, last: null });
  // what was read for another actor is not kept
  const before = known.client === client ? known.last : null;
  const last =
    pause || fetching || isBorrowed
      ? before
      : keptAnswer(before, { request: operation?.key, data, failure });
  if (last !== known.last || client !== known.client) setKnown({ client, last });
  return {
    data: data ?? (failure ? stillKnown(last, operation?.key) : undefined),
    failure,
    isLoading: fetching || isBorrowed,
    reload: () => ask({ requestPolicy: "network-only" }),
  };
}
