import sql, { type Sql } from "sql-template-tag";
import { parseId } from "../../../platform/graphql/parse-id.ts";

/** Rows of alias `t0` at an office or anywhere below it. */
export function underOffice(officeId: string, path: string): Sql {
  const id = parseId(officeId, path);
  return sql`t0.office_id in (
    with recursive below as (
      select o.id from organisation.office o where o.id = ${id}::integer
      union all
      select o.id from organisation.office o join below on o.parent_id = below.id
    ) select id from below)`;
}
