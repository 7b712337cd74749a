import {
  column,
  expression,
  id,
  one,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";
import { personRef } from "../../../platform/person/person-ref.read-model.ts";

export const optOut: ReadModel = {
  name: "OptOut",
  table: "publicity.opt_out",
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
    phoneMask: expression(
      (alias) => `(select s.mask from registry.sealed_value s where s.id = ${alias}.phone_id)`,
    ),
    messageClass: column("message_class"),
    source: column("source"),
    notedBy: column("noted_by"),
    createdAt: column("created_at"),
    revokedAt: column("revoked_at"),
    version: column("version"),
    viewerCanRevoke: expression(
      (alias) => `(${alias}.revoked_at is null and access.may('message:send', ${alias}.office_id))`,
    ),
  },
};
