import { startTransition, useCallback, useRef, useState } from "react";
import { useClient } from "urql";
import { readFragment } from "../../../../../gql/fragment-masking.ts";
import type { PeopleQuery, PersonOrder, PersonRowFragment } from "../../../../../gql/graphql.ts";
import { toFailure, type Failure } from "../../../../../shared/graphql/failure.ts";
import { sortOf } from "../../../../../shared/list/list-page.ts";
import type { PersonSearch } from "../../person-search.ts";
import { listPeople, morePeople } from "../people-query.ts";
import { personRow } from "../person-columns.tsx";
import { filterOf } from "../person-filter.ts";

type Read = {
  readonly rows: readonly PersonRowFragment[];
  readonly total: number | null;
  readonly after: string | null;
  readonly isComplete: boolean;
};

const nothing: Read = { rows: [], total: null, after: null, isComplete: false };
const atOnce = 100;

/**
 * The whole list, read piece by piece from the top as it is scrolled. A new order or filter is a new
 * list: give the component another key.
 */
export function useAllPeople(search: PersonSearch) {
  const client = useClient();
  const [read, setRead] = useState(nothing);
  const [failure, setFailure] = useState<Failure | null>(null);
  const isAsking = useRef(false);
  const [asked] = useState(search);

  const readMore = useCallback(async () => {
    if (isAsking.current || read.isComplete) return;
    isAsking.current = true;
    const sort = sortOf(asked, "name");
    const variables = {
      first: atOnce,
      after: read.after,
      filter: filterOf(asked),
      orderBy: sort.column.toUpperCase() as PersonOrder,
      descending: asked.desc ?? false,
    };
    const { data, error } = await client
      .query(read.after === null ? listPeople : morePeople, variables, {
        requestPolicy: "network-only",
      })
      .toPromise();
    isAsking.current = false;
    setFailure(error ? toFailure(error) : null);
    if (!data) return;
    const { nodes, pageInfo } = data.people;
    const counted = (data as Partial<PeopleQuery>).people?.totalCount;
    startTransition(() =>
      setRead({
        rows: [...read.rows, ...readFragment(personRow, nodes)],
        total: counted ?? read.total,
        after: pageInfo.endCursor ?? null,
        isComplete: !pageInfo.hasNextPage,
      }),
    );
  }, [client, read, asked]);

  return { ...read, failure, readMore };
}
