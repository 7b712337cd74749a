import sql, { type Sql } from "sql-template-tag";
import type { SortKey } from "../../../platform/database/page.ts";
import type { PersonFilter } from "../../../platform/person/person-filter.inputs.ts";
import type { PersonOrder } from "./people-list.inputs.ts";

/** Whoever has this id on alias `t0`, unless merged: nearly everybody who is asked for. */
export function isUnmerged(id: string): Sql {
  return sql`t0.id = ${id}::uuid and t0.merged_into is null`;
}

/** Whoever has this id on alias `t0`, or was given the records of whoever had it. */
export function isPerson(id: string): Sql {
  return sql`t0.id = (
    with recursive kept as (
      select p.id, p.merged_into from registry.person p where p.id = ${id}::uuid
      union all
      select p.id, p.merged_into from registry.person p join kept on p.id = kept.merged_into
    ) select id from kept where merged_into is null)`;
}

const byId: SortKey = { sql: "t0.id", type: "uuid" };

const orders: Record<PersonOrder, SortKey[]> = {
  name: [{ sql: "t0.pinyin", type: "text" }, byId],
  age: [{ sql: "t0.born_on", type: "date" }, byId],
  updated: [{ sql: "t0.updated_at", type: "timestamptz" }, byId],
  grade: [
    { sql: "coalesce(t0.grade, 9)", type: "integer" },
    { sql: "t0.pinyin", type: "text" },
    byId,
  ],
};

export function personOrder(order: PersonOrder): SortKey[] {
  return orders[order];
}

/** Names are kept in order office by office; a search or one office's people are found otherwise. */
export function isKeptByOffice(
  { search, officeId, importId }: PersonFilter,
  order: PersonOrder,
): boolean {
  return order === "name" && !search && officeId == null && importId == null;
}
