-- What somebody writes back answers what has left for their number, the last of it, and not what was only
-- meant for it. What a stranger writes goes to the county whose letter began to leave last (decision 0032), also
-- where one of its townships sent it, and not where one is only being drafted. A number is found by its index.
-- As before otherwise.
set local role wuzi_access;
create or replace function publicity.note_reply(p_hashes bytea[], p_mask text, p_text text, p_opts_out boolean) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  who record;
  made uuid;
  numbers constant uuid[] := array(
    select s.id from registry.sealed_value s where s.hash = any(p_hashes) and s.kind = 'phone' and s.superseded_at is null
    union all
    select s.id from registry.sealed_value s where s.hash = any(p_hashes) and s.kind = 'phone' and s.superseded_at is not null);
begin
  select m.id, m.person_id, p.office_id, m.phone_id, m.message_class into who
    from publicity.message m join registry.person p on p.id = m.person_id
   where m.phone_id = any(numbers) and m.submitted_at is not null
   order by m.submitted_at desc, m.id desc limit 1;
  if who is null then
    select null::uuid as id, s.person_id, p.office_id, s.id as phone_id, null::text as message_class into who
      from registry.sealed_value s join registry.person p on p.id = s.person_id
     where s.id = any(numbers) order by s.superseded_at nulls first, s.id desc limit 1;
  end if;
  if who is null then
    select null::uuid as id, null::uuid as person_id, o.id as office_id, null::uuid as phone_id, null::text as message_class
      into who from organisation.office o where o.kind = 'county_federation' and o.closed_on is null
     order by (select max(c.started_at) from access.office_scope s join publicity.campaign c on c.office_id = s.office_id
                where s.county_id = o.id) desc nulls last, o.id limit 1;
  end if;
  insert into publicity.reply (office_id, person_id, message_id, number_mask, text, opts_out)
  values (who.office_id, who.person_id, who.id, p_mask, p_text, p_opts_out) returning id into made;
  if p_opts_out and who.phone_id is not null then
    perform access.begin_system('短信回复退订', who.office_id, 'message:send', '');
    insert into publicity.opt_out (office_id, person_id, phone_id, message_class, source)
    select who.office_id, who.person_id, who.phone_id, c, 'reply'
      from unnest(case when who.message_class in ('care_follow_up', 'publicity') then array[who.message_class]
                       else array['care_follow_up', 'publicity'] end) c
    on conflict (phone_id, message_class) where revoked_at is null do nothing;
  end if;
  return made;
end
$$;

-- As before. A handset that numbers its replies from the beginning again, or not at all, loses none: whatever
-- comes under a number that was used and says something else begins anew, or stands by itself while the one
-- before still waits.
create or replace function publicity.join_reply(p_hashes bytea[], p_mask text, p_reference integer, p_total integer, p_sequence integer,
  p_text text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  key constant bytea := p_hashes[1];
  known publicity.reply_part;
  whole text;
begin
  perform pg_advisory_xact_lock(hashtextextended('reply ' || encode(key, 'hex'), 0));
  select * into known from publicity.reply_part r
   where r.hash = key and r.reference = p_reference and r.total = p_total and r.sequence = p_sequence;
  if known.text = p_text then return null; end if;
  if known.hash is not null and known.joined_at is null then return p_text; end if;
  if known.hash is not null then
    delete from publicity.reply_part r where r.hash = key and r.reference = p_reference and r.total = p_total;
  end if;
  insert into publicity.reply_part (hash, reference, total, sequence, hashes, number_mask, text)
  values (key, p_reference, p_total, p_sequence, p_hashes, p_mask, p_text);
  select string_agg(r.text, '' order by r.sequence) into whole from publicity.reply_part r
   where r.hash = key and r.reference = p_reference and r.total = p_total having count(*) = p_total;
  update publicity.reply_part r set joined_at = now()
   where whole is not null and r.hash = key and r.reference = p_reference and r.total = p_total;
  return whole;
end
$$;
reset role;
