import { graphql } from "../../../../gql/gql.ts";
import type { FieldAct } from "../../../../shared/outbox/field-act.ts";

const tellInField = graphql(`
  mutation TellInField($input: RecordOutreachInput!) {
    recordOutreach(input: $input) {
      __typename
    }
  }
`);

/** Somebody who was told at the door, sent when there is a network. */
export const tellAct: FieldAct = {
  name: "tell",
  mutation: tellInField,
  variables: ({ id, taskId, occurredAt, values }, sentAt) => {
    const { campaignId, form, through } = values;
    return {
      input: {
        channel: "VISIT",
        form,
        audience: 1,
        reached: 1,
        byCategory: [],
        people: [{ personId: taskId, through }],
        materialIds: [],
        photoIds: [],
        campaignId,
        moment: { occurredAt, sentAt },
        idempotencyKey: id,
      },
    };
  },
  refusedBy: (data) => {
    const { __typename: kind } = (data as { recordOutreach: { __typename: string } })
      .recordOutreach;
    return kind === "Outreach" ? null : kind;
  },
};
