-- Whoever takes messages writes to the same counts as whoever keeps answers: one at a time, from the first
-- row on, or two could wait for each other.
create function publicity.begin_taking() returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select publicity.hold_books()
$$;
revoke all on function publicity.begin_taking() from public;
grant execute on function publicity.begin_taking() to wuzi_worker;
alter function publicity.begin_taking() owner to wuzi_access;

-- As before; `found` is a word of the language.
set local role wuzi_access;
create or replace function publicity.note_answers(p_told jsonb, p_again_seconds integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  touched uuid[];
  early jsonb;
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
     where r.carrier_id = ids.carrier and p.id = ids.id and m.id = p.message_id and s.id = m.phone_id
       and (r.number_hashes = '{}' or s.hash = any(r.number_hashes))
    returning ids.id, r.state, r.reason, r.code
  ) select jsonb_agg(jsonb_build_object('id', id, 'state', state, 'reason', reason, 'code', code)) into early from earlier;
  if early is not null then touched := touched || publicity.learn_parts(early); end if;
  perform publicity.settle_messages(touched);
end
$$;
reset role;
