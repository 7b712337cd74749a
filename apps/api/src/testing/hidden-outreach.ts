import { hiddenThing } from "./hidden-id.ts";
import type { World } from "./world.ts";

/** Publicity elsewhere: a material, a plan with a task, and an entry that has told somebody. */
export async function outreachElsewhere(world: World, code: string): Promise<void> {
  await world.change(
    `with o as (select id from organisation.office where code = $1),
     m as (insert into publicity.material (id, office_id, form, language, title, categories, body, published_by)
       select $2, id, 'text', 'chinese', '别处材料', '{visual}', '别处', '别人' from o),
     p as (insert into publicity.plan (id, office_id, title, made_by) select $2, id, '别处计划', '别人' from o returning id, office_id),
     t as (insert into publicity.task (id, office_id, plan_id, channel, material_ids, due_on)
       select $2, office_id, id, 'visit', array[$2::uuid], '2026-01-01' from p returning id, office_id),
     e as (insert into publicity.outreach (id, office_id, task_id, channel, form, audience, material_ids, occurred_at, on_day,
         clock_skew_seconds, backfilled, recorded_by)
       select $2, office_id, id, 'visit', 'text', 3, array[$2::uuid], now(), '2026-06-01', 0, false, '别人' from t returning id),
     w as (select q.id, q.office_id from registry.person q, o where q.office_id in (
         with recursive below as (
           select id from o union all select x.id from organisation.office x join below on x.parent_id = below.id
         ) select id from below) order by q.id limit 3),
     n as (insert into publicity.outreach_person (office_id, outreach_id, person_id, through, reached)
       select w.office_id, e.id, w.id, '{self}', true from w, e returning id, office_id, person_id)
     insert into registry.contact (person_id, office_id, wing, channel, reached, occurred_at, source_id)
     select person_id, office_id, 'publicity', 'visit', true, now(), id from n`,
    [code, hiddenThing(code)],
  );
}
