import { graphql } from "../../../../gql/gql.ts";

/** Records a follow-up, from a page or from what waits on a device. */
export const recordFollowUp = graphql(`
  mutation RecordFollowUp($input: RecordFollowUpInput!) {
    recordFollowUp(input: $input) {
      __typename
      ... on FollowUp {
        id
        isFever
        symptoms
      }
      ... on UnsuitableChannel {
        reason
        suitable
      }
      ... on NotSeenWell {
        field
        threshold
      }
      ... on ControlOver {
        state
      }
    }
  }
`);
