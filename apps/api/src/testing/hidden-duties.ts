import type { World } from "./world.ts";

/** Duties elsewhere: a rule with its slots, a place, a report, leave and an urging. */
export async function dutiesElsewhere(world: World, code: string): Promise<void> {
  await world.change(
    `with home as (select id, 'elsewhere.' || id as login from organisation.office where code = $1),
     r as (
       insert into prevent.duty_rule (office_id, kind, windows, valid_from)
       select id, 'disinfection', '[{"start": "00:00", "due": "23:58", "end": "23:59"}]', '2026-01-01' from home),
     p as (
       insert into prevent.disinfection_place (office_id, kind, name, from_day)
       select id, 'lift', '别处电梯', '2026-01-01' from home),
     a as (
       insert into prevent.absence (office_id, staff_id, from_day, to_day, reason)
       select m.office_id, m.id, '2026-01-01', '2026-01-02', '别处请假' from home join staff.member m using (login)),
     d as (
       insert into prevent.daily_report (office_id, post_id, staff_id, on_day, reported_by, occurred_at, news)
       select p.office_id, p.id, m.id, '2026-06-01', m.id, '2026-06-01', '别处'
         from home join staff.member m using (login) join staff.post p on p.staff_id = m.id)
     insert into prevent.duty_urge (office_id, kind, on_day, missing, urged_by, urged_by_name, quiet_until)
     select home.id, 'disinfection', '2026-06-01', 1, m.id, '别人', now() + interval '1 hour'
       from home join staff.member m using (login)`,
    [code],
  );
  await world.change(
    `select prevent.set_duty_target(p.id, 'disinfection', p.office_id, null, p.name, p.from_day, null, null, null, null)
       from prevent.disinfection_place p where p.name = '别处电梯'`,
  );
}
