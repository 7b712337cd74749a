import type { FieldAct } from "../../../../shared/outbox/field-act.ts";
import { recordFollowUp } from "../follow-up/record-follow-up.ts";

/** A follow-up at the door, sent when there is a network. */
export const followUpAct: FieldAct = {
  name: "follow-up",
  mutation: recordFollowUp,
  variables: ({ id, taskId, occurredAt, values }, sentAt) => ({
    input: { ...values, caseId: taskId, occurredAt, sentAt, idempotencyKey: id },
  }),
  refusedBy: (data) => {
    const { __typename: kind } = (data as { recordFollowUp: { __typename: string } })
      .recordFollowUp;
    return kind === "FollowUp" ? null : kind;
  },
};
