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
import { resident } from "../../../../platform/resident/resident.read-model.ts";

const sighting: ReadModel = {
  name: "ArrivalSighting",
  table: "prevent.arrival_sighting",
  fields: {
    seenAt: column("seen_at"),
    source: column("source"),
    byName: expression(
      (alias) => `(select m.name from staff.member m where m.id = ${alias}.staff_id)`,
    ),
  },
};

/** The rows of a function, for the line that asks. */
const edit: ReadModel = {
  name: "ArrivalEdit",
  table:
    "(select a.id as arrival_id, e.* from prevent.arrival a cross join lateral prevent.arrival_edits(a.id) e)",
  fields: {
    id: id(),
    at: column("at"),
    byName: column("by_name"),
    reason: column("reason"),
    changes: column("changes"),
  },
};

export const arrival: ReadModel = {
  name: "Arrival",
  table: "prevent.arrival",
  fields: {
    id: id(),
    name: column("name"),
    person: one(
      () => personRef,
      (outer, inner) => `${inner}.id = ${outer}.person_id`,
    ),
    resident: one(
      () => resident,
      (outer, inner) => `${inner}.id = ${outer}.resident_id`,
    ),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    originCode: column("origin_code"),
    origin: column("origin"),
    transport: column("transport"),
    transportNo: column("transport_no"),
    companions: column("companions"),
    arrivedOn: column("arrived_on"),
    plannedLeaveOn: column("planned_leave_on"),
    stayMask: column("stay_mask"),
    needs: column("needs"),
    sightingCount: column("sightings"),
    sightings: many(
      () => sighting,
      (outer, inner) => `${inner}.arrival_id = ${outer}.id`,
      (inner) => `${inner}.id desc`,
    ),
    state: column("state"),
    caseId: id("case_id"),
    dismissedReason: column("dismissed_reason"),
    decidedAt: column("decided_at"),
    decidedBy: column("decided_by"),
    voidReason: column("void_reason"),
    voidedAt: column("voided_at"),
    voidedBy: column("voided_by"),
    version: column("version"),
    edits: many(
      () => edit,
      (outer, inner) => `${inner}.arrival_id = ${outer}.id`,
      (inner) => `${inner}.id desc`,
    ),
    viewerCanEdit: expression(
      (alias) =>
        `(${alias}.state <> 'voided' and access.may('screening:write', ${alias}.office_id))`,
    ),
    viewerCanVoid: expression(
      (alias) =>
        `(${alias}.state <> 'voided' and access.may('screening:write', ${alias}.office_id)
           and (${alias}.case_id is null or exists (
             select from prevent.control_case c where c.id = ${alias}.case_id and c.state <> 'active')))`,
    ),
    viewerCanDecide: expression(
      (alias) => `(${alias}.state = 'open' and access.may('screening:write', ${alias}.office_id))`,
    ),
  },
};
