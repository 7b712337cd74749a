import { asSystem } from "../../src/platform/database/as-system.ts";

/** Days that each case looks back on, today among them; two follow-ups each, the second of today still due. */
const days = 14;
const perCase = 2 * days - 1;

/** Triggers that would write an audit entry for each invented row; nobody's act is being recorded. */
const audited = ["control_case", "follow_up", "control_alert"];

/**
 * Puts people of the county under control, each with their follow-ups and the duties that these did, so
 * that the counts of the county's view come about as always: by their triggers. Every fiftieth has an
 * alert that is overdue.
 *
 * @param total how many follow-ups shall be on record at least; none are removed
 */
export async function moreFollowUps(ownerUrl: string, total: number): Promise<void> {
  await asSystem(ownerUrl, "性能测试", "control:write", async (tx) => {
    for (const table of audited) {
      await tx.query(`alter table prevent.${table} disable trigger ${table}_audit_insert`);
    }
    await tx.query(
      `create temporary table added on commit drop as
       with day as (select (now() at time zone 'Asia/Shanghai')::date as today),
       kind as (
         select k.* from prevent.control_category k join organisation.office o on o.id = k.office_id
          where o.code = '510522' and k.code = 'home_isolation' and k.valid_to is null limit 1
       ), had as (select count(*) as follow_ups from prevent.follow_up)
       select uuidv7() as id, p.id as person_id, p.office_id, p.name, k.id as category_id, k.incident_id, k.group_code,
              day.today, row_number() over (order by p.id) as n
         from registry.person p, kind k, day, had
        where p.state = 'active' and not exists (
                select from prevent.control_case c where c.person_id = p.id and c.state = 'active')
        order by p.id limit (select greatest(0, ceil(($1::numeric - follow_ups) / $2::numeric)) from had)`,
      [total, perCase],
    );
    await tx.query(
      `insert into prevent.control_case (id, office_id, incident_id, person_id, name, category_id, group_code, group_label,
         category_code, category_label, anchor_rule, days, checks_per_day, approver, anchor_on, from_day, until_on, opened_by)
       select id, office_id, incident_id, person_id, name, category_id, group_code, '居家隔离人员', 'home_isolation',
              '居家隔离', 'arrived', $1::integer, 2, 'town', today - $1::integer + 1, today - $1::integer + 1, today + 1, '性能测试' from added`,
      [days],
    );
    await tx.query(
      `insert into prevent.control_latest (case_id, office_id, at, outcome, channel, temperature, on_day, checks, open_alerts)
       select id, office_id, now(), 'seen_well', 'visit', 36.5, today, 1, (n % 50 = 0)::integer from added`,
    );
    await tx.query(
      `insert into prevent.control_alert (office_id, incident_id, case_id, kind, temperature, raised_at, due_at)
       select office_id, incident_id, id, 'fever', 38, now() - interval '3 hours', now() - interval '1 hour'
         from added where n % 50 = 0`,
    );
    await tx.query(
      `insert into prevent.duty_target (id, kind, office_id, incident_id, name, from_day, to_day, times_per_day)
       select id, 'follow_up', office_id, incident_id, name, today - $1::integer + 1, today + 1, 2 from added`,
      [days],
    );
    // a round begins at midnight and is due a minute later: what is undone of today is overdue all day
    await tx.query(
      `insert into prevent.duty_slot (office_id, incident_id, kind, rule_id, target_id, target_name, on_day, slot_no,
         window_start, due_at, window_end, resolved_at, outcome, occurred_at)
       select a.office_id, a.incident_id, 'follow_up', a.category_id, a.id, a.name, d.day::date, s.no,
              t.midnight, t.midnight + interval '1 minute', t.midnight + interval '1 day',
              case when done.is then t.midnight end, case when done.is then 'seen_well' end,
              case when done.is then t.midnight + make_interval(secs => a.n % 120) end
         from added a
        cross join generate_series(a.today - $1::integer + 1, a.today, interval '1 day') d(day)
        cross join generate_series(1, 2) s(no)
        cross join lateral (select d.day::date::timestamp at time zone 'Asia/Shanghai' as midnight) t
        cross join lateral (select d.day::date < a.today or s.no = 1 as is) done`,
      [days],
    );
    await tx.query(
      `insert into prevent.follow_up (office_id, incident_id, case_id, outcome, channel, through, reached, temperature,
         occurred_at, on_day, recorded_by, slot_id)
       select x.office_id, x.incident_id, x.target_id, 'seen_well', 'visit', '{self}', true, 36.5, x.occurred_at, x.on_day,
              '性能测试', x.id
         from prevent.duty_slot x join added a on a.id = x.target_id where x.occurred_at is not null`,
    );
    for (const table of audited) {
      await tx.query(`alter table prevent.${table} enable trigger ${table}_audit_insert`);
    }
  });
}
