import sql, { type Sql } from "sql-template-tag";
import type { SortKey } from "../../../platform/database/page.ts";

/** Exports are their orderer's own business; what left the registry stands in the audit. */
export const own: Sql = sql`t0.staff_id = (select access.staff())`;

/** Read backwards: the newest first. */
export const exportOrder: SortKey[] = [
  { sql: "t0.created_at", type: "timestamptz" },
  { sql: "t0.id", type: "uuid" },
];
