import sql, { type Sql } from "sql-template-tag";
import type { SortKey } from "../../../platform/database/page.ts";
import { parseId } from "../../../platform/graphql/parse-id.ts";
import type { OfficeFilter, OfficeOrder } from "./office.inputs.ts";

const today = sql`(now() at time zone 'Asia/Shanghai')::date`;

/** Conditions on alias `t0`. */
export function officeConditions(filter: OfficeFilter): Sql[] {
  const where: Sql[] = [];
  if (filter.parentId != null) {
    where.push(sql`t0.parent_id = ${parseId(filter.parentId, "filter.parentId")}::integer`);
  }
  if (filter.top === true) {
    where.push(sql`not exists (select from organisation.office p where p.id = t0.parent_id)`);
  }
  if (filter.kinds != null) where.push(sql`t0.kind = any(${filter.kinds}::text[])`);
  if (filter.state === "open") where.push(sql`(t0.closed_on is null or t0.closed_on >= ${today})`);
  if (filter.state === "closed") where.push(sql`t0.closed_on < ${today}`);
  if (filter.unstaffed === true) {
    where.push(
      sql`not exists (select from staff.post p where p.office_id = t0.id and daterange(p.from_day, p.to_day, '[]') @> ${today}) and access.may('staff:read', t0.id)`,
    );
  }
  if (filter.search) {
    where.push(
      sql`(position(${filter.search}::text in t0.name) > 0 or position(${filter.search}::text in t0.short_name) > 0 or starts_with(t0.code, ${filter.search}::text))`,
    );
  }
  return where;
}

const byId: SortKey = { sql: "t0.id", type: "integer" };

const orders: Record<OfficeOrder, SortKey[]> = {
  name: [{ sql: `t0.name collate "zh-x-icu"`, type: "text" }, byId],
  code: [{ sql: "t0.code", type: "text" }, byId],
  kind: [{ sql: "t0.kind", type: "text" }, { sql: "t0.code", type: "text" }, byId],
};

export function officeOrder(order: OfficeOrder): SortKey[] {
  return orders[order];
}

/** Open offices that a code leads to, through any number of successions; itself while it is open. */
export function currentOfficeIds(code: string): Sql {
  return sql`t0.id in (
    with recursive onward as (
      select o.id, o.closed_on from organisation.office o where o.code = ${code}
      union
      select o.id, o.closed_on from onward
        join organisation.office_successor s on s.office_id = onward.id
        join organisation.office o on o.id = s.successor_id
    ) select id from onward where closed_on is null or closed_on >= ${today})`;
}
