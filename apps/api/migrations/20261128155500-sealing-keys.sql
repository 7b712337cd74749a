-- Which keys the registry's numbers are sealed under. The keys themselves are derived from the master
-- key, outside the database; here are their ids, and which of them is the one that seals.
create table registry.sealing_key (
  key_id smallint not null,
  state text not null,
  changed_at timestamptz not null default now(),
  constraint sealing_key_pkey primary key (key_id),
  constraint sealing_key_state_check check (state in ('coming', 'current', 'retiring', 'retired'))
);
comment on table registry.sealing_key is 'Empty until the first rotation: the first key needs no entry.';
create unique index sealing_key_current_key on registry.sealing_key (state) where state = 'current';
create unique index sealing_key_coming_key on registry.sealing_key (state) where state = 'coming';
grant select, insert, update, delete on registry.sealing_key to wuzi_access;

create index sealed_value_key_id_idx on registry.sealed_value (key_id, id);

create function registry.known_keys() returns table (key_id smallint, state text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.key_id, k.state from registry.sealing_key k order by k.key_id
$$;

-- Steps of a rotation, each of which may be taken again: a key is announced, takes over from the
-- former one, and the former one is retired when nothing is sealed under it any more.
create function registry.step_key(p_step text, p_key smallint, p_former smallint) returns smallint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare under_way smallint;
begin
  -- whoever writes sealed values holds this shared: a key takes over between two writers
  perform pg_advisory_xact_lock(hashtext('registry.sealing_key'));
  if p_step = 'announce' then
    insert into registry.sealing_key (key_id, state) select p_former, 'current'
     where not exists (select from registry.sealing_key);
    under_way := (select k.key_id from registry.sealing_key k where k.state = 'coming');
    if under_way is null and exists (select from registry.sealing_key k where k.state = 'retiring') then
      under_way := (select k.key_id from registry.sealing_key k where k.state = 'current');
    end if;
    if under_way is not null then return under_way; end if;
    insert into registry.sealing_key (key_id, state) values (p_key, 'coming');
  elsif p_step = 'take_over' and exists (select from registry.sealing_key k where k.key_id = p_key and k.state = 'coming') then
    update registry.sealing_key set state = 'retiring', changed_at = now() where state = 'current';
    update registry.sealing_key set state = 'current', changed_at = now() where key_id = p_key;
  elsif p_step = 'retire' then
    update registry.sealing_key k set state = 'retired', changed_at = now() where k.state = 'retiring'
       and not exists (select from registry.sealed_value s where s.key_id = k.key_id);
  end if;
  return p_key;
end
$$;

-- Sealed values come in under the current key alone. A process that has not heard of a rotation is
-- told to begin again, which it does with the right key.
create function registry.require_current_key() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext('registry.sealing_key'));
  if exists (select from new_rows n where n.key_id is distinct from
       coalesce((select k.key_id from registry.sealing_key k where k.state = 'current'), n.key_id)) then
    raise exception 'the registry has another key by now' using errcode = 'serialization_failure';
  end if;
  return null;
end
$$;
create trigger sealed_value_current_key after insert on registry.sealed_value
  referencing new table as new_rows
  for each statement execute function registry.require_current_key();

-- While two keys are in use one number has two hashes: the unique index compares those under the
-- current key, this those that are still to come over.
create function registry.refuse_registered(hashes bytea[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if exists (select from registry.sealed_value s
              where s.hash = any(hashes) and s.kind = 'document' and s.superseded_at is null) then
    raise exception 'somebody has this number' using errcode = 'unique_violation',
      constraint = 'sealed_value_document_key';
  end if;
end
$$;

do $$
declare f text;
begin
  foreach f in array array['registry.known_keys()', 'registry.step_key(text, smallint, smallint)',
    'registry.require_current_key()', 'registry.refuse_registered(bytea[])'] loop
    execute format('revoke all on function %s from public', f);
    execute format('alter function %s owner to wuzi_access', f);
  end loop;
end
$$;
set local role wuzi_access;
-- as before, under every key that is in use
drop function registry.find_in_county(bytea, text, date);
create function registry.find_in_county(p_hashes bytea[], p_name text, p_born_on date)
returns table (id uuid, name_mask text, born_year integer, sex text, office_id integer, office_name text, mine boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := access.actor_parts();
  reach integer[];
  own integer[];
begin
  if part[3] <> 'person:find' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  reach := access.offices();
  own := (select s.offices from access.office_scope s where s.office_id = staff.acting_office());
  perform audit.write(staff.acting_office(), 'find', 'registry.person', coalesce(encode(sha256(coalesce(p_hashes[1], convert_to(p_name || p_born_on, 'UTF8'))), 'hex'), ''),
    null, jsonb_build_object('by', case when p_hashes is null then 'name and birth day' else 'number' end));
  return query
    select p.id, left(p.name, 1) || repeat('*', greatest(char_length(p.name) - 1, 1)),
           extract(year from p.born_on)::integer, p.sex, p.office_id, town.short_name,
           p.office_id = any(own)
      from registry.person p
      join organisation.office o on o.id = p.office_id
      cross join lateral (
        with recursive up as (
          select o.id, o.parent_id, o.kind, o.short_name
          union all
          select a.id, a.parent_id, a.kind, a.short_name
            from organisation.office a join up on a.id = up.parent_id
           where up.kind not in ('town_federation', 'street_federation', 'county_federation')
        ) select up.short_name from up
           where up.kind in ('town_federation', 'street_federation', 'county_federation') limit 1) town
     where p.state <> 'merged' and p.office_id = any(reach)
       and case when p_hashes is not null
             then exists (select from registry.sealed_value s where s.person_id = p.id
                            and s.hash = any(p_hashes) and s.kind in ('document', 'certificate'))
             else p.name = p_name and p.born_on = p_born_on end
     order by p.id limit 20;
end
$$;
revoke all on function registry.find_in_county(bytea[], text, date) from public;
grant execute on function registry.find_in_county(bytea[], text, date) to wuzi_app;
grant execute on function registry.known_keys(), registry.refuse_registered(bytea[]) to wuzi_app, wuzi_worker;
do $$
begin
  execute format('grant execute on function registry.step_key(text, smallint, smallint), registry.known_keys() to %I', session_user);
end
$$;
reset role;
