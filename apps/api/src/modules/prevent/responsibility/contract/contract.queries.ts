import sql, { type Sql } from "sql-template-tag";
import type { SortKey } from "../../../../platform/database/page.ts";
import { parseId } from "../../../../platform/graphql/parse-id.ts";
import type { AreaContractFilter } from "./contract.inputs.ts";

/** Conditions on alias `t0`, a contract. */
export function contractConditions(filter: AreaContractFilter): Sql[] {
  const where: Sql[] = [];
  if (filter.officeId != null) {
    const id = parseId(filter.officeId, "filter.officeId");
    where.push(
      filter.includeBelow === true
        ? sql`t0.office_id in (
            with recursive below as (
              select o.id from organisation.office o where o.id = ${id}::integer
              union all
              select o.id from organisation.office o join below on o.parent_id = below.id
            ) select id from below)`
        : sql`t0.office_id = ${id}::integer`,
    );
  }
  if (filter.onDay != null) {
    where.push(sql`daterange(t0.from_day, t0.to_day, '[]') @> ${filter.onDay}::date`);
  }
  if (filter.role != null) where.push(sql`t0.role = ${filter.role}`);
  return where;
}

const code = "(select o.code from organisation.office o where o.id = t0.office_id)";

/** Larger areas first, each with its lead before the deputies and the latest before the former. */
export const contractOrder: SortKey[] = [
  { sql: `length(${code})`, type: "integer" },
  { sql: code, type: "text" },
  { sql: "t0.role = 'deputy'", type: "boolean" },
  { sql: "date '2000-01-01' - t0.from_day", type: "integer" },
  { sql: "t0.id", type: "uuid" },
];

/** The lead whose days meet these, for the refusal. */
export function leadOn(officeId: number, fromDay: string, toDay: string | null): Sql {
  return sql`select k.name, k.from_day::text as since, k.to_day::text as until
    from prevent.area_contract k
   where k.office_id = ${officeId}::integer and k.role = 'lead'
     and daterange(k.from_day, k.to_day, '[]') && daterange(${fromDay}::date, ${toDay}::date, '[]')
   order by k.from_day limit 1`;
}
