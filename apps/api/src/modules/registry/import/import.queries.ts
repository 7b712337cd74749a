import sql, { type Sql } from "sql-template-tag";
import type { SortKey } from "../../../platform/database/page.ts";
import { parseUuid } from "../../../platform/graphql/parse-id.ts";
import type { ImportFilter, ImportRowFilter } from "./import.inputs.ts";

/** Conditions on alias `t0` of imports. */
export function importConditions(filter: ImportFilter): Sql[] {
  return filter.states == null ? [] : [sql`t0.state = any(${filter.states}::text[])`];
}

/** Newest first. */
export const importOrder: SortKey[] = [
  { sql: "t0.created_at", type: "timestamptz" },
  { sql: "t0.id", type: "uuid" },
];

/** Conditions on alias `t0` of one import's rows. */
export function importRowConditions(importId: string, filter: ImportRowFilter): Sql[] {
  const where: Sql[] = [sql`t0.batch_id = ${parseUuid(importId, "importId")}::uuid`];
  const { verdicts, finding, open, search } = filter;
  if (verdicts != null) where.push(sql`t0.verdict = any(${verdicts}::text[])`);
  if (finding != null) where.push(sql`${finding}::text = any(t0.codes)`);
  if (open === true) where.push(openDoubt);
  if (open === false) where.push(sql`t0.verdict = 'doubt' and t0.decision is not null`);
  if (search) where.push(sql`position(${search}::text in t0.name) > 0`);
  return where;
}

/** In the words of the partial index. */
const openDoubt = sql`t0.verdict = 'doubt' and t0.decision is null and t0.state = 'waiting'`;

export const importRowOrder: SortKey[] = [
  { sql: "t0.row_no", type: "integer" },
  { sql: "t0.id", type: "uuid" },
];
