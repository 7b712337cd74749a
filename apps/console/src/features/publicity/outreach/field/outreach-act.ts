import { graphql } from "../../../../gql/gql.ts";
import type { FieldAct } from "../../../../shared/outbox/field-act.ts";

const recordInField = graphql(`
  mutation RecordFieldOutreach($input: RecordOutreachInput!) {
    recordOutreach(input: $input) {
      __typename
      ... on Outreach {
        id
      }
    }
  }
`);

type Answer = { recordOutreach: { __typename: string; id: string } };

/** An act of publicity, sent when there is a network; its photos follow. */
export const outreachAct: FieldAct = {
  name: "publicity",
  mutation: recordInField,
  variables: ({ id, occurredAt, values }, sentAt) => ({
    input: {
      byCategory: [],
      people: [],
      photoIds: [],
      ...values,
      moment: { occurredAt, sentAt },
      idempotencyKey: id,
    },
  }),
  refusedBy: (data) => {
    const { __typename: kind } = (data as Answer).recordOutreach;
    return kind === "Outreach" ? null : kind;
  },
  photos: {
    purpose: "outreach_photo",
    recordOf: (data) => (data as Answer).recordOutreach.id,
  },
};
