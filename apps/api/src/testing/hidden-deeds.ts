import { hiddenThing } from "./hidden-id.ts";
import type { World } from "./world.ts";

/** Model deeds elsewhere, with texts, consent, a platform, a submission and a notice. */
export async function deedsElsewhere(world: World, code: string): Promise<void> {
  await world.change(
    `with o as (select id from organisation.office where code = $1),
     m as (select id from staff.member order by id limit 1),
     d as (insert into publicity.deed (id, office_id, state, title, about_name, about_role, written_by, written_by_staff,
         handed_in_by, handed_in_by_staff, handed_in_at, reviewed_by, reviewed_by_staff, reviewed_at)
       select case n when 1 then $2::uuid else uuidv7() end, o.id, 'submitted', '别处' || n, '别人', '别处', '别人', m.id, '别人', m.id,
              now(), '别人', gen_random_uuid(), now() from o, m, generate_series(1, 5) n returning id, office_id),
     x as (insert into publicity.deed_text (deed_id, office_id, kind, number, of_source, title, body, made_by, made_by_staff)
       select d.id, d.office_id, 'public', 1, 1, '别处', '别处', '别人', m.id from d, m returning id, deed_id),
     c as (insert into publicity.deed_consent (deed_id, office_id, given_by, giver, means, given_on, name_may_be_published,
         photos_may_be_published, recorded_by, recorded_by_staff)
       select d.id, d.office_id, '别人', 'self', 'phone', '2026-01-01', true, true, '别人', m.id from d, m returning id, deed_id),
     p as (insert into publicity.deed_platform (office_id, level, name, key_id, sealed)
       select id, 'city', '别处平台', 0, '' from o returning id),
     s as (insert into publicity.deed_submission (id, deed_id, office_id, level, platform_id, platform_name, text_id, consent_id,
         submitted_by, submitted_by_staff)
       select d.id, d.id, d.office_id, 'city', p.id, '别处平台', x.id, c.id, '别人', m.id
         from d join x on x.deed_id = d.id join c on c.deed_id = d.id, p, m returning id, office_id, platform_id)
     insert into publicity.deed_delivery (id, submission_id, office_id, platform_id, event, body, state, fault)
     select s.id, s.id, s.office_id, s.platform_id, 'submitted', '{}', 'failed', 'closed' from s`,
    [code, hiddenThing(code)],
  );
}
