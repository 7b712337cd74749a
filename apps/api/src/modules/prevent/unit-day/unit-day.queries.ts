import sql, { join, raw, type Sql } from "sql-template-tag";
import { parseId } from "../../../platform/graphql/parse-id.ts";
import { counted, kinds, reported } from "./unit-day.read-model.ts";

/** The counts of one kind of duty, as columns that begin with `prefix`. */
function countsOf(prefix: keyof typeof kinds): Sql {
  const sum = (column: string) =>
    `coalesce(sum(b.${column}) filter (where b.kind = '${kinds[prefix]}'), 0)`;
  const columns = prefix === "reports" ? [...counted, ...reported] : counted;
  // not `least`, which passes over null
  const share = `round(100.0 * ${sum("done")} / ${sum("expected")}, 1)`;
  const rate = `case when ${sum("expected")} > 0 then case when ${share} > 100 then 100 else ${share} end end`;
  const parts = columns.map((column) => `${sum(column)} as ${prefix}_${column}`);
  return raw([...parts, `${rate} as ${prefix}_rate`].join(", "));
}

/**
 * The units directly below an office on a day, each with all that is below it, and the office's own
 * line. From counts that are kept ready: as dear in a year as on the first day.
 *
 * @param officeId the acting office where there is none
 */
export function unitDays(day: string, officeId: string | null): Sql {
  const root =
    officeId === null ? sql`staff.acting_office()` : sql`${parseId(officeId, "officeId")}::integer`;
  const counts = (["reports", "disinfections", "follow_ups", "inspections"] as const).map(countsOf);
  return sql`
    with root as materialized (
      select ${root} as id
    ), board as materialized (
      select b.* from root cross join prevent.duty_board(root.id, null, ${day}::date, ${day}::date) b
    )
    select o.id, o.code, o.name, o.short_name, o.kind, o.id = root.id as own, v.under_control,
           v.open_alerts, v.overdue_alerts, v.open_gaps, v.overdue_gaps, u.*
      from root
     cross join prevent.standing_board(root.id, ${day}::date) v
      join organisation.office o on o.id = v.office_id
     cross join lateral (select ${join(counts)} from board b where b.office_id = o.id) u
     where o.opened_on <= ${day}::date and coalesce(o.closed_on, ${day}::date) >= ${day}::date`;
}
