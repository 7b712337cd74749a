-- Seventeen keys a person: an import of 35,000 people wrote 600,000 rows, each with a look at its person
-- and, before, a search for keys that nobody new can have. Whoever writes keys holds the person
-- instead, once, and a hand-over takes the keys along by itself. Nobody but the functions below writes
-- to the table, so that the constraint only says what belongs together.
alter table registry.person_key alter constraint person_key_person_fkey not enforced;

-- For people who have no keys yet: [{"id": …, "keys": […]}, …], each key once. Keys follow from the name,
-- so that the audit of the name is theirs as well.
create function registry.add_name_keys(names jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan as $$
declare
  mine integer[] := access.offices();
  people uuid[] := array(select n.id from jsonb_to_recordset(names) as n(id uuid));
begin
  if (access.actor_parts())[3] <> 'person:write' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  insert into registry.person_key (key, office_id, person_id)
  with home as materialized (
    select p.id, p.office_id from registry.person p
     where p.id = any(people) and p.office_id = any(mine) for key share
  )
  select k, home.office_id, home.id
    from jsonb_to_recordset(names) as n(id uuid, keys text[])
    join home on home.id = n.id
   cross join unnest(n.keys) k;
end
$$;
revoke all on function registry.add_name_keys(jsonb) from public;
alter function registry.add_name_keys(jsonb) owner to wuzi_access;

create function registry.move_name_keys() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'DELETE' then
    delete from registry.person_key k where k.person_id = old.id;
  else
    update registry.person_key k set office_id = new.office_id where k.person_id = new.id;
  end if;
  return null;
end
$$;
create trigger person_keys_move after update of office_id on registry.person
  for each row when (old.office_id is distinct from new.office_id) execute function registry.move_name_keys();
create trigger person_keys_go after delete on registry.person
  for each row execute function registry.move_name_keys();
revoke all on function registry.move_name_keys() from public;
alter function registry.move_name_keys() owner to wuzi_access;

set local role wuzi_access;
grant execute on function registry.add_name_keys(jsonb) to wuzi_app, wuzi_worker;

-- As before, by array: joined to a list, the keys of a whole county were read for it.
create or replace function registry.set_name_keys(names jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan as $$
declare
  mine integer[] := access.offices();
  people uuid[] := array(select n.id from jsonb_to_recordset(names) as n(id uuid));
begin
  if (access.actor_parts())[3] <> 'person:write' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  delete from registry.person_key k where k.person_id = any(people) and k.office_id = any(mine);
  perform registry.add_name_keys(names);
end
$$;
reset role;
