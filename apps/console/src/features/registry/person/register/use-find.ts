import { readFragment } from "../../../../gql/fragment-masking.ts";
import { graphql } from "../../../../gql/gql.ts";
import type { FindPersonInput, FoundCardFragment } from "../../../../gql/graphql.ts";
import type { Failure } from "../../../../shared/graphql/failure.ts";
import { useSend } from "../../../../shared/graphql/use-send.ts";
import { foundCard } from "./found-cards.tsx";

const findPerson = graphql(`
  mutation FindPerson($input: FindPersonInput!) {
    findPerson(input: $input) {
      id
      ...FoundCard
    }
  }
`);

type Found =
  | { readonly cards: readonly FoundCardFragment[]; readonly failure: null }
  | { readonly cards: null; readonly failure: Failure };

/** Looks for somebody across the county; each find is on record. */
export function useFind(): (input: FindPersonInput) => Promise<Found> {
  const send = useSend(findPerson);
  return async (input) => {
    const { data, failure } = await send({ input });
    if (failure) return { cards: null, failure };
    return { cards: readFragment(foundCard, data.findPerson), failure: null };
  };
}
