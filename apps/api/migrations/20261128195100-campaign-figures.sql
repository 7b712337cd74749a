-- What is kept ready of campaigns, and what everybody may know of the rules of sending.

-- Adds what a statement has changed to the counts, office by office.
create function publicity.count_messages() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into publicity.campaign_count as k (campaign_id, office_id, state, reason, people, segments)
    select n.campaign_id, n.office_id, n.state, coalesce(n.reason, ''), count(*), sum(n.segments)
      from new_rows n where n.campaign_id is not null group by 1, 2, 3, 4 order by 1, 2, 3, 4
    on conflict (campaign_id, office_id, state, reason) do update
      set people = k.people + excluded.people, segments = k.segments + excluded.segments;
  else
    insert into publicity.campaign_count as k (campaign_id, office_id, state, reason, people, segments)
    select campaign_id, office_id, state, reason, sum(one), sum(many) from (
      select n.campaign_id, n.office_id, n.state, coalesce(n.reason, '') as reason, 1 as one, n.segments as many
        from new_rows n where n.campaign_id is not null
      union all
      select o.campaign_id, o.office_id, o.state, coalesce(o.reason, ''), -1, -o.segments
        from old_rows o where o.campaign_id is not null) both_sides
     group by 1, 2, 3, 4 having sum(one) <> 0 or sum(many) <> 0 order by 1, 2, 3, 4
    on conflict (campaign_id, office_id, state, reason) do update
      set people = k.people + excluded.people, segments = k.segments + excluded.segments;
  end if;
  return null;
end
$$;
create trigger message_count_insert after insert on publicity.message referencing new table as new_rows
  for each statement execute function publicity.count_messages();
create trigger message_count_update after update on publicity.message referencing old table as old_rows new table as new_rows
  for each statement execute function publicity.count_messages();

-- A follow-up does not wait for a look at the clock.
create function publicity.tell_dispatcher() returns trigger
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from new_rows n where n.state = 'queued') then perform pg_notify('wuzi_message', ''); end if;
  return null;
end
$$;
create trigger message_told after insert on publicity.message referencing new table as new_rows
  for each statement execute function publicity.tell_dispatcher();

-- The rules an office sends by: its county's, with the usual values where it has set none.
create function publicity.policy_of(p_office integer)
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
$$;

-- Whether it is a time of day at which the office's county sends.
create function publicity.in_window(p_office integer) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select (now() at time zone 'Asia/Shanghai')::time between p.send_from and p.send_to from publicity.policy_of(p_office) p
$$;

-- What a campaign is called and says, for whoever may see a message of it: the campaign itself may
-- belong to an office above.
create function publicity.campaign_words(p_campaign uuid)
returns table (title text, message_class text, template text, signature text, opt_out_text text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.title, c.message_class, c.template, c.signature, c.opt_out_text from publicity.campaign c
   where c.id = p_campaign and (c.office_id = any(access.offices()) or exists (
     select from publicity.campaign_count k where k.campaign_id = c.id and k.people > 0 and k.office_id = any(access.offices())))
$$;

-- Names of the township or street and of the village or community above an office, for templates.
create function publicity.place_of(p_office integer, out unit text, out village text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive up as (
    select o.id, o.parent_id, o.kind, o.short_name from organisation.office o where o.id = p_office
    union all
    select a.id, a.parent_id, a.kind, a.short_name from organisation.office a join up on a.id = up.parent_id
  ) select max(short_name) filter (where kind in ('town_federation', 'street_federation')),
           max(short_name) filter (where kind in ('village_post', 'community_post')) from up
$$;

-- Whether an incident is that of the acting county, which lies above most who draft.
create function publicity.knows_incident(p_incident uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from response.incident i join access.office_scope s on s.county_id = i.office_id
                  where i.id = p_incident and i.ended_on is null and s.office_id = staff.acting_office())
$$;

do $$
declare f text;
begin
  foreach f in array array['publicity.policy_of(integer)', 'publicity.knows_incident(uuid)', 'publicity.in_window(integer)', 'publicity.campaign_words(uuid)',
    'publicity.place_of(integer)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to wuzi_app, wuzi_worker', f);
    execute format('alter function %s owner to wuzi_access', f);
  end loop;
  revoke all on function publicity.count_messages(), publicity.tell_dispatcher() from public;
  alter function publicity.count_messages() owner to wuzi_access;
end
$$;
