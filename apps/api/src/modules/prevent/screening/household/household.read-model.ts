import { photosOf } from "../../../../platform/attachments/attachment.read-model.ts";
import {
  column,
  expression,
  id,
  many,
  one,
  type ReadModel,
} from "../../../../platform/database/read-model.ts";
import { officeRef } from "../../../../platform/office/office-ref.read-model.ts";
import { personRef } from "../../../../platform/person/person-ref.read-model.ts";

const member: ReadModel = {
  name: "HouseholdMember",
  table: "prevent.household_member",
  fields: {
    id: id(),
    name: column("name"),
    person: one(
      () => personRef,
      (outer, inner) => `${inner}.id = ${outer}.person_id`,
    ),
    isRegistered: expression((alias) => `(${alias}.person_id is not null)`),
  },
};

const visitedMember: ReadModel = {
  name: "VisitedMember",
  table: "prevent.visit_member",
  fields: {
    name: expression(
      (alias) => `(select m.name from prevent.household_member m where m.id = ${alias}.member_id)`,
    ),
    outcome: column("outcome"),
    note: column("note"),
    needs: expression(
      (alias) =>
        `to_json(array(select n.kind from care.noted_need n where n.source_id = ${alias}.id order by n.id))`,
    ),
  },
};

export const householdVisit: ReadModel = {
  name: "HouseholdVisit",
  table: "prevent.household_visit",
  fields: {
    id: id(),
    outcome: column("outcome"),
    occurredAt: column("occurred_at"),
    backfilled: column("backfilled"),
    workerNames: column("worker_names"),
    note: column("note"),
    photos: photosOf("prevent.household_visit"),
    members: many(
      () => visitedMember,
      (outer, inner) => `${inner}.visit_id = ${outer}.id`,
      (inner) => `${inner}.member_id`,
    ),
  },
};

export const household: ReadModel = {
  name: "Household",
  table: "prevent.household",
  fields: {
    id: id(),
    door: column("door"),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    members: many(
      () => member,
      (outer, inner) => `${inner}.household_id = ${outer}.id and ${inner}.left_on is null`,
      (inner) => `${inner}.id`,
    ),
    lastVisit: one(
      () => householdVisit,
      (outer, inner) => `${inner}.id = (select v.id from prevent.household_visit v
        where v.household_id = ${outer}.id order by v.occurred_at desc, v.id desc limit 1)`,
    ),
    visits: many(
      () => householdVisit,
      (outer, inner) => `${inner}.household_id = ${outer}.id`,
      (inner) => `${inner}.occurred_at desc, ${inner}.id desc`,
    ),
    viewerCanVisit: expression(
      (alias) =>
        `(${alias}.closed_on is null and access.may('screening:write', ${alias}.office_id))`,
    ),
  },
};
