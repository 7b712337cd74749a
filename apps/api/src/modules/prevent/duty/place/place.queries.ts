import sql, { type Sql } from "sql-template-tag";
import type { SortKey } from "../../../../platform/database/page.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { officeCondition } from "../office-condition.ts";
import type { DisinfectionFilter, DisinfectionPlaceFilter } from "./place.inputs.ts";

/** Conditions on alias `t0`, a place. */
export function placeConditions(filter: DisinfectionPlaceFilter): Sql[] {
  const where: Sql[] = [];
  if (filter.officeId != null) where.push(officeCondition(filter.officeId, filter.includeBelow));
  if (filter.kind != null) where.push(sql`t0.kind = ${filter.kind}`);
  if (filter.closed !== true) {
    where.push(sql`coalesce(t0.to_day >= prevent.china_day(now()), true)`);
  }
  return where;
}

export const placeOrder: SortKey[] = [
  { sql: "t0.office_id", type: "integer" },
  { sql: `t0.name collate "zh-x-icu"`, type: "text" },
  { sql: "t0.id", type: "uuid" },
];

/** Conditions on alias `t0`, a record. */
export function disinfectionConditions(filter: DisinfectionFilter): Sql[] {
  const where: Sql[] = [];
  if (filter.officeId != null) where.push(officeCondition(filter.officeId, filter.includeBelow));
  // of a record and its corrections the last one holds
  where.push(sql`not exists (select from prevent.disinfection c where c.corrects = t0.id)`);
  if (filter.placeId != null) {
    where.push(sql`t0.place_id = ${parseUuid(filter.placeId, "filter.placeId")}::uuid`);
  }
  if (filter.onDay != null) {
    where.push(
      sql`t0.occurred_at >= ${filter.onDay}::timestamp at time zone 'Asia/Shanghai'
          and t0.occurred_at < (${filter.onDay}::date + 1)::timestamp at time zone 'Asia/Shanghai'`,
    );
  }
  return where;
}

export const latestFirst: SortKey[] = [
  { sql: "t0.occurred_at", type: "timestamptz" },
  { sql: "t0.id", type: "uuid" },
];
