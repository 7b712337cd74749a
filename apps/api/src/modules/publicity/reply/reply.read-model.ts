import {
  column,
  expression,
  id,
  one,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";
import { personRef } from "../../../platform/person/person-ref.read-model.ts";

/** Whether nobody has looked after a reply yet, by alias: SQL without values. */
export const waits = (alias: string): string =>
  `(${alias}.settled_at is null and not ${alias}.opts_out)`;

export const reply: ReadModel = {
  name: "Reply",
  table: "publicity.reply",
  fields: {
    id: id(),
    person: one(
      () => personRef,
      (outer, inner) => `${inner}.id = ${outer}.person_id`,
    ),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    messageId: id("message_id"),
    numberMask: column("number_mask"),
    text: column("text"),
    optsOut: column("opts_out"),
    receivedAt: column("received_at"),
    settledAt: column("settled_at"),
    settledBy: column("settled_by"),
    viewerCanSettle: expression(
      (alias) => `(${waits(alias)} and access.may('message:send', ${alias}.office_id))`,
    ),
  },
};
