import { graphql } from "../../../../gql/gql.ts";
import type { FieldAct } from "../../../../shared/outbox/field-act.ts";

const recordInField = graphql(`
  mutation RecordFieldVisit($input: RecordHouseholdVisitInput!) {
    recordHouseholdVisit(input: $input) {
      __typename
      ... on HouseholdVisit {
        id
      }
    }
  }
`);

type Answer = { recordHouseholdVisit: { __typename: string; id: string } };

/** A visit to everybody behind a door, sent when there is a network; its photos follow. */
export const visitAct: FieldAct = {
  name: "visit",
  mutation: recordInField,
  variables: ({ id, taskId, occurredAt, values }, sentAt) => ({
    input: { ...values, householdId: taskId, moment: { occurredAt, sentAt }, idempotencyKey: id },
  }),
  refusedBy: (data) => {
    const { __typename: kind } = (data as Answer).recordHouseholdVisit;
    return kind === "HouseholdVisit" ? null : kind;
  },
  photos: {
    purpose: "visit_photo",
    recordOf: (data) => (data as Answer).recordHouseholdVisit.id,
  },
};
