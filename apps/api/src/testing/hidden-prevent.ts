import { hiddenThing } from "./hidden-id.ts";
import type { World } from "./world.ts";

/**
 * Screening, inspection and responsibility elsewhere: doors, arrivals, a roster with a finding, a
 * leading group and who has contracted the area. The first of each has the one id that is asked for.
 */
export async function preventElsewhere(world: World, code: string): Promise<void> {
  const thing = hiddenThing(code);
  const nth = `case n when 1 then $2::uuid else uuidv7() end`;
  await world.change(
    `with o as (select id from organisation.office where code = $1),
     i as (select id from response.incident order by id limit 1),
     r as (insert into prevent.screening_round (id, office_id, incident_id, name, from_day, to_day, workers, worker_names)
       select $2, o.id, i.id, '别处摸排', current_date - 1, current_date + 9, '{}', '别人' from o, i),
     h as (insert into prevent.household (id, office_id, door) select ${nth}, id, '别处' || n from o, generate_series(1, 5) n
       returning id, office_id),
     s as (insert into prevent.resident (id, office_id, name, sex) select ${nth}, id, '别人' || n, 'male' from o, generate_series(1, 5) n
       returning id, office_id, name),
     m as (insert into prevent.household_member (household_id, office_id, resident_id, name)
       select h.id, h.office_id, (select id from s limit 1), '别人' from h returning id, household_id, office_id),
     v as (insert into prevent.household_visit (household_id, office_id, incident_id, round_id, outcome, workers, worker_names,
         occurred_at, on_day)
       select h.id, h.office_id, i.id, $2, 'seen', '{}', '别人', now(), '2026-06-01' from h, i
       returning id, household_id, office_id),
     w as (insert into prevent.visit_member (visit_id, household_id, member_id, office_id, outcome)
       select v.id, v.household_id, m.id, v.office_id, 'seen_well' from v join m using (household_id)),
     a as (insert into prevent.arrival (id, office_id, incident_id, resident_id, name, origin, transport, arrived_on, last_seen_at)
       select s.id, s.office_id, i.id, s.id, s.name, '别处', 'train', '2026-01-01', now() from s, i returning id, office_id)
     insert into prevent.arrival_sighting (arrival_id, office_id, source, seen_at) select id, office_id, 'field', now() from a`,
    [code, thing],
  );
  await world.change(
    `with o as (select id, 'elsewhere.' || id as login from organisation.office where code = $1),
     m as (select m.id, m.office_id, m.name, other.id as other_id, other.name as other_name
             from o join staff.member m using (login),
                  lateral (select id, name from staff.member where id <> m.id order by id limit 1) other),
     c as (insert into prevent.calendar_day (office_id, on_day, working, name) select office_id, '2026-06-01', false, '别处' from m),
     d as (insert into prevent.disinfection (office_id, place_id, agent, minutes, recorded_by, occurred_at)
       select p.office_id, p.id, 'alcohol', 30, m.id, now() from m join prevent.disinfection_place p using (office_id)
        where p.name = '别处电梯')
     insert into prevent.duty_handover (id, office_id, from_staff, from_name, to_staff, to_name, slots)
     select $2, office_id, id, name, other_id, other_name, '{}' from m`,
    [code, thing],
  );
  await world.change(
    `with o as (select id, 'elsewhere.' || id as login from organisation.office where code = $1),
     i as (select id from response.incident order by id limit 1),
     f as (select id from platform.file where office_id = (select id from o) limit 1),
     b as (insert into prevent.township_map (id, office_id, staff_id, file_id, file_name)
       select $2, o.id, m.id, f.id, '别处.geojson' from o join staff.member m using (login), f),
     a as (insert into prevent.arrival_import (id, office_id, staff_id, file_id)
       select $2, o.id, m.id, f.id from o join staff.member m using (login), f),
     t as (insert into prevent.inspection_template (id, office_id, name, items) select $2, id, '别处模板', '别处' from o
       returning id),
     l as (insert into prevent.roster_line (id, office_id, incident_id, template_id, template_name, items, on_day, leader_id, leader_name)
       select $2, o.id, i.id, t.id, '别处模板', '别处', '2026-06-01', m.id, m.name
         from o join staff.member m using (login), i, t returning id, office_id, incident_id),
     q as (insert into prevent.rectification (id, office_id, incident_id, item, place, due_on)
       select $2, o.id, i.id, '别处', '别处', '2026-01-01' from o, i returning id),
     x as (insert into prevent.roster_line (office_id, incident_id, template_id, template_name, items, on_day, leader_id, leader_name)
       select o.id, i.id, t.id, '别处模板', '别处', '2026-06-02', m.id, m.name
         from o join staff.member m using (login), i, t returning id, office_id, leader_id),
     w as (insert into prevent.roster_swap (office_id, line_id, other_line_id, asked_by, answered_by)
       select x.office_id, l.id, x.id, x.leader_id, (select id from staff.member where id <> x.leader_id order by id limit 1)
         from x, l)
     insert into prevent.finding (office_id, incident_id, line_id, rectification_id, item, text, found_by, found_at)
     select l.office_id, l.incident_id, l.id, q.id, '别处', '别处隐患', '别人', now() from l, q`,
    [code, thing],
  );
  await world.change(
    `with o as (select id from organisation.office where code = $1),
     i as (select id from response.incident order by id limit 1),
     g as (insert into prevent.leading_group (id, office_id, incident_id, name, from_day)
       select $2, o.id, i.id, '别处领导小组', '2026-01-01' from o, i returning id, office_id),
     m as (insert into prevent.group_member (group_id, office_id, role, name, title, from_day)
       select id, office_id, 'head', '别人', '别处', '2026-01-01' from g)
     insert into prevent.area_contract (id, office_id, role, name, title, from_day)
     select $2, id, 'deputy', '别人', '别处', '2026-01-01' from o`,
    [code, thing],
  );
}
