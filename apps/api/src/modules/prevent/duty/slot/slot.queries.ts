import sql, { join, raw, type Sql } from "sql-template-tag";
import type { SortKey } from "../../../../platform/database/page.ts";
import { objectOf } from "../../../../platform/database/read-model.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import type { Selection } from "../../../../platform/graphql/selection.ts";
import { officeCondition } from "../office-condition.ts";
import type { DutySlotFilter } from "./slot.inputs.ts";
import { dutySlot, stateOf } from "./slot.read-model.ts";

/** Conditions on alias `t0`, a slot. */
export function slotConditions(filter: DutySlotFilter): Sql[] {
  const where: Sql[] = [];
  if (filter.onDay == null) where.push(sql`t0.on_day = prevent.china_day(now())`);
  else where.push(sql`t0.on_day = ${filter.onDay}::date`);
  if (filter.officeId != null) where.push(officeCondition(filter.officeId, filter.includeBelow));
  if (filter.kind != null) where.push(sql`t0.kind = ${filter.kind}`);
  if (filter.targetId != null) {
    where.push(sql`t0.target_id = ${parseUuid(filter.targetId, "filter.targetId")}::uuid`);
  }
  if (filter.states != null) {
    where.push(sql`${raw(stateOf("t0"))} = any(${filter.states}::text[])`);
  }
  return where;
}

/** What is due first comes first. */
export const slotOrder: SortKey[] = [
  { sql: "t0.due_at", type: "timestamptz" },
  { sql: "t0.id", type: "uuid" },
];

/** What one post can owe in a day. */
const mostDuties = 300;

/** The order of the domain's `byUrgency`. */
const urgency = ["overdue", "open", "missed", "upcoming", "done_late", "done", "excused"];

/**
 * What the viewer owes today, and what of yesterday is still open: as the one who does it, as the
 * deputy, or because nobody is named at the office where they act.
 */
export function ownDuties(selection: Selection): Sql {
  const days = sql`on_day between prevent.china_day(now()) - 1 and prevent.china_day(now())`;
  const owed = [
    sql`select s.id from prevent.duty_slot s where s.assignee_staff = (select access.staff()) and s.${days}`,
    sql`select s.id from prevent.duty_slot s where s.deputy_staff = (select access.staff()) and s.${days}`,
    sql`select s.id from prevent.duty_slot s where s.assignee_staff is null
          and s.office_id = (select staff.acting_office()) and s.${days}`,
  ];
  const state = raw(stateOf("t0"));
  return sql`select ${objectOf(dutySlot, selection, "t0")} as node from prevent.duty_slot t0
      where t0.id in (${join(owed, " union all ")})
        and (t0.on_day = prevent.china_day(now()) or (t0.resolved_at is null and t0.window_end > now()))
      order by array_position(${urgency}::text[], ${state}), t0.due_at, t0.id limit ${mostDuties}`;
}
