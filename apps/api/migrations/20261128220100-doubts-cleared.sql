-- What left when a process ended and was never answered is in doubt. A receipt for its number, under an id
-- that was never given, tells after all: unless something else to that number still waits for its answer,
-- whose receipt it may be. Of several in doubt at one number each takes an id of its own.
create index message_part_doubt_idx on publicity.message_part (channel) where state = 'unknown' and carrier_id is null;

create function publicity.clear_doubts() returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare told jsonb;
begin
  if not exists (select from publicity.message_part p where p.state = 'unknown' and p.carrier_id is null) then return 0; end if;
  perform publicity.hold_books();
  with doubt as (
    select p.id, p.channel, s.hash, p.submitted_at,
           row_number() over (partition by p.channel, s.hash order by p.submitted_at, p.id) as n
      from publicity.message_part p join publicity.message m on m.id = p.message_id
      join registry.sealed_value s on s.id = m.phone_id
     where p.state = 'unknown' and p.carrier_id is null
       and not exists (
         select from publicity.message_part w join publicity.message v on v.id = w.message_id
           join registry.sealed_value x on x.id = v.phone_id
          where w.state = 'submitted' and x.hash = s.hash)
  ), heard as (
    select r.channel, h.hash, r.carrier_id, min(r.received_at) as first_at
      from publicity.loose_receipt r cross join lateral unnest(r.number_hashes) h(hash)
     where h.hash in (select d.hash from doubt d) group by 1, 2, 3
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
revoke all on function publicity.clear_doubts() from public;
grant execute on function publicity.clear_doubts() to wuzi_worker;
alter function publicity.clear_doubts() owner to wuzi_access;
