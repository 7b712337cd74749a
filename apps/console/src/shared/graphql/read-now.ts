import type { AnyVariables, Client, TypedDocumentNode } from "urql";
import { PageFailure } from "../page/page-failure.ts";
import { toFailure } from "./failure.ts";

/** Reads a query past the cache. Throws a PageFailure when there is no answer. */
export async function readNow<Data, Variables extends AnyVariables>(
  client: Client,
  query: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  const { data, error } = await client
    .query(query, variables, { requestPolicy: "network-only" })
    .toPromise();
  if (error) throw new PageFailure(toFailure(error));
  if (data === undefined) throw new Error("The server answered neither data nor an error.");
  return data;
}
