-- An id is a carrier's own: the same on another channel is another message. And an id that a carrier gave to
-- many numbers says nothing of any one of them where no number stands beside it.
set local role wuzi_access;

-- As before, but for the channel, for ids of many numbers, and for what comes back from a campaign that has
-- been stopped meanwhile: it waits no longer.
create or replace function publicity.note_answers(p_told jsonb, p_again_seconds integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  touched uuid[];
  early jsonb;
  late uuid[];
begin
  perform publicity.hold_books();
  touched := publicity.learn_parts(p_told);
  update publicity.message m set not_before = now() + make_interval(secs => p_again_seconds)
    from publicity.message_part p
   where p.message_id = m.id and m.id = any(touched) and p.state = 'queued';
  with ids as (
    select t.id, t.carrier from jsonb_to_recordset(p_told) as t(id uuid, carrier text) where t.carrier is not null
  ), earlier as (
    delete from publicity.loose_receipt r using ids, publicity.message_part p, publicity.message m, registry.sealed_value s
     where r.carrier_id = ids.carrier and p.id = ids.id and r.channel = p.channel and m.id = p.message_id and s.id = m.phone_id
       and case when r.number_hashes <> '{}' then s.hash = any(r.number_hashes)
             else not exists (select from publicity.message_part o
               where o.carrier_id = ids.carrier and o.channel = p.channel and o.id <> p.id) end
    returning ids.id, r.state, r.reason, r.code
  ) select jsonb_agg(jsonb_build_object('id', id, 'state', state, 'reason', reason, 'code', code)) into early from earlier;
  if early is not null then touched := touched || publicity.learn_parts(early); end if;
  perform publicity.settle_messages(touched);
  late := array(select m.id from publicity.message m join publicity.campaign c on c.id = m.campaign_id
                 where m.id = any(touched) and m.state = 'queued' and c.state in ('stopping', 'stopped'));
  if late <> '{}' then perform publicity.give_up_messages(late, 'excluded', 'stopped'); end if;
end
$$;

-- As before. What was heard under an id before the first of what is in doubt had left is about something
-- else, and stands in nobody's way; and after a week no receipt comes any more.
create or replace function publicity.clear_doubts() returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare told jsonb;
begin
  if not exists (select from publicity.message_part p where p.state = 'unknown' and p.carrier_id is null
                   and p.submitted_at > now() - interval '7 days') then return 0; end if;
  perform publicity.hold_books();
  with doubt as (
    select p.id, p.channel, s.hash, p.submitted_at,
           row_number() over (partition by p.channel, s.hash order by p.submitted_at, p.id) as n
      from publicity.message_part p join publicity.message m on m.id = p.message_id
      join registry.sealed_value s on s.id = m.phone_id
     where p.state = 'unknown' and p.carrier_id is null and p.submitted_at > now() - interval '7 days'
       and not exists (
         select from publicity.message_part w join publicity.message v on v.id = w.message_id
           join registry.sealed_value x on x.id = v.phone_id
          where w.state = 'submitted' and x.hash = s.hash)
  ), since as (
    select d.channel, d.hash, min(d.submitted_at) as first_at from doubt d group by 1, 2
  ), heard as (
    select r.channel, h.hash, r.carrier_id, min(r.received_at) as first_at
      from publicity.loose_receipt r cross join lateral unnest(r.number_hashes) h(hash)
      join since d on d.channel = r.channel and d.hash = h.hash
     group by 1, 2, 3 having min(r.received_at) >= min(d.first_at)
  ), told_of as (
    select h.*, row_number() over (partition by h.channel, h.hash order by h.first_at, h.carrier_id) as n from heard h
  ), pairs as (
    select d.id, t.channel, t.carrier_id from doubt d
      join told_of t on t.channel = d.channel and t.hash = d.hash and t.n = d.n and t.first_at >= d.submitted_at
  ), used as (
    delete from publicity.loose_receipt r using pairs
     where r.channel = pairs.channel and r.carrier_id = pairs.carrier_id
    returning pairs.id, r.carrier_id, r.state, r.reason, r.code
  )
  select jsonb_agg(jsonb_build_object('id', id, 'state', state, 'reason', reason, 'code', code, 'carrier', carrier_id))
    into told from used;
  if told is null then return 0; end if;
  perform publicity.settle_messages(publicity.learn_parts(told));
  return jsonb_array_length(told);
end
$$;
reset role;
