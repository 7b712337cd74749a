import {
  column,
  expression,
  id,
  many,
  one,
  type ReadModel,
} from "../../../../platform/database/read-model.ts";
import { officeRef } from "../../../../platform/office/office-ref.read-model.ts";
import { material } from "../material/material.read-model.ts";
import { doneLate, taskState } from "./task-state.ts";

const ofOffice = one(
  () => officeRef,
  (outer, inner) => `${inner}.id = ${outer}.office_id`,
);

/** The words of its plan, for the task that asks. */
const planWords: ReadModel = {
  name: "PlanWords",
  table:
    "(select t.id as task_id, w.* from publicity.task t cross join lateral publicity.plan_words(t.plan_id) w)",
  fields: {
    id: id(),
    title: column("title"),
    note: column("note"),
    officeName: column("office_name"),
    madeBy: column("made_by"),
  },
};

const logged = (what: string) =>
  expression(
    (alias) =>
      `(select ${what}::integer from publicity.outreach e where e.task_id = ${alias}.id and e.withdrawn_at is null)`,
  );

const open = (alias: string) => `${alias}.withdrawn_at is null and ${alias}.done_at is null`;

export const publicityTask: ReadModel = {
  name: "PublicityTask",
  table: "publicity.task",
  fields: {
    id: id(),
    plan: one(
      () => planWords,
      (outer, inner) => `${inner}.task_id = ${outer}.id`,
    ),
    office: ofOffice,
    channel: column("channel"),
    materials: many(
      () => material,
      (outer, inner) => `${inner}.id = any(${outer}.material_ids)`,
      (inner) => `${inner}.form, ${inner}.id`,
    ),
    instruction: column("instruction"),
    dueOn: column("due_on"),
    state: expression(taskState),
    doneLate: expression(doneLate),
    acknowledgedAt: column("acknowledged_at"),
    acknowledgedBy: column("acknowledged_by"),
    doneAt: column("done_at"),
    doneBy: column("done_by"),
    withdrawnAt: column("withdrawn_at"),
    withdrawnReason: column("withdrawn_reason"),
    entries: logged("count(*)"),
    audience: logged("coalesce(sum(e.audience), 0)"),
    version: column("version"),
    viewerCanAcknowledge: expression(
      (alias) =>
        `(${open(alias)} and ${alias}.acknowledged_at is null and access.may('outreach:record', ${alias}.office_id))`,
    ),
    viewerCanRecord: expression(
      (alias) => `(${open(alias)} and access.may('outreach:record', ${alias}.office_id))`,
    ),
    viewerCanWithdraw: expression(
      (alias) => `(${open(alias)} and access.may('outreach:manage', ${alias}.office_id)
        and exists (select from publicity.plan p where p.id = ${alias}.plan_id
                     and access.may('outreach:manage', p.office_id)))`,
    ),
  },
};

const ofState = (state: string) => `count(*) filter (where ${taskState("t")} = '${state}')`;

export const publicityPlan: ReadModel = {
  name: "PublicityPlan",
  table: "publicity.plan",
  fields: {
    id: id(),
    office: ofOffice,
    incidentId: id("incident_id"),
    title: column("title"),
    note: column("note"),
    madeBy: column("made_by"),
    madeAt: column("created_at"),
    tasks: expression(
      (alias) => `(select json_build_object('total', count(*) filter (where t.withdrawn_at is null),
        'waiting', ${ofState("waiting")}, 'acknowledged', ${ofState("acknowledged")},
        'overdue', ${ofState("overdue")}, 'done', ${ofState("done")})
        from publicity.task t where t.plan_id = ${alias}.id)`,
    ),
    version: column("version"),
    viewerCanManage: expression((alias) => `access.may('outreach:manage', ${alias}.office_id)`),
  },
};
