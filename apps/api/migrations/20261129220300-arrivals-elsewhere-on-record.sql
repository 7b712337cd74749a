-- Whoever enters an arrival that stands in another office's ledger learns of it: that was on no record, and
-- named the village. Now it is on record like every look beyond one's offices, and names the town.
set local role wuzi_access;

create function prevent.note_elsewhere(p_office integer, p_arrival uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (access.actor_parts())[3] is distinct from 'screening:write' or not p_office = any(access.offices()) then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  perform audit.write(p_office, 'find', 'prevent.arrival', p_arrival::text, null, '{}');
end
$$;
revoke all on function prevent.note_elsewhere(integer, uuid) from public;
grant execute on function prevent.note_elsewhere(integer, uuid) to wuzi_app, wuzi_worker;

do $$
declare known regprocedure :=
  'prevent.known_arrival(integer, uuid, bytea[], bytea[], text, text, date, date, boolean)';
begin
  execute replace(pg_get_functiondef(known), 'registry.town_label(a.office_id)', 'registry.town_of(a.office_id)');
end
$$;

reset role;
