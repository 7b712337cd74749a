import { useCallback } from "react";
import { useClient, type AnyVariables, type TypedDocumentNode } from "urql";
import { toFailure, type Failure } from "./failure.ts";

/** What came of a mutation: either its answer or the failure. */
export type Sent<Data> =
  | { readonly data: Data; readonly failure: null }
  | { readonly data: null; readonly failure: Failure };

/**
 * Sends a mutation. Never throws: the answer says what happened.
 * @param types what it changes beside what its answer names, so that it is read anew; keep it stable
 */
export function useSend<Data, Variables extends AnyVariables>(
  mutation: TypedDocumentNode<Data, Variables>,
  types?: readonly string[],
): (variables: Variables) => Promise<Sent<Data>> {
  const client = useClient();
  return useCallback(
    async (variables) => {
      const context = types ? { additionalTypenames: [...types] } : {};
      const { data, error } = await client.mutation(mutation, variables, context).toPromise();
      if (error) return { data: null, failure: toFailure(error) };
      if (data === undefined) throw new Error("The server answered neither data nor an error.");
      return { data, failure: null };
    },
    [client, mutation, types],
  );
}
