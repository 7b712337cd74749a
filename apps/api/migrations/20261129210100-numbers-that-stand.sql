-- What leaves goes to the number that stands when it leaves: a number that was corrected meanwhile, or whose carer
-- cares no more, is followed by the one that an audience would choose now, of the kept record where two became
-- one; where none stands, nobody is written to. Whether that number or its holder refuses is asked afterwards.
-- `person_id` says whose the number is: it is sealed under that. As before otherwise.
set local role wuzi_access;
create or replace function publicity.next_messages(p_lane text, p_most integer)
returns table (id uuid, person_id uuid, campaign_id uuid, message_class text, name text, unit text, village text, body text,
  template text, signature text, opt_out_text text, key_id smallint, sealed bytea, waiting jsonb,
  begun boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  running uuid[] := array(select c.id from publicity.campaign c
     where c.state = 'sending' and (c.override_reason is not null or publicity.in_window(c.office_id)));
  awake integer[] := array(
    select h.office_id from (
        select distinct m.office_id from publicity.message m
         where p_lane = 'realtime' and m.state = 'queued' and m.lane = p_lane and m.campaign_id is null) h
     where publicity.in_window(h.office_id));
  taken uuid[];
  whole uuid[];
  closed uuid[];
  stale uuid[];
  numberless uuid[];
  twice uuid[];
  refused uuid[];
  nobodys uuid[];
begin
  taken := array(
    select m.id from publicity.message m
     where m.state = 'queued' and m.lane = p_lane and m.not_before <= now()
       and (m.campaign_id = any(running)
            or m.campaign_id is null and (m.override_reason is not null or m.office_id = any(awake)))
     order by m.id limit p_most for update skip locked);
  -- what has left in part goes on: its reader has the beginning
  whole := array(
    select m.id from publicity.message m
     where m.id = any(taken)
       and not exists (select from publicity.message_part t where t.message_id = m.id and t.state <> 'queued'));
  closed := array(
    select m.id from publicity.message m
      join registry.person p on p.id = m.person_id
      join registry.person k on k.id = coalesce(p.merged_into, p.id)
     where m.id = any(whole) and k.state in ('deceased', 'moved_away'));
  stale := array(
    select m.id from publicity.message m
      join registry.sealed_value s on s.id = m.phone_id
      left join registry.carer c on c.id = s.carer_id
     where m.id = any(whole) and m.id <> all(closed) and (s.superseded_at is not null or c.to_day is not null));
  if stale <> '{}' then
    -- the kept record has the same text already
    twice := array(
      select m.id from publicity.message m
        join registry.person p on p.id = m.person_id
        join publicity.message o on o.campaign_id = m.campaign_id and o.person_id = p.merged_into
       where m.id = any(stale) and o.state not in ('excluded', 'failed'));
    with standing as (
      select m.id as message_id, n.id as phone_id, n.to_carer
        from publicity.message m
        join registry.person p on p.id = m.person_id
       cross join lateral (
          select s.id, s.carer_id is not null as to_carer
            from registry.sealed_value s left join registry.carer c on c.id = s.carer_id
           where s.person_id = coalesce(p.merged_into, p.id) and s.kind = 'phone' and s.superseded_at is null and c.to_day is null
             and s.mask not like '0%'
           order by s.carer_id is not null, s.position, s.id limit 1) n
       where m.id = any(stale)
    ), moved as (
      update publicity.message m set phone_id = n.phone_id, to_carer = n.to_carer
        from standing n where m.id = n.message_id returning m.id
    )
    select array(select u.id from unnest(stale) u(id) where u.id not in (select moved.id from moved)) into numberless;
  end if;
  refused := array(
    select m.id from publicity.message m
      join registry.person p on p.id = m.person_id
      join registry.person k on k.id = coalesce(p.merged_into, p.id)
      join registry.sealed_value s on s.id = m.phone_id
     where m.id = any(whole) and m.id <> all(closed) and m.message_class <> 'emergency'
       and (m.message_class = any(k.opt_outs) or exists (
         select from (
             select x.id from registry.sealed_value x where x.hash = s.hash and x.superseded_at is null
             union all
             select x.id from registry.sealed_value x where x.hash = s.hash and x.superseded_at is not null) same
           join publicity.opt_out o on o.phone_id = same.id and o.message_class = m.message_class and o.revoked_at is null)));
  nobodys := closed || refused || numberless || twice;
  if nobodys <> '{}' then
    update publicity.message m set state = 'excluded', segments = 0, ended_at = now(),
           reason = case when m.id = any(closed) then 'record_closed' when m.id = any(numberless) then 'no_number'
                         when m.id = any(refused) then 'opted_out' else 'same_text' end
     where m.id = any(nobodys);
    perform publicity.settle_messages(nobodys);
  end if;
  return query
    select m.id, s.person_id, m.campaign_id, m.message_class, p.name, w.unit, w.village, m.body,
           c.template, coalesce(c.signature, r.signature), coalesce(c.opt_out_text, r.opt_out_text), s.key_id, s.sealed,
           (select jsonb_agg(jsonb_build_object('id', t.id, 'sequence', t.sequence) order by t.sequence)
              from publicity.message_part t where t.message_id = m.id and t.state = 'queued'),
           exists (select from publicity.message_part t where t.message_id = m.id and t.state <> 'queued')
      from publicity.message m
      join registry.person p on p.id = m.person_id
      join registry.sealed_value s on s.id = m.phone_id
      left join publicity.campaign c on c.id = m.campaign_id
      left join lateral publicity.policy_of(case when c.id is null then m.office_id end) r on true
     cross join lateral publicity.place_of(m.office_id) w
     where m.id = any(taken) and m.state = 'queued'
     order by m.id;
end
$$;
reset role;
