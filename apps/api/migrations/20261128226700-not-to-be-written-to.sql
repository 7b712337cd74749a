-- A refusal takes hold at once: whoever said no while their message waited, or said so elsewhere of the same
-- number, is not written to; nor, in whatever class, is whoever has died or moved away meanwhile. As before
-- otherwise.
set local role wuzi_access;
create or replace function publicity.next_messages(p_lane text, p_most integer)
returns table (id uuid, person_id uuid, campaign_id uuid, message_class text, name text, unit text, village text, body text,
  template text, signature text, opt_out_text text, key_id smallint, sealed bytea, waiting jsonb)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  running uuid[] := array(select c.id from publicity.campaign c
     where c.state = 'sending' and (c.override_reason is not null or publicity.in_window(c.office_id)));
  taken uuid[];
  closed uuid[];
  refused uuid[];
begin
  taken := array(
    select m.id from publicity.message m
     where m.state = 'queued' and m.lane = p_lane and m.not_before <= now()
       and (m.campaign_id is null or m.campaign_id = any(running))
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
              from publicity.message_part t where t.message_id = m.id and t.state = 'queued')
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
