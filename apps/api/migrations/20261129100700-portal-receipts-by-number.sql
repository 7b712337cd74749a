-- Receipts are taken for their own channel only, and ids of many numbers are not gone through for each. A
-- portal's are found by their numbers, whatever the planner thinks of an id that thousands share: with five
-- thousand numbers in a file, two hundred receipts took two seconds. As before otherwise.
set local role wuzi_access;
create or replace function publicity.note_receipts(p_told jsonb, p_channel text) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  known jsonb;
  touched uuid[] := '{}';
begin
  perform publicity.hold_books();
  with told as materialized (
    select row_number() over () as n, t.carrier, t.state, t.reason, t.code,
           array(select decode(h, 'hex') from jsonb_array_elements_text(t.hashes) h) as hashes
      from jsonb_to_recordset(p_told) as t(carrier text, hashes jsonb, state text, reason text, code text)
  ), numbers as materialized (
    -- a portal names its files' numbers alone: of thousands under one id each is found by its own
    select told.n, s.id as phone_id from told cross join lateral unnest(told.hashes) h(hash)
      join registry.sealed_value s on s.hash = h.hash and s.superseded_at is null where p_channel = 'file'
    union all
    select told.n, s.id from told cross join lateral unnest(told.hashes) h(hash)
      join registry.sealed_value s on s.hash = h.hash and s.superseded_at is not null where p_channel = 'file'
  ), fits as (
    select told.n, p.id, told.state, told.reason, told.code
      from told join numbers on numbers.n = told.n
     cross join lateral (
       select t.id, t.carrier_id, t.channel from publicity.message m join publicity.message_part t on t.message_id = m.id
        where m.phone_id = numbers.phone_id offset 0) p
     where p.carrier_id = told.carrier and p.channel = p_channel
    union all
    select told.n, p.id, told.state, told.reason, told.code
      from told join publicity.message_part p on p.carrier_id = told.carrier and p.channel = p_channel
      join publicity.message m on m.id = p.message_id
      join registry.sealed_value s on s.id = m.phone_id
     where p_channel <> 'file' and told.hashes <> '{}' and s.hash = any(told.hashes)
    union all
    select told.n, p.id, told.state, told.reason, told.code
      from told join publicity.message_part p on p.carrier_id = told.carrier and p.channel = p_channel
     where told.hashes = '{}' and not exists (select from publicity.message_part o
             where o.carrier_id = told.carrier and o.channel = p_channel and o.id <> p.id)
  ), loose as (
    insert into publicity.loose_receipt (channel, carrier_id, number_hashes, state, reason, code)
    select p_channel, told.carrier, told.hashes, told.state, told.reason, told.code
      from told where not exists (select from fits where fits.n = told.n)
  ) select jsonb_agg(jsonb_build_object('id', id, 'state', state, 'reason', reason, 'code', code)) into known from fits;
  if known is not null then
    touched := publicity.learn_parts(known);
    perform publicity.settle_messages(touched);
  end if;
  return cardinality(touched);
end
$$;

create or replace function publicity.strange_receipts(p_told jsonb, p_code text) returns integer[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with told as materialized (
    select t.n, decode(h, 'hex') as hash
      from jsonb_array_elements(p_told) with ordinality t(told, n)
     cross join lateral jsonb_array_elements_text(t.told -> 'hashes') h
  ), numbers as materialized (
    select told.n, s.id from told join registry.sealed_value s on s.hash = told.hash and s.superseded_at is null
    union all
    select told.n, s.id from told join registry.sealed_value s on s.hash = told.hash and s.superseded_at is not null
  ), known as (
    select numbers.n from numbers
     cross join lateral (
       select t.carrier_id, t.channel from publicity.message m join publicity.message_part t on t.message_id = m.id
        where m.phone_id = numbers.id offset 0) p
     where p.carrier_id = p_code and p.channel = 'file'
  )
  select coalesce(array_agg(t.n::integer order by t.n), '{}')
    from jsonb_array_elements(p_told) with ordinality t(told, n)
   where t.n not in (select known.n from known)
$$;
reset role;
