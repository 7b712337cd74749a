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
import { material } from "../material/material.read-model.ts";

const personTold: ReadModel = {
  name: "PersonTold",
  table: "publicity.outreach_person",
  fields: {
    id: id(),
    person: one(
      () => personRef,
      (outer, inner) => `${inner}.id = ${outer}.person_id`,
    ),
    through: expression((alias) => `to_json(${alias}.through)`),
    reached: column("reached"),
    reason: column("reason"),
  },
};

/** Counts by category, as rows of the entry that asks. */
const categoryCount: ReadModel = {
  name: "CategoryCount",
  table:
    "(select e.id as outreach_id, c.key as category, c.value::integer as people from publicity.outreach e cross join lateral jsonb_each_text(e.by_category) c)",
  fields: { category: column("category"), people: column("people") },
};

const named = (which: string) =>
  expression(
    (alias) =>
      `(select count(*)::integer from publicity.outreach_person n where n.outreach_id = ${alias}.id${which})`,
  );

export const outreach: ReadModel = {
  name: "Outreach",
  table: "publicity.outreach",
  fields: {
    id: id(),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    channel: column("channel"),
    form: column("form"),
    place: column("place"),
    occurredAt: column("occurred_at"),
    onDay: column("on_day"),
    backfilled: column("backfilled"),
    audience: column("audience"),
    reached: column("reached"),
    disabledPeople: column("disabled_people"),
    byCategory: many(
      () => categoryCount,
      (outer, inner) => `${inner}.outreach_id = ${outer}.id`,
      (inner) => `${inner}.category`,
    ),
    people: many(
      () => personTold,
      (outer, inner) => `${inner}.outreach_id = ${outer}.id`,
      (inner) => `${inner}.id`,
    ),
    named: named(""),
    namedReached: named(" and n.reached"),
    materials: many(
      () => material,
      (outer, inner) => `${inner}.id = any(${outer}.material_ids)`,
      (inner) => `${inner}.form, ${inner}.id`,
    ),
    photos: photosOf("publicity.outreach"),
    taskId: id("task_id"),
    finishedTask: expression(
      (alias) => `exists (select from publicity.task t where t.done_with = ${alias}.id)`,
    ),
    campaignId: id("campaign_id"),
    campaignTitle: expression(
      (alias) => `(select c.title from publicity.campaign_words(${alias}.campaign_id) c)`,
    ),
    note: column("note"),
    recordedBy: column("recorded_by"),
    withdrawnAt: column("withdrawn_at"),
    withdrawnBy: column("withdrawn_by"),
    withdrawnReason: column("withdrawn_reason"),
    version: column("version"),
    viewerCanWithdraw: expression(
      (alias) =>
        `(${alias}.withdrawn_at is null and access.may('outreach:record', ${alias}.office_id))`,
    ),
  },
};
