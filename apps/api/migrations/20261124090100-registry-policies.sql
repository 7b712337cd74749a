-- The wall round the registry: the same four policies on every table, an audit entry for every change.
set local role wuzi_access;
do $$
begin
  execute format('grant execute on function audit.record_change() to %I', session_user);
end
$$;
reset role;

do $$
declare t text;
begin
  foreach t in array array['person', 'disability_part', 'carer', 'sealed_value', 'person_key'] loop
    execute format('alter table registry.%I enable row level security, force row level security', t);
    execute format('create policy %I on registry.%I for select
      using (office_id = any((select access.offices())::integer[]))', t || '_select', t);
    execute format('create policy %I on registry.%I for insert
      with check (office_id = any((select access.offices())::integer[]))', t || '_insert', t);
    execute format('create policy %I on registry.%I for update
      using (office_id = any((select access.offices())::integer[]))
      with check (office_id = any((select access.offices())::integer[]))', t || '_update', t);
    execute format('create policy %I on registry.%I for delete
      using (office_id = any((select access.offices())::integer[]))', t || '_delete', t);
    execute format('create policy %I on registry.%I to wuzi_access using (true) with check (true)',
      t || '_definer', t);
    execute format('grant select, insert, update, delete on registry.%I to wuzi_access', t);
  end loop;

  foreach t in array array['person', 'carer'] loop
    execute format('create trigger %I after insert on registry.%I referencing new table as new_rows
      for each statement execute function audit.record_change(''office_id'', ''id'')', t || '_audit_insert', t);
    execute format('create trigger %I after update on registry.%I
      referencing old table as old_rows new table as new_rows
      for each statement execute function audit.record_change(''office_id'', ''id'')', t || '_audit_update', t);
  end loop;
end
$$;

-- parts hang on their person: the entry names the person
create trigger disability_part_audit_insert after insert on registry.disability_part
  referencing new table as new_rows
  for each statement execute function audit.record_change('office_id', 'person_id');
create trigger sealed_value_audit_insert after insert on registry.sealed_value
  referencing new table as new_rows
  for each statement execute function audit.record_change('office_id', 'id', 'sealed,hash,tail_hash');
create trigger sealed_value_audit_update after update on registry.sealed_value
  referencing old table as old_rows new table as new_rows
  for each statement execute function audit.record_change('office_id', 'id', 'sealed,hash,tail_hash');

grant select, insert,
  update (name, pinyin, initials, sex, born_on, document_type, document_mask, certificate_mask,
    certificate_standing, certificate_valid_until, certificate_suspended_from, category, grade, phone_mask, address_mask, registered_code, residence_code,
    lives_alone, needs_care, channels, channel_overrides, preferences, opt_outs, state, closed_on, version, updated_at)
  on registry.person to wuzi_app, wuzi_worker;
grant select, insert on registry.disability_part to wuzi_app, wuzi_worker;
grant select, insert, update (name, relation, role, phone_mask, to_day, version, updated_at)
  on registry.carer to wuzi_app, wuzi_worker;
-- sealed bytes go in and come out through a reveal alone
grant select (id, person_id, office_id, carer_id, kind, holder, issued_on, valid_until, key_id, hash,
  tail_hash, mask, superseded_at),
  insert, update (superseded_at) on registry.sealed_value to wuzi_app, wuzi_worker;
grant select on registry.person_key to wuzi_app, wuzi_worker;

-- What names are found by, replaced as a whole for each person: [{"id": …, "keys": […]}, …]. Keys follow
-- from the name, so that the audit of the name is theirs as well.
create function registry.set_name_keys(names jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (access.actor_parts())[3] <> 'person:write' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  delete from registry.person_key k using jsonb_to_recordset(names) as n(id uuid)
   where k.person_id = n.id and k.office_id = any((select access.offices())::integer[]);
  insert into registry.person_key (key, office_id, person_id)
  select distinct k, p.office_id, p.id
    from jsonb_to_recordset(names) as n(id uuid, keys text[])
    join registry.person p on p.id = n.id and p.office_id = any((select access.offices())::integer[])
   cross join unnest(n.keys) k;
end
$$;

-- Hands the sealed bytes of one person's values out, under the permission to reveal, for a stated
-- purpose, on the record. The application opens them.
create function registry.reveal(p_person uuid, p_kinds text[], purpose text)
returns table (id uuid, carer_id uuid, kind text, key_id smallint, sealed bytea, superseded boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare home integer;
begin
  if (access.actor_parts())[3] <> 'person:reveal' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  select p.office_id into home from registry.person p
   where p.id = p_person and p.office_id = any(access.offices());
  if not found then return; end if;
  perform audit.write(home, 'reveal', 'registry.person', p_person::text, null,
    jsonb_build_object('fields', p_kinds, 'purpose', purpose));
  return query select s.id, s.carer_id, s.kind, s.key_id, s.sealed, s.superseded_at is not null
    from registry.sealed_value s where s.person_id = p_person and s.kind = any(p_kinds)
   order by s.superseded_at nulls first, s.id;
end
$$;

-- Whether somebody is registered anywhere in the actor's county: a masked card, so as not to register
-- twice, and nothing else. Found by exact number, or by full name with birth day. Each find is logged
-- at the finder's office.
create function registry.find_in_county(p_hash bytea, p_name text, p_born_on date)
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
  own := (select s.offices from staff.post p join access.office_scope s on s.office_id = p.office_id
           where p.id = nullif(part[2], '')::uuid);
  perform audit.write((select p.office_id from staff.post p where p.id = nullif(part[2], '')::uuid),
    'find', 'registry.person', coalesce(encode(sha256(coalesce(p_hash, convert_to(p_name || p_born_on, 'UTF8'))), 'hex'), ''),
    null, jsonb_build_object('by', case when p_hash is null then 'name and birth day' else 'number' end));
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
       and case when p_hash is not null
             then exists (select from registry.sealed_value s where s.person_id = p.id
                            and s.hash = p_hash and s.kind in ('document', 'certificate'))
             else p.name = p_name and p.born_on = p_born_on end
     order by p.id limit 20;
end
$$;

-- Hands a person over to another office of the county: one act, on the record of both offices.
create function registry.transfer(p_person uuid, p_to integer, reason text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := access.actor_parts();
  home integer;
  county integer[];
begin
  if part[3] <> 'person:transfer' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  select p.office_id into home from registry.person p
   where p.id = p_person and p.office_id = any(access.offices()) and p.state = 'active' for update;
  if not found then return false; end if;
  county := (select c.offices from access.office_scope s join access.office_scope c on c.office_id = s.county_id
              where s.office_id = home);
  if not exists (select from organisation.office o where o.id = p_to and o.id = any(county)
                  and o.closed_on is null and o.kind in ('street_federation', 'town_federation',
                    'community_post', 'village_post', 'grid')) then
    raise exception 'the office cannot take people' using errcode = 'check_violation',
      constraint = 'transfer_target_check';
  end if;
  if home = p_to then return true; end if;
  update registry.person set office_id = p_to, version = version + 1, updated_at = now() where person.id = p_person;
  perform audit.write(home, 'transfer', 'registry.person', p_person::text,
    jsonb_build_object('office_id', home), jsonb_build_object('office_id', p_to, 'reason', reason));
  return true;
end
$$;

alter table audit.entry drop constraint entry_action_check;
alter table audit.entry add constraint entry_action_check check (action in (
  'create', 'change', 'remove', 'reveal', 'find', 'transfer', 'sign_in', 'sign_in_refused', 'sign_out',
  'password_change', 'second_factor', 'post_switch'));

do $$
declare f text;
begin
  foreach f in array array['registry.set_name_keys(jsonb)', 'registry.reveal(uuid, text[], text)',
    'registry.find_in_county(bytea, text, date)', 'registry.transfer(uuid, integer, text)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to wuzi_app', f);
    execute format('alter function %s owner to wuzi_access', f);
  end loop;
end
$$;
