import sql, { type Sql } from "sql-template-tag";
import type { SortKey } from "../../../../platform/database/page.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { underOffice } from "../under-office.ts";
import type { HouseholdFilter } from "./household.types.ts";

export const byDoor: SortKey[] = [
  { sql: "t0.door", type: "text" },
  { sql: "t0.id", type: "uuid" },
];

/** Conditions on alias `t0`. */
export function householdConditions(filter: HouseholdFilter): Sql[] {
  const where: Sql[] = [sql`t0.closed_on is null`];
  if (filter.officeId != null) where.push(underOffice(filter.officeId, "filter.officeId"));
  if (filter.roundId != null) {
    const round = parseUuid(filter.roundId, "filter.roundId");
    where.push(
      sql`t0.office_id = (select r.office_id from prevent.screening_round r where r.id = ${round}::uuid)`,
    );
    if (filter.left != null) {
      where.push(
        sql`(not exists (select from prevent.household_visit v
              where v.round_id = ${round}::uuid and v.household_id = t0.id and v.outcome <> 'absent')) = ${filter.left}`,
      );
    }
  }
  if (filter.search) {
    const fragment = `%${filter.search.replaceAll(/[%_\\]/g, "\\$&")}%`;
    where.push(
      sql`(t0.door like ${fragment} or exists (select from prevent.household_member m
            where m.household_id = t0.id and m.left_on is null and m.name like ${fragment}))`,
    );
  }
  return where;
}
