import { column, expression, id, one, type ReadModel } from "../../platform/database/read-model.ts";
import { officeRef } from "../../platform/office/office-ref.read-model.ts";
import { personOfEntry } from "./audited-person.ts";

export const auditEntry: ReadModel = {
  name: "AuditEntry",
  table: "audit.entry",
  fields: {
    id: id("public_id"),
    at: column("at"),
    staffId: id("staff_id"),
    actorName: column("actor_name"),
    permission: column("permission"),
    action: column("action"),
    subject: column("subject"),
    subjectId: column("subject_id"),
    personId: expression(personOfEntry),
    before: column("before"),
    after: column("after"),
    requestId: column("request_id"),
    sealed: column("sealed"),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
  },
};
