import sql, { raw, type Sql } from "sql-template-tag";
import { parseId } from "../../../platform/graphql/parse-id.ts";

const counted = ["expected", "done", "late", "excused", "overdue"];

/** The counts of one kind of duty as the client sees them. */
function countsOf(kind: string, more: readonly string[] = []): Sql {
  const sum = (column: string) => `coalesce(sum(b.${column}) filter (where b.kind = '${kind}'), 0)`;
  const parts = [...counted, ...more].map((column) => `'${column}', ${sum(column)}`);
  // not `least`, which passes over null
  const share = `round(100.0 * ${sum("done")} / ${sum("expected")}, 1)`;
  const rate = `case when ${sum("expected")} > 0 then case when ${share} > 100 then 100 else ${share} end end`;
  return raw(`json_build_object(${parts.join(", ")}, 'rate', ${rate})`);
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
  return sql`
    with root as materialized (
      select ${root} as id
    ), board as materialized (
      select b.* from root cross join prevent.duty_board(root.id, null, ${day}::date, ${day}::date) b
    )
    select json_build_object(
             'unit', json_build_object('id', o.id::text, 'code', o.code, 'name', o.name,
               'shortName', o.short_name, 'kind', o.kind),
             'own', o.id = root.id, 'reports', u.reports, 'disinfections', u.disinfections,
             'followUps', u.follow_ups, 'inspections', u.inspections,
             'standing', json_build_object('underControl', v.under_control,
               'openAlerts', v.open_alerts, 'overdueAlerts', v.overdue_alerts,
               'openCareGaps', v.open_gaps, 'overdueCareGaps', v.overdue_gaps)) as node
      from root
     cross join prevent.standing_board(root.id, ${day}::date) v
      join organisation.office o on o.id = v.office_id
     cross join lateral (
        select ${countsOf("daily_report", ["news", "zero"])} as reports,
               ${countsOf("disinfection")} as disinfections,
               ${countsOf("follow_up")} as follow_ups,
               ${countsOf("inspection")} as inspections
          from board b where b.office_id = o.id) u
     where o.opened_on <= ${day}::date and coalesce(o.closed_on, ${day}::date) >= ${day}::date
     order by o.id <> root.id, o.kind in ('association', 'institution'), o.code`;
}
