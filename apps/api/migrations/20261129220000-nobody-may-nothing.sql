-- Functions for the API's login asked "is the permission another one?", which nobody's is not: a connection
-- without a session went past that question, and was stopped only by the offices that it does not reach or
-- by the audit that has nobody to name. Now the question itself has an answer.
set local role wuzi_access;
do $$
declare
  f record;
  asked constant text := '((?:access\.actor_parts\(\)\)|\mpart)\[[34]\]) <> ';
begin
  for f in
    select p.oid, pg_get_functiondef(p.oid) as body from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname !~ '^pg_' and p.prosrc ~ asked
  loop
    execute regexp_replace(f.body, asked, '\1 is distinct from ', 'g');
  end loop;
end
$$;

create or replace function access.require_management(p_staff uuid) returns integer
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare part text[] := access.actor_parts();
begin
  if part is null or part[3] not in ('staff:manage', 'account:secure')
     or (access.staff() is not null and not access.may_manage(p_staff)) then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  return (select office_id from staff.member where id = p_staff);
end
$$;

create or replace function care.carer_returned(p_case uuid, p_by text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if coalesce((access.actor_parts())[3], '') not in ('control:approve', 'control:write') then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  update care.gap g set state = 'carer_returned', closed_at = now(), closed_by = p_by, version = g.version + 1, updated_at = now()
    from prevent.control_case c
   where g.case_id = p_case and g.state = 'open' and c.id = p_case and c.state = 'released'
     and c.office_id = any(access.offices());
end
$$;

-- Whether a number is known is for whoever writes people.
create or replace function registry.refuse_registered(hashes bytea[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (access.actor_parts())[3] is distinct from 'person:write' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  if exists (select from registry.sealed_value s
              where s.hash = any(hashes) and s.kind = 'document' and s.superseded_at is null) then
    raise exception 'somebody has this number' using errcode = 'unique_violation',
      constraint = 'sealed_value_document_key';
  end if;
end
$$;

-- Photos of a record elsewhere are not counted; a key is its sender's.
create or replace function platform.photos_sent(p_subject text, p_subject_id uuid, p_key uuid)
returns table (held integer, taken boolean, file_id uuid)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if access.actor_parts() is null then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  perform pg_advisory_xact_lock(hashtextextended(p_subject_id::text, 0));
  return query
    select (select count(*)::integer from platform.attachment a
             where a.subject_id = p_subject_id and a.subject = p_subject and a.ended_at is null
               and a.office_id = any((select access.offices())::integer[])),
           k.id is not null, case when f.staff_id = access.staff() then f.id end
      from (select) one
      left join platform.attachment k on k.sent_key = p_key
      left join platform.file f on f.id = k.file_id and k.subject_id = p_subject_id and k.subject = p_subject;
end
$$;

-- Whoever sees a photo has passed the wall before; the note answers nothing, and an id of nobody's in the same way.
create or replace function platform.note_photo_seen(p_id uuid, p_permission text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare a platform.attachment;
begin
  if access.actor_parts() is null then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  select * into a from platform.attachment x where x.id = p_id;
  if not found then return; end if;
  perform audit.write(a.office_id, 'reveal', 'platform.attachment', a.id::text, null,
    jsonb_build_object('fields', jsonb_build_array('content'), 'subject', a.subject,
                       'subject_id', a.subject_id, 'seen_with', p_permission));
end
$$;

-- A county's rules of sending are its offices' to know. The worker sends for all of them.
create or replace function publicity.policy_of(p_office integer)
returns table (id uuid, office_id integer, signature text, opt_out_text text, daily_cap smallint, price_li integer,
  approval_threshold integer, forbidden_words text[], same_text_hours smallint, send_from time, send_to time,
  own_window boolean, note text, version integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, c.id, coalesce(p.signature, '【' || c.short_name || case when c.short_name like '%残联' then '' else '残联' end || '】'),
         coalesce(p.opt_out_text, '拒收请回复R'), coalesce(p.daily_cap, 3::smallint), coalesce(p.price_li, 35),
         coalesce(p.approval_threshold, 5000), case when p.id is null then array['中奖', '贷款', '博彩', '代开发票']
           else array_remove(string_to_array(p.forbidden_words, chr(10)), '') end,
         coalesce(p.same_text_hours, 24::smallint),
         coalesce(p.send_from, w.send_from, '08:00'::time), coalesce(p.send_to, w.send_to, '21:00'::time),
         p.send_from is not null, case when p.id is null then '默认值，待运营商确认' else p.note end, coalesce(p.version, 0)
    from access.office_scope s
    join organisation.office c on c.id = s.county_id
    left join publicity.sending_policy p on p.office_id = c.id
    left join lateral (
      select r.send_from, r.send_to from response.protocol r join response.incident i on i.id = r.incident_id
       where i.office_id = c.id and i.ended_on is null and r.withdrawn_at is null
         and r.from_day <= (now() at time zone 'Asia/Shanghai')::date
       order by i.started_on desc, r.from_day desc limit 1) w on true
   where s.office_id = p_office
     and (session_user <> 'wuzi_app' or p_office = any((select access.offices())::integer[]))
$$;

create or replace function publicity.place_of(p_office integer, out unit text, out village text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive up as (
    select o.id, o.parent_id, o.kind, o.short_name from organisation.office o
     where o.id = p_office and (session_user <> 'wuzi_app' or o.id = any((select access.offices())::integer[]))
    union all
    select a.id, a.parent_id, a.kind, a.short_name from organisation.office a join up on a.id = up.parent_id
  ) select max(short_name) filter (where kind in ('town_federation', 'street_federation')),
           max(short_name) filter (where kind in ('village_post', 'community_post')) from up
$$;

reset role;
