import { photosOf } from "../../../../platform/attachments/attachment.read-model.ts";
import {
  column,
  expression,
  id,
  one,
  type ReadModel,
} from "../../../../platform/database/read-model.ts";
import { officeRef } from "../../../../platform/office/office-ref.read-model.ts";
import { holderOf, nameOf } from "../named-staff.ts";

const today = "prevent.china_day(now())";

/** Today's duties of a place. */
const slots = (what: string) => (alias: string) =>
  `(select ${what} from prevent.duty_slot s where s.target_id = ${alias}.id and s.on_day = ${today})`;

export const disinfectionPlace: ReadModel = {
  name: "DisinfectionPlace",
  table: "prevent.disinfection_place",
  fields: {
    id: id(),
    kind: column("kind"),
    name: column("name"),
    note: column("note"),
    keeperPostId: id("keeper_post"),
    keeperName: expression(holderOf("keeper_post")),
    timesPerDay: column("times_per_day"),
    fromDay: column("from_day"),
    toDay: column("to_day"),
    expectedToday: expression(
      slots("(count(*) filter (where s.outcome is distinct from 'excused'))::integer"),
    ),
    doneToday: expression(slots("count(s.occurred_at)::integer")),
    lastDoneAt: expression(
      (alias) =>
        `(select max(d.occurred_at) from prevent.disinfection d where d.place_id = ${alias}.id)`,
    ),
    version: column("version"),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
  },
};

export const disinfection: ReadModel = {
  name: "Disinfection",
  table: "prevent.disinfection",
  fields: {
    id: id(),
    agent: column("agent"),
    concentration: column("concentration"),
    minutes: column("minutes"),
    unusual: column("unusual"),
    note: column("note"),
    recordedBy: expression(nameOf("recorded_by")),
    dutyId: id("slot_id"),
    occurredAt: column("occurred_at"),
    recordedAt: column("recorded_at"),
    backfilled: column("backfilled"),
    correctionReason: column("correction_reason"),
    corrects: one(
      () => disinfection,
      (outer, inner) => `${inner}.id = ${outer}.corrects`,
    ),
    viewerCanCorrect: expression(
      (alias) => `(access.may('disinfection:write', ${alias}.office_id)
        and not exists (select from prevent.disinfection c where c.corrects = ${alias}.id))`,
    ),
    photos: photosOf("prevent.disinfection"),
    place: one(
      () => disinfectionPlace,
      (outer, inner) => `${inner}.id = ${outer}.place_id`,
    ),
  },
};
