import { column, id, one, type ReadModel } from "../../../platform/database/read-model.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";
import { personRef } from "../../../platform/person/person-ref.read-model.ts";

export const personTransfer: ReadModel = {
  name: "PersonTransfer",
  table: "registry.handover",
  fields: {
    id: id(),
    handedAt: column("handed_at"),
    direction: column("direction"),
    fromName: column("from_name"),
    toName: column("to_name"),
    nameMask: column("name_mask"),
    bornYear: column("born_year"),
    sex: column("sex"),
    reason: column("reason"),
    actorName: column("actor_name"),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    person: one(
      () => personRef,
      (outer, inner) => `${inner}.id = ${outer}.person_id`,
    ),
  },
};
