-- What other wings keep of a person follows a merge: controls, contacts, care gaps, needs, doors and
-- arrivals of the record that is dropped become the kept one's, and go back when it is taken apart.
-- Whichever table points to a person outside the registry's own is found in the catalogue.
grant update (person_id) on prevent.household_member to wuzi_access;

set local role wuzi_access;
create function registry.trace_tables()
returns table (place regclass, person_column name, office_column name, may_follow boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select con.conrelid::regclass, mine.attname,
         (select a.attname from unnest(con.conkey, con.confkey) k(here, there)
            join pg_attribute a on a.attrelid = con.conrelid and a.attnum = k.here
            join pg_attribute f on f.attrelid = con.confrelid and f.attnum = k.there and f.attname = 'office_id'),
         has_column_privilege('wuzi_access', con.conrelid, mine.attname, 'update')
    from pg_constraint con
    join unnest(con.conkey, con.confkey) k(here, there) on true
    join pg_attribute mine on mine.attrelid = con.conrelid and mine.attnum = k.here
    join pg_attribute theirs on theirs.attrelid = con.confrelid and theirs.attnum = k.there and theirs.attname = 'id'
   where con.contype = 'f' and con.confrelid = 'registry.person'::regclass
     and (con.connamespace <> 'registry'::regnamespace or con.conrelid = 'registry.contact'::regclass)
   order by con.conrelid::regclass::text, mine.attname
$$;

-- Gives rows of one place to another person. One that cannot be both's stays where it is, except that
-- two open controls are never passed over: that stops the merge.
create function registry.give_traces(
  p_place regclass, p_person name, p_office name, p_from uuid, p_to uuid, p_ids uuid[]
) returns uuid[]
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  moved uuid[];
  row_id uuid;
  broken text;
  command text := format('update %s t set %I = $1', p_place, p_person)
    || case when p_office is null then ''
            else format(', %I = (select p.office_id from registry.person p where p.id = $1)', p_office) end
    || format(' where t.%I = $2 and ($3 is null or t.id = any($3)) returning t.id', p_person);
begin
  begin
    execute format('with moved as (%s) select coalesce(array_agg(id), ''{}'') from moved', command)
       into moved using p_to, p_from, p_ids;
    return moved;
  exception when unique_violation then
    get stacked diagnostics broken = constraint_name;
    if broken = 'control_case_person_key' then raise; end if;
  end;
  moved := '{}';
  for row_id in execute format('select t.id from %s t where t.%I = $1 and ($2 is null or t.id = any($2))', p_place, p_person)
      using p_from, p_ids loop
    begin
      execute command using p_to, p_from, array[row_id];
      moved := moved || row_id;
    exception when unique_violation then null;
    end;
  end loop;
  return moved;
end
$$;

-- @returns what was given to the record that is kept, by place: the merge remembers it.
create function registry.join_traces(p_kept uuid, p_dropped uuid) returns jsonb
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  it record;
  moved uuid[];
  given jsonb := '[]';
begin
  if (access.actor_parts())[3] <> 'person:write' or 2 <> (
      select count(*) from registry.person p where p.id in (p_kept, p_dropped) and p.office_id = any(access.offices())) then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  for it in select * from registry.trace_tables() t where t.may_follow loop
    moved := registry.give_traces(it.place, it.person_column, it.office_column, p_dropped, p_kept, null);
    if cardinality(moved) > 0 then
      given := given || jsonb_build_object('place', it.place::text, 'column', it.person_column, 'ids', moved);
    end if;
  end loop;
  return given;
end
$$;

-- Gives back what a merge joined, with what was recorded since under a control that goes back. What
-- speaks of a carer that only the merge made speaks of the carer again whom it was made from.
create function registry.part_traces(p_merge uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m registry.merge;
  it record;
  follow_ups uuid[];
begin
  if (access.actor_parts())[3] <> 'person:write' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  select * into m from registry.merge g where g.id = p_merge and g.undone_at is null
     and g.office_id = any(access.offices());
  if not found then return; end if;
  follow_ups := array(select f.id from prevent.follow_up f
    join jsonb_array_elements(coalesce(m.detail -> 'traces', '[]')) given on given ->> 'place' = 'prevent.control_case'
    join jsonb_array_elements_text(given -> 'ids') c on c = f.case_id::text);
  for it in
    select t.place, t.person_column, t.office_column, array(select i::uuid from jsonb_array_elements_text(given -> 'ids') i) as ids
      from jsonb_array_elements(coalesce(m.detail -> 'traces', '[]')) given
      join registry.trace_tables() t on t.place::text = given ->> 'place' and t.person_column = given ->> 'column'
     where t.may_follow
  loop
    perform registry.give_traces(it.place, it.person_column, it.office_column, m.kept_id, m.dropped_id, it.ids);
  end loop;
  update registry.contact c set person_id = m.dropped_id where c.person_id = m.kept_id and c.source_id = any(follow_ups);
  update care.noted_need n set person_id = m.dropped_id where n.person_id = m.kept_id and n.source_id = any(follow_ups);
  for it in
    select copy.id as copied, was.id as original
      from jsonb_array_elements_text(m.detail -> 'carers') made
      join registry.carer copy on copy.id = made::uuid
      join registry.carer was on was.person_id = m.dropped_id and was.name = copy.name and was.relation = copy.relation
       and was.id::text in (select jsonb_array_elements_text(m.detail -> 'endedCarers'))
  loop
    update care.gap g set carer_id = it.original, person_id = m.dropped_id,
           office_id = (select p.office_id from registry.person p where p.id = m.dropped_id)
     where g.carer_id = it.copied;
    update prevent.control_case c set carer_id = it.original where c.carer_id = it.copied;
    update care.noted_need n set carer_id = it.original where n.carer_id = it.copied;
  end loop;
end
$$;
revoke all on function registry.trace_tables(), registry.give_traces(regclass, name, name, uuid, uuid, uuid[]),
  registry.join_traces(uuid, uuid), registry.part_traces(uuid) from public;
grant execute on function registry.join_traces(uuid, uuid), registry.part_traces(uuid) to wuzi_app;

-- Whoever comes to be the one under control leaves those alone whom they care for; whoever no longer
-- is has never left them.
create function prevent.control_changes_person() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into care.gap (office_id, incident_id, person_id, carer_id, carer_name, relation, case_id, due_at)
  select p.office_id, c.incident_id, p.id, k.id, k.name, k.relation, c.id,
         now() + make_interval(hours => coalesce((
           select r.care_gap_hours from response.protocol_on(c.office_id, (now() at time zone 'Asia/Shanghai')::date) r), 4))
    from new_rows c join old_rows o on o.id = c.id and o.person_id is distinct from c.person_id
    join registry.carer k on k.to_day is null and k.role in ('guardian', 'carer') and k.carer_person_id = c.person_id
    join registry.person p on p.id = k.person_id and p.state = 'active'
   where c.state = 'active'
  on conflict (person_id, carer_id) where state = 'open' do nothing;
  update care.gap g
     set state = 'carer_returned', closed_at = now(), version = g.version + 1, updated_at = now(),
         closed_by = coalesce((select m.name from staff.member m where m.id = access.staff()), '系统')
    from new_rows c join old_rows o on o.id = c.id and o.person_id is distinct from c.person_id
   where g.case_id = c.id and g.state = 'open'
     and exists (select from registry.carer k where k.id = g.carer_id and k.carer_person_id <> c.person_id);
  return null;
end
$$;
revoke all on function prevent.control_changes_person() from public;
do $$
begin
  execute format('grant execute on function prevent.control_changes_person() to %I', session_user);
end
$$;
reset role;
create trigger control_case_changes_person after update on prevent.control_case
  referencing old table as old_rows new table as new_rows
  for each statement execute function prevent.control_changes_person();
