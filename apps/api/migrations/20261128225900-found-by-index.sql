-- What is looked for across a whole county went through everybody in it: a condition that depends on what was
-- asked, or one with an "or" between two ways, is weighed row by row. Each way begins at its index now, and
-- what it finds is an array: of rows that a step gives the planner expects too many.

-- Whose phone a carer's is, and what goes with a carer that is taken away.
create index sealed_value_carer_id_idx on registry.sealed_value (carer_id) where carer_id is not null;
-- Numbers that were replaced still find whoever had them.
create index sealed_value_former_hash_idx on registry.sealed_value (hash) where superseded_at is not null;

set local role wuzi_access;

-- As before.
create or replace function registry.find_in_county(p_hashes bytea[], p_name text, p_born_on date)
returns table (id uuid, name_mask text, born_year integer, sex text, office_id integer, office_name text, mine boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  own integer[] := (select s.offices from access.office_scope s where s.office_id = staff.acting_office());
  reach integer[] := access.offices();
  sought uuid[];
begin
  if (access.actor_parts())[3] <> 'person:find' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  perform audit.write(staff.acting_office(), 'find', 'registry.person', coalesce(encode(sha256(coalesce(p_hashes[1], convert_to(p_name || p_born_on, 'UTF8'))), 'hex'), ''),
    null, jsonb_build_object('by', case when p_hashes is null then 'name and birth day' else 'number' end));
  if p_hashes is null then
    sought := array(select p.id from registry.person p where p.born_on = p_born_on and p.name = p_name);
  else
    sought := array(
      select s.person_id from registry.sealed_value s
       where s.hash = any(p_hashes) and s.kind in ('document', 'certificate') and s.superseded_at is null
      union all
      select s.person_id from registry.sealed_value s
       where s.hash = any(p_hashes) and s.kind in ('document', 'certificate') and s.superseded_at is not null);
  end if;
  return query select * from registry.masked_cards(array(
    select p.id from registry.person p
     where p.id = any(sought) and p.state <> 'merged' and p.office_id = any(reach) order by p.id limit 20), own);
end
$$;

-- Everything that one carer is called by: where their own record cares, the row that is named, and rows of
-- the same name and phone.
create function care.rows_of_carer(p_person uuid, p_carer uuid) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select k.id from registry.carer k where k.carer_person_id = p_person
  union
  select k.id from registry.carer k where k.id = p_carer
  union
  select k.id
    from registry.carer own
    join registry.sealed_value a on a.carer_id = own.id and a.superseded_at is null
    join registry.sealed_value b on b.hash = a.hash and b.superseded_at is null
    join registry.carer k on k.id = b.carer_id and k.name = own.name
   where own.id = p_carer
$$;
revoke all on function care.rows_of_carer(uuid, uuid) from public;

-- As before.
create or replace function care.open_gaps(p_case uuid) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  own uuid[];
  opened integer;
begin
  if (access.actor_parts())[3] <> 'control:write' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  own := array(select care.rows_of_carer(c.person_id, c.carer_id) from prevent.control_case c where c.id = p_case);
  insert into care.gap (office_id, incident_id, person_id, carer_id, carer_name, relation, case_id, due_at)
  select p.office_id, c.incident_id, p.id, k.id, k.name, k.relation, c.id,
         now() + make_interval(hours => coalesce((
           select r.care_gap_hours from response.protocol_on(c.office_id, (now() at time zone 'Asia/Shanghai')::date) r), 4))
    from prevent.control_case c
    join registry.carer k on k.id = any(own) and k.to_day is null and k.role in ('guardian', 'carer')
    join registry.person p on p.id = k.person_id and p.state = 'active'
   where c.id = p_case and c.state = 'active' and c.office_id = any(access.offices())
  on conflict (person_id, carer_id) where state = 'open' do nothing;
  get diagnostics opened = row_count;
  return opened;
end
$$;

-- As before.
create or replace function care.gap_preview(p_person uuid, p_carer uuid)
returns table (person_id uuid, name text, relation text, office_name text, mine boolean, carers integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  who uuid := p_person;
  own uuid := p_carer;
  rows_of uuid[];
  reach integer[] := access.offices();
begin
  if (access.actor_parts())[3] <> 'control:read' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  if own is not null then
    select case when k.carer_person_id is null then k.id end, k.carer_person_id into own, who
      from registry.carer k where k.id = p_carer and k.to_day is null and k.office_id = any(reach);
    if not found then return; end if;
  elsif not exists (select from registry.person p where p.id = who and p.office_id = any(reach)) then
    return;
  end if;
  rows_of := array(select care.rows_of_carer(who, own));
  return query
    select case when p.office_id = any(reach) then p.id end,
           case when p.office_id = any(reach) then p.name
                else left(p.name, 1) || repeat('*', greatest(char_length(p.name) - 1, 1)) end,
           k.relation, registry.town_label(p.office_id), p.office_id = any(reach),
           (select count(*)::integer from registry.carer other
             where other.person_id = p.id and other.to_day is null and other.id <> k.id)
      from registry.carer k
      join registry.person p on p.id = k.person_id and p.state = 'active'
     where k.id = any(rows_of) and k.to_day is null and k.role in ('guardian', 'carer')
     order by p.office_id = any(reach) desc, p.name, p.id;
end
$$;
reset role;
