import {
  column,
  expression,
  id,
  one,
  type ReadModel,
} from "../../../platform/database/read-model.ts";
import { officeRef } from "../../../platform/office/office-ref.read-model.ts";
import { personRef } from "../../../platform/person/person-ref.read-model.ts";
import { resident } from "../../../platform/resident/resident.read-model.ts";

const person = one(
  () => personRef,
  (outer, inner) => `${inner}.id = ${outer}.person_id`,
);
const office = one(
  () => officeRef,
  (outer, inner) => `${inner}.id = ${outer}.office_id`,
);

export const careGap: ReadModel = {
  name: "CareGap",
  table: "care.gap",
  fields: {
    id: id(),
    person,
    office,
    carerName: column("carer_name"),
    relation: column("relation"),
    state: column("state"),
    openedAt: column("opened_at"),
    dueAt: column("due_at"),
    overdue: expression((alias) => `(${alias}.state = 'open' and ${alias}.due_at < now())`),
    arrangedWith: column("arranged_with"),
    arrangement: column("arrangement"),
    closedAt: column("closed_at"),
    closedBy: column("closed_by"),
    version: column("version"),
    viewerCanClose: expression(
      (alias) => `(${alias}.state = 'open' and access.may('careGap:close', ${alias}.office_id))`,
    ),
  },
};

export const notedNeed: ReadModel = {
  name: "NotedNeed",
  table: "care.noted_need",
  fields: {
    id: id(),
    person,
    resident: one(
      () => resident,
      (outer, inner) => `${inner}.id = ${outer}.resident_id`,
    ),
    office,
    kind: column("kind"),
    note: column("note"),
    notedBy: column("noted_by"),
    notedAt: column("noted_at"),
  },
};
