import { hiddenThing } from "./hidden-id.ts";
import type { World } from "./world.ts";

/** Messages elsewhere: rules, a campaign on its way, what people refuse and write back, a portal's files. */
export async function messagesElsewhere(world: World, code: string): Promise<void> {
  await world.change(
    `with o as (select id from organisation.office where code = $1),
     m as (select id from staff.member order by id limit 1),
     w as (select p.id, p.office_id from registry.person p join o on o.id = p.office_id where p.name like '别%' order by p.id),
     t as (insert into registry.sealed_value (person_id, office_id, kind, holder, key_id, sealed, hash, tail_hash, mask)
       select id, office_id, 'phone', 'self', 1, '', sha256(('别' || id)::bytea),
              sha256('别'::bytea), '1**********' from w returning id, person_id, office_id),
     r as (insert into publicity.sending_policy (office_id, signature, opt_out_text, daily_cap, price_li, approval_threshold,
         forbidden_words, same_text_hours)
       select id, '【别处】', '退订回别', 1, 9999, 7, '别', 9 from o),
     c as (insert into publicity.campaign (id, office_id, message_class, legal_basis, title, template, audience, state, people,
         reachable, segments, cost_li, drafted_by, drafted_by_staff, submitted_at, approved_at, started_at)
       select $2, o.id, 'publicity', '别处', '别处的信', '别处', '{}', 'sending', 5, 5, 5, 5, '别人', m.id, now(), now(), now()
         from o, m returning id, office_id),
     s as (insert into publicity.message (id, campaign_id, office_id, person_id, phone_id, message_class, lane, state, segments)
       select case row_number() over (order by t.person_id) when 1 then $2::uuid else uuidv7() end, c.id, t.office_id, t.person_id,
              t.id, 'publicity', 'bulk', 'accepted', 1 from t, c returning id, office_id, person_id, phone_id),
     p as (insert into publicity.message_part (id, message_id, office_id, sequence, channel, state, carrier_id)
       select id, id, office_id, 1, 'file', 'accepted', 'elsewhere' from s),
     n as (insert into publicity.opt_out (office_id, person_id, phone_id, message_class, source)
       select office_id, person_id, phone_id, 'publicity', 'reply' from s),
     a as (insert into publicity.reply (office_id, person_id, message_id, number_mask, text, opts_out)
       select office_id, person_id, id, '1**********', '别', false from s),
     f as (insert into platform.file (office_id, purpose, name, size, sha256, expires_at)
       select id, 'carrier_batch', '别处.csv', 9, repeat('c', 64), now() + interval '9 days' from o returning id, office_id),
     b as (insert into publicity.portal_batch (id, office_id, code, file_id, file_name, numbers)
       select $2, office_id, 'elsewhere ' || $1, id, '别处.csv', 5 from f returning id, office_id, file_id)
     insert into publicity.receipt_file (office_id, batch_id, staff_id, brought_by, file_id, file_name)
     select b.office_id, b.id, m.id, '别人', b.file_id, '别处.csv' from b, m`,
    [code, hiddenThing(code)],
  );
}
