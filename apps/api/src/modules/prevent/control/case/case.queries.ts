import sql, { raw, type Sql } from "sql-template-tag";
import type { SortKey } from "../../../../platform/database/page.ts";
import { parseId, parseUuid } from "../../../../platform/graphql/parse-id.ts";
import type { ControlFilter, ControlOrder } from "./case.inputs.ts";
import { effectiveUntil, today } from "./case.read-model.ts";

/** Conditions on alias `t0`. */
export function controlConditions(filter: ControlFilter): Sql[] {
  const where: Sql[] = [];
  if (filter.officeId != null) where.push(underOffice(filter.officeId));
  if (filter.state != null) where.push(sql`t0.state = ${filter.state}`);
  if (filter.groupCode != null) where.push(sql`t0.group_code = ${filter.groupCode}`);
  if (filter.categoryCode != null) where.push(sql`t0.category_code = ${filter.categoryCode}`);
  if (filter.dueToday != null) where.push(sql`${raw(dueToday)} = ${filter.dueToday}`);
  if (filter.hasAlert != null) where.push(sql`${raw(hasAlert)} = ${filter.hasAlert}`);
  if (filter.untilBy != null)
    where.push(sql`${raw(effectiveUntil("t0"))} <= ${filter.untilBy}::date`);
  if (filter.personId != null) {
    where.push(sql`t0.person_id = ${parseUuid(filter.personId, "filter.personId")}::uuid`);
  }
  if (filter.search) where.push(sql`position(${filter.search.trim()}::text in t0.name) > 0`);
  return where;
}

/** Active, within its days, and fewer follow-ups today than the category asks. */
const dueToday = `(t0.state = 'active' and ${effectiveUntil("t0")} >= ${today} and not exists (
  select from prevent.control_latest l where l.case_id = t0.id and l.on_day = ${today} and l.checks >= t0.checks_per_day))`;

const hasAlert = `exists (select from prevent.control_latest l where l.case_id = t0.id and l.open_alerts > 0)`;

function underOffice(officeId: string): Sql {
  const id = parseId(officeId, "filter.officeId");
  return sql`t0.office_id in (
    with recursive below as (
      select o.id from organisation.office o where o.id = ${id}::integer
      union all
      select o.id from organisation.office o join below on o.parent_id = below.id
    ) select id from below)`;
}

const byId: SortKey = { sql: "t0.id", type: "uuid" };

const orders: Record<ControlOrder, SortKey[]> = {
  until: [{ sql: effectiveUntil("t0"), type: "date" }, byId],
  opened: [byId],
  name: [{ sql: "t0.name", type: "text" }, byId],
};

export function controlOrder(order: ControlOrder): SortKey[] {
  return orders[order];
}

export const moveOrder: SortKey[] = [byId];
