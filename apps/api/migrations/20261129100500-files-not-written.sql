-- A file for the portal and the acceptance of what it holds stand together: so whatever was meant for a file
-- and is not accepted stands in none, and has not left, whatever ended the process. And a file holds nothing
-- that another holds already.
set local role wuzi_access;

-- As before, but for files: what was to be written waits again.
create or replace function publicity.doubt_unanswered() returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare told jsonb;
begin
  perform publicity.hold_books();
  select jsonb_agg(jsonb_build_object('id', p.id, 'state', case p.channel when 'file' then 'again' else 'unknown' end)) into told
    from publicity.message_part p where p.state = 'submitted';
  if told is null then return 0; end if;
  perform publicity.note_answers(told, 0);
  return jsonb_array_length(told);
end
$$;

-- As before; of two processes that wrote the same, the second is refused.
create or replace function publicity.keep_batch(p_code text, p_county integer, p_file uuid, p_name text, p_parts uuid[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform publicity.hold_books();
  if exists (select from publicity.message_part p where p.id = any(p_parts)
               and (p.state not in ('submitted', 'unknown') or p.carrier_id <> p_code)) then
    raise exception 'a part of this file stands elsewhere' using errcode = 'object_not_in_prerequisite_state';
  end if;
  insert into publicity.portal_batch (office_id, code, file_id, file_name, numbers)
  values (p_county, p_code, p_file, p_name, cardinality(p_parts));
  perform publicity.note_answers((select jsonb_agg(jsonb_build_object('id', p, 'state', 'accepted', 'carrier', p_code))
    from unnest(p_parts) p), 0);
end
$$;

-- As before; each number is found by its own, and not among all that the batch holds.
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
    select numbers.n from numbers join publicity.message m on m.phone_id = numbers.id
      join publicity.message_part p on p.message_id = m.id and p.carrier_id = p_code and p.channel = 'file'
  )
  select coalesce(array_agg(t.n::integer order by t.n), '{}')
    from jsonb_array_elements(p_told) with ordinality t(told, n)
   where t.n not in (select known.n from known)
$$;
reset role;
