-- A text of which nothing has left goes anew as it is now: a name that changed meanwhile, or another way to the
-- carrier, may have made other parts of it. `begun` says whether its reader has some of it. And a message to one
-- person that was written in time, but held up until the night, waits for the morning, unless it was given a
-- reason to leave at night. As before otherwise.
grant delete on publicity.message_part to wuzi_access;
set local role wuzi_access;
drop function publicity.next_messages(text, integer);
create function publicity.next_messages(p_lane text, p_most integer)
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
  closed uuid[];
  refused uuid[];
begin
  taken := array(
    select m.id from publicity.message m
     where m.state = 'queued' and m.lane = p_lane and m.not_before <= now()
       and (m.campaign_id = any(running)
            or m.campaign_id is null and (m.override_reason is not null or m.office_id = any(awake)))
     order by m.id limit p_most for update skip locked);
  -- what has left in part goes on: its reader has the beginning
  closed := array(
    select m.id from publicity.message m join registry.person p on p.id = m.person_id
     where m.id = any(taken) and p.state in ('deceased', 'moved_away')
       and not exists (select from publicity.message_part t where t.message_id = m.id and t.state <> 'queued'));
  refused := array(
    select m.id from publicity.message m
      join registry.person p on p.id = m.person_id
      join registry.sealed_value s on s.id = m.phone_id
     where m.id = any(taken) and m.id <> all(closed) and m.message_class <> 'emergency'
       and not exists (select from publicity.message_part t where t.message_id = m.id and t.state <> 'queued')
       and (m.message_class = any(p.opt_outs) or exists (
         select from (
             select x.id from registry.sealed_value x where x.hash = s.hash and x.superseded_at is null
             union all
             select x.id from registry.sealed_value x where x.hash = s.hash and x.superseded_at is not null) same
           join publicity.opt_out o on o.phone_id = same.id and o.message_class = m.message_class and o.revoked_at is null)));
  if closed || refused <> '{}' then
    update publicity.message m set state = 'excluded', segments = 0, ended_at = now(),
           reason = case when m.id = any(closed) then 'record_closed' else 'opted_out' end
     where m.id = any(closed || refused);
    perform publicity.settle_messages(closed || refused);
  end if;
  return query
    select m.id, m.person_id, m.campaign_id, m.message_class, p.name, w.unit, w.village, m.body,
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
revoke all on function publicity.next_messages(text, integer) from public;
grant execute on function publicity.next_messages(text, integer) to wuzi_worker;
reset role;
