import {
  column,
  expression,
  id,
  many,
  manyFrom,
  one,
  type ReadModel,
} from "../../../../platform/database/read-model.ts";
import { officeRef } from "../../../../platform/office/office-ref.read-model.ts";
import { personRef } from "../../../../platform/person/person-ref.read-model.ts";
import { resident } from "../../../../platform/resident/resident.read-model.ts";
import { controlAlert } from "../follow-up/alert.read-model.ts";
import { followUp } from "../follow-up/follow-up.read-model.ts";
import { release } from "../release/release.read-model.ts";

export const today = "(now() at time zone 'Asia/Shanghai')::date";

/** The last day that counts, of a case by alias: the domain's rule in SQL. */
export const effectiveUntil = (alias: string): string =>
  `coalesce(${alias}.manual_until_on, ${alias}.until_on)`;

const everyChannel = `'["visit", "voice_call", "video", "sms", "chat"]'::json`;

const latest: ReadModel = {
  name: "ControlLatest",
  table: "prevent.control_latest",
  fields: {
    at: column("at"),
    outcome: column("outcome"),
    channel: column("channel"),
    temperature: column("temperature"),
    symptoms: expression((alias) => `to_json(${alias}.symptoms)`),
    checksToday: expression(
      (alias) => `case when ${alias}.on_day = ${today} then ${alias}.checks else 0 end`,
    ),
    openAlerts: column("open_alerts"),
  },
};

const ofCase = (outer: string, inner: string) => `${inner}.case_id = ${outer}.id`;

/** What the viewer's post may do with a case that is still active. */
const mayWhileActive = (permission: string) =>
  expression(
    (alias) => `(${alias}.state = 'active' and access.may('${permission}', ${alias}.office_id))`,
  );

const caseMove: ReadModel = {
  name: "CaseMove",
  table: "prevent.control_move",
  fields: {
    id: id(),
    movedAt: column("moved_at"),
    fromName: column("from_name"),
    toName: column("to_name"),
    reason: column("reason"),
    actorName: column("actor_name"),
  },
};

export const controlCase: ReadModel = {
  name: "ControlCase",
  table: "prevent.control_case",
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
    isCarer: expression((alias) => `(${alias}.carer_id is not null)`),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    groupCode: column("group_code"),
    groupLabel: column("group_label"),
    categoryCode: column("category_code"),
    categoryLabel: column("category_label"),
    anchorRule: column("anchor_rule"),
    anchorOn: column("anchor_on"),
    fromDay: column("from_day"),
    days: column("days"),
    checksPerDay: column("checks_per_day"),
    approver: column("approver"),
    untilOn: column("until_on"),
    manualUntilOn: column("manual_until_on"),
    manualReason: column("manual_reason"),
    manualBy: column("manual_by"),
    manualAt: column("manual_at"),
    effectiveUntil: expression(effectiveUntil),
    stay: column("stay"),
    state: column("state"),
    endedOn: column("ended_on"),
    endNote: column("end_note"),
    openedBy: column("opened_by"),
    createdAt: column("created_at"),
    version: column("version"),
    latest: one(() => latest, ofCase),
    suitableChannels: expression(
      (alias) =>
        `(case when ${alias}.person_id is null then ${everyChannel} else (prevent.case_needs(${alias}.id) -> 'channels')::json end)`,
    ),
    feverThreshold: expression(
      (alias) =>
        `(select p.fever_threshold::float8 from response.protocol_on(${alias}.office_id, ${today}) p)`,
    ),
    followUps: many(
      () => followUp,
      ofCase,
      (inner) => `${inner}.occurred_at desc, ${inner}.id desc`,
    ),
    moves: manyFrom(
      () => caseMove,
      (outer) => `prevent.case_moves(${outer}.id)`,
      (inner) => `${inner}.id desc`,
    ),
    alerts: many(
      () => controlAlert,
      ofCase,
      (inner) => `${inner}.id desc`,
    ),
    releases: many(
      () => release,
      ofCase,
      (inner) => `${inner}.id desc`,
    ),
    viewerCanEdit: mayWhileActive("control:write"),
    viewerCanRecord: mayWhileActive("followUp:record"),
    viewerCanApprove: mayWhileActive("control:approve"),
  },
};

export const controlMove: ReadModel = {
  name: "ControlMove",
  table: "prevent.control_move",
  fields: {
    id: id(),
    movedAt: column("moved_at"),
    received: expression((alias) => `(${alias}.direction = 'received')`),
    nameMask: column("name_mask"),
    fromName: column("from_name"),
    toName: column("to_name"),
    reason: column("reason"),
    actorName: column("actor_name"),
    office: one(
      () => officeRef,
      (outer, inner) => `${inner}.id = ${outer}.office_id`,
    ),
    caseId: id("case_id"),
  },
};
