import { graphql } from "../../../../gql/gql.ts";
import type { FieldAct } from "../../../../shared/outbox/field-act.ts";

const recordInField = graphql(`
  mutation RecordFieldDisinfection($input: RecordDisinfectionInput!) {
    recordDisinfection(input: $input) {
      __typename
      ... on Disinfection {
        id
      }
    }
  }
`);

type Answer = { recordDisinfection: { __typename: string; id: string } };

/** A disinfection, sent when there is a network; it counts when it was done, and its photos follow. */
export const disinfectionAct: FieldAct = {
  name: "disinfection",
  mutation: recordInField,
  variables: ({ id, occurredAt, values }, sentAt) => ({
    input: { ...values, moment: { occurredAt, sentAt }, idempotencyKey: id },
  }),
  refusedBy: (data) => {
    const { __typename: kind } = (data as Answer).recordDisinfection;
    return kind === "Disinfection" ? null : kind;
  },
  photos: {
    purpose: "disinfection_photo",
    recordOf: (data) => (data as Answer).recordDisinfection.id,
  },
};
