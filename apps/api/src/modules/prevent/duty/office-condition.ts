import sql, { type Sql } from "sql-template-tag";
import { parseId } from "../../../platform/graphql/parse-id.ts";

/** Rows of one office on alias `t0`, or of an office and all below it. */
export function officeCondition(
  officeId: string,
  includeBelow: boolean | null | undefined,
  path = "filter.officeId",
): Sql {
  const id = parseId(officeId, path);
  if (includeBelow !== true) return sql`t0.office_id = ${id}::integer`;
  return sql`t0.office_id in (${officesBelow(id)})`;
}

/** Ids of an office and of all below it, as far as the actor's reach goes. */
export function officesBelow(id: number): Sql {
  return sql`with recursive below as (
      select o.id from organisation.office o where o.id = ${id}::integer
      union all
      select o.id from organisation.office o join below on o.parent_id = below.id
    ) select id from below`;
}
