import sql, { raw, type Sql } from "sql-template-tag";
import { parseId } from "../../../platform/graphql/parse-id.ts";

const counted = ["expected", "done", "late", "excused"];

/** The counts of one kind of duty as the client sees them. */
function countsOf(kind: string, more: readonly string[] = []): Sql {
  const total = (column: string) => `coalesce(sum(${column}) filter (where s.kind = '${kind}'), 0)`;
  const sum = (column: string) => total(`s.${column}`);
  const parts = [...counted, ...more].map((column) => `'${column}', ${sum(column)}`);
  // not `least`, which passes over null
  const share = `round(100.0 * ${sum("done")} / ${sum("expected")}, 1)`;
  const rate = `case when ${sum("expected")} > 0 then case when ${share} > 100 then 100 else ${share} end end`;
  const overdue = `case when bool_or(d.is_today) then ${total("w.overdue")}
    when bool_or(d.is_over) then greatest(${sum("expected")} - ${sum("done")}, 0) else 0 end`;
  return raw(`json_build_object(${parts.join(", ")}, 'overdue', ${overdue}, 'rate', ${rate})`);
}

/** Whether the day is the one that runs: what is overdue is said of it alone. */
const isToday = (day: string): Sql => sql`${day}::date = prevent.china_day(now())`;

/** A sum over the offices of a unit; null where it is not said of this day. */
const overdue = (column: string, day: string): Sql =>
  sql`case when ${isToday(day)} then coalesce(sum(${raw(column)}), 0) end`;

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
    with recursive root as materialized (
      select o.id from organisation.office o where o.id = ${root}
    ), below as (
      select o.id, o.id as unit_id, o.id = root.id as own
        from root join organisation.office o on o.id = root.id or o.parent_id = root.id
       where o.opened_on <= ${day}::date and coalesce(o.closed_on, ${day}::date) >= ${day}::date
      union all
      select o.id, b.unit_id, false from below b
        join organisation.office o on o.parent_id = b.id where not b.own
    )
    select json_build_object(
             'unit', json_build_object('id', o.id::text, 'code', o.code, 'name', o.name,
               'shortName', o.short_name, 'kind', o.kind),
             'own', u.own, 'reports', u.reports, 'disinfections', u.disinfections,
             'followUps', u.follow_ups, 'inspections', u.inspections, 'standing', v.standing) as node
      from (
        select b.unit_id, bool_or(b.own) as own,
               ${countsOf("daily_report", ["news", "zero"])} as reports,
               ${countsOf("disinfection")} as disinfections,
               ${countsOf("follow_up")} as follow_ups,
               ${countsOf("inspection")} as inspections
          from below b
         cross join (select ${isToday(day)} as is_today, ${day}::date < prevent.china_day(now()) as is_over) d
          left join prevent.day_summary s on s.office_id = b.id and s.on_day = ${day}::date
          left join (
            select office_id, kind, count(*) as overdue from prevent.duty_slot
             where on_day = ${day}::date and resolved_at is null and due_at < now() and ${isToday(day)}
             group by 1, 2) w on w.office_id = b.id and w.kind = s.kind
         group by b.unit_id) u
      join (
        select b.unit_id, json_build_object(
                 'underControl', coalesce(sum(n.under_control), 0),
                 'openAlerts', coalesce(sum(n.open_alerts), 0),
                 'overdueAlerts', ${overdue("a.overdue", day)},
                 'openCareGaps', coalesce(sum(n.open_gaps), 0),
                 'overdueCareGaps', ${overdue("g.overdue", day)}) as standing
          from below b
          left join prevent.standing n
            on n.office_id = b.id and n.from_day <= ${day}::date and n.until_day > ${day}::date
          left join (
            select office_id, count(*) as overdue from prevent.control_alert
             where closed_at is null and due_at < now() and ${isToday(day)} group by 1) a on a.office_id = b.id
          left join (
            select office_id, count(*) as overdue from care.gap
             where state = 'open' and due_at < now() and ${isToday(day)} group by 1) g on g.office_id = b.id
         group by b.unit_id) v on v.unit_id = u.unit_id
      join organisation.office o on o.id = u.unit_id
     order by u.own desc, o.kind in ('association', 'institution'), o.code`;
}
