import { graphql } from "../../../../gql/gql.ts";

/** One more line of the ledger; whoever stands in it already is found again. */
export const recordArrival = graphql(`
  mutation RecordArrival($input: RecordArrivalInput!) {
    recordArrival(input: $input) {
      __typename
      ... on Arrival {
        id
      }
      ... on ArrivalElsewhere {
        town
      }
    }
  }
`);
