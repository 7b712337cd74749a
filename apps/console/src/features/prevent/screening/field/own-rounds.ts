import { graphql } from "../../../../gql/gql.ts";

/** The rounds whose doors were given to whoever asks, today. */
export const ownRoundsQuery = graphql(`
  query OwnRounds {
    screeningRounds(first: 20, filter: { open: true, mine: true }) {
      nodes {
        id
        name
        toDay
        office {
          id
          name
        }
      }
    }
  }
`);
