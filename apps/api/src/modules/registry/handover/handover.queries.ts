import sql, { type Sql } from "sql-template-tag";
import type { SortKey } from "../../../platform/database/page.ts";
import { parseId, parseUuid } from "../../../platform/graphql/parse-id.ts";
import type { PersonTransferFilter } from "./handover.types.ts";

/** Conditions on alias `t0`. */
export function handoverConditions(filter: PersonTransferFilter): Sql[] {
  const where: Sql[] = [];
  if (filter.direction != null) where.push(sql`t0.direction = ${filter.direction}`);
  if (filter.officeId != null) {
    where.push(sql`t0.office_id = ${parseId(filter.officeId, "filter.officeId")}::integer`);
  }
  if (filter.personId != null) {
    where.push(sql`t0.person_id = ${parseUuid(filter.personId, "filter.personId")}::uuid`);
  }
  return where;
}

export const handoverOrder: SortKey[] = [{ sql: "t0.id", type: "uuid" }];
