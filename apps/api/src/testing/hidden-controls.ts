import type { World } from "./world.ts";

/** Controls elsewhere: somebody with a fever, a release on its way, a care gap and a need. */
export async function controlsElsewhere(
  world: World,
  code: string,
  of: { caseId: string; personId: string },
): Promise<void> {
  await world.change(
    `with home as (select id from organisation.office where code = $1),
     c as (select * from prevent.control_category order by valid_from, id limit 1)
     insert into prevent.control_case (id, office_id, incident_id, person_id, name, category_id, group_code, group_label,
       category_code, category_label, anchor_rule, days, checks_per_day, approver, anchor_on, from_day, until_on, opened_by)
     select $2, home.id, c.incident_id, $3, '别处人', c.id, c.group_code, '别处组', c.code, c.label, c.anchor_rule, c.days,
            c.checks_per_day, c.approver, '2026-06-01', '2026-06-01', '2026-06-15', '别人'
       from home, c`,
    [code, of.caseId, of.personId],
  );
  await world.change(
    `with c as (select * from prevent.control_case where id = $1),
     l as (insert into prevent.control_latest (case_id, office_id, at, outcome, temperature, open_alerts)
       select id, office_id, now(), 'seen_unwell', 39, 1 from c),
     a as (insert into prevent.control_alert (office_id, incident_id, case_id, kind, temperature, due_at)
       select office_id, incident_id, id, 'fever', 39, now() from c),
     f as (insert into prevent.follow_up (office_id, incident_id, case_id, outcome, channel, through, reached, temperature,
         occurred_at, on_day, recorded_by)
       select office_id, incident_id, id, 'seen_unwell', 'visit', '{self}', true, 39, now(), '2026-06-01', '别人' from c),
     r as (insert into prevent.release (office_id, incident_id, case_id, proposed_by)
       select office_id, incident_id, id, '别人' from c),
     m as (insert into prevent.control_move (office_id, case_id, direction, name_mask, from_name, to_name, reason, actor_name)
       select office_id, id, 'received', '别*', '别处', '别处', '别处搬迁', '别人' from c),
     k as (insert into registry.carer (person_id, office_id, name, relation, role, from_day)
       select person_id, office_id, '别处照护', 'neighbour', 'carer', '2026-01-01' from c returning id, person_id, office_id)
     insert into care.noted_need (office_id, incident_id, person_id, kind, source, source_id, noted_by)
     select office_id, incident_id, person_id, 'food', 'follow_up', id, '别人' from c`,
    [of.caseId],
  );
  await world.change(
    `insert into care.gap (office_id, incident_id, person_id, carer_id, carer_name, relation, case_id, due_at)
     select c.office_id, c.incident_id, c.person_id, k.id, k.name, k.relation, c.id, now()
       from prevent.control_case c join registry.carer k on k.person_id = c.person_id and k.name = '别处照护'
      where c.id = $1`,
    [of.caseId],
  );
}
