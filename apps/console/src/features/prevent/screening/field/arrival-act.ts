import type { FieldAct } from "../../../../shared/outbox/field-act.ts";
import { recordArrival } from "../arrivals/record-arrival.ts";

/** Somebody who was found to have arrived, sent when there is a network. */
export const arrivalAct: FieldAct = {
  name: "arrival",
  mutation: recordArrival,
  variables: ({ id, occurredAt, values }, sentAt) => ({
    input: { ...values, moment: { occurredAt, sentAt }, idempotencyKey: id },
  }),
  refusedBy: (data) => {
    const { __typename: kind } = (data as { recordArrival: { __typename: string } }).recordArrival;
    return kind === "Arrival" ? null : kind;
  },
};
