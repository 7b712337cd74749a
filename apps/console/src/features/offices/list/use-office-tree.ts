import { useCallback, useEffect, useState } from "react";
import { useClient, type Client } from "urql";
import { readFragment } from "../../../gql/fragment-masking.ts";
import { graphql } from "../../../gql/gql.ts";
import type { OfficeFilter, TreeOfficeFragment } from "../../../gql/graphql.ts";
import { toFailure, type Failure } from "../../../shared/graphql/failure.ts";
import { PageFailure } from "../../../shared/page/page-failure.ts";

const treeOffice = graphql(`
  fragment TreeOffice on Office {
    id
    name
    shortName
    kind
    childCount
  }
`);

const officesBelow = graphql(`
  query OfficesBelow($filter: OfficeFilter!, $after: String) {
    offices(first: 100, after: $after, filter: $filter) {
      nodes {
        ...TreeOffice
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

/** Stands for “above the topmost offices”. */
export const topOfTree = "top";

export type OfficesBelow = readonly TreeOfficeFragment[];

export type OfficeTreeState = {
  /** The open offices directly below an office, as far as they are fetched. */
  readonly below: ReadonlyMap<string, OfficesBelow>;
  readonly failure: Failure | null;
  readonly retry: () => void;
};

/** Fetches the top of the tree and the units of every opened office, each once. */
export function useOfficeTree(expanded: ReadonlySet<string>): OfficeTreeState {
  const client = useClient();
  const [below, setBelow] = useState<ReadonlyMap<string, OfficesBelow>>(new Map());
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempt, setAttempt] = useState(0);
  const missing = [topOfTree, ...expanded].filter((id) => !below.has(id)).join(".");
  const isResting = missing === "" || failure !== null;

  useEffect(() => {
    if (isResting) return undefined;
    let isStale = false;
    async function fetchMissing(): Promise<void> {
      try {
        const found = await Promise.all(
          missing.split(".").map(async (id) => [id, await fetchBelow(client, id)] as const),
        );
        if (!isStale) setBelow((before) => new Map([...before, ...found]));
      } catch (error) {
        if (!(error instanceof PageFailure)) throw error;
        if (!isStale) setFailure(error.failure);
      }
    }
    void fetchMissing();
    return () => {
      isStale = true;
    };
  }, [attempt, client, isResting, missing]);

  const retry = useCallback(() => {
    setFailure(null);
    setAttempt((count) => count + 1);
  }, []);
  return { below, failure, retry };
}

/** All open offices directly below one, by as many pages as it takes. */
async function fetchBelow(client: Client, id: string): Promise<OfficesBelow> {
  const filter: OfficeFilter =
    id === topOfTree ? { top: true, state: "OPEN" } : { parentId: id, state: "OPEN" };
  const found: TreeOfficeFragment[] = [];
  let after: string | null | undefined = null;
  do {
    const variables: { filter: OfficeFilter; after: string | null } = { filter, after };
    const answer = await client.query(officesBelow, variables).toPromise();
    if (answer.error) throw new PageFailure(toFailure(answer.error));
    const page = answer.data?.offices;
    found.push(...readFragment(treeOffice, page?.nodes ?? []));
    after = page?.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after);
  return found;
}
