import sql, { raw, type Sql } from "sql-template-tag";
import type { SortKey } from "../../platform/database/page.ts";
import { parseId } from "../../platform/graphql/parse-id.ts";
import type { StaffFilter, StaffOrder } from "./member/member.inputs.ts";
import type { PostFilter } from "./post/post.inputs.ts";
import { heldToday } from "./post/post.read-model.ts";

/** Rows of one office, or of an office and all below it; the policy decides what of it is visible. */
function officeCondition(officeId: string, includeBelow: boolean): Sql {
  const id = parseId(officeId, "filter.officeId");
  if (!includeBelow) return sql`t0.office_id = ${id}::integer`;
  return sql`t0.office_id in (
    with recursive below as (
      select o.id from organisation.office o where o.id = ${id}::integer
      union all
      select o.id from organisation.office o join below on o.parent_id = below.id
    ) select id from below)`;
}

/** Conditions on alias `t0`, a member. */
export function memberConditions(filter: StaffFilter): Sql[] {
  const where: Sql[] = [];
  if (filter.officeId != null) {
    where.push(officeCondition(filter.officeId, filter.includeBelow === true));
  }
  if (filter.state != null) where.push(sql`t0.state = ${filter.state}`);
  // through a gate of its own: it answers nothing to those who do not manage accounts
  if (filter.account != null) {
    where.push(sql`t0.id in (select staff.accounts_of_concern(${filter.account}))`);
  }
  if (filter.roles != null) {
    where.push(
      sql`exists (select from staff.post p where p.staff_id = t0.id and p.role = any(${filter.roles}::text[]) and ${raw(heldToday("p"))})`,
    );
  }
  if (filter.search) {
    where.push(
      sql`(position(${filter.search}::text in t0.name) > 0 or starts_with(t0.login, lower(${filter.search}::text)))`,
    );
  }
  return where;
}

const memberId: SortKey = { sql: "t0.id", type: "uuid" };

const memberOrders: Record<StaffOrder, SortKey[]> = {
  name: [{ sql: `t0.name collate "zh-x-icu"`, type: "text" }, memberId],
  login: [{ sql: "t0.login", type: "text" }, memberId],
  updated: [{ sql: "t0.updated_at", type: "timestamptz" }, memberId],
};

export function memberOrder(order: StaffOrder): SortKey[] {
  return memberOrders[order];
}

/** Conditions on alias `t0`, a post. */
export function postConditions(filter: PostFilter): Sql[] {
  const where: Sql[] = [];
  if (filter.officeId != null) {
    where.push(officeCondition(filter.officeId, filter.includeBelow === true));
  }
  if (filter.onDay != null) {
    where.push(sql`daterange(t0.from_day, t0.to_day, '[]') @> ${filter.onDay}::date`);
  }
  if (filter.roles != null) where.push(sql`t0.role = any(${filter.roles}::text[])`);
  return where;
}

export const postOrder: SortKey[] = [
  { sql: "t0.from_day", type: "date" },
  { sql: "t0.id", type: "uuid" },
];
