-- Editing a record: what stays is kept in order, what changes is superseded, and whatever is replaced
-- stands in the audit.
alter table registry.sealed_value
  add column position smallint not null default 0,
  add column note text,
  drop constraint sealed_value_holder_check,
  add constraint sealed_value_holder_check check (holder in ('self', 'shared', 'carer', 'residence', 'registered'));
comment on column registry.sealed_value.position is 'Order of the phones: the first is called first.';
comment on column registry.sealed_value.holder is 'Whose phone it is, or which address; an address without a word is the residence.';
grant select (position, note), update (position, note, holder, issued_on, valid_until)
  on registry.sealed_value to wuzi_app, wuzi_worker;

alter table registry.person add column state_reason text,
  add constraint person_state_reason_check check (char_length(state_reason) between 4 and 200);
comment on column registry.person.state_reason is 'Why a closed record was opened again.';
grant update (state_reason) on registry.person to wuzi_app, wuzi_worker;
grant update (carer_person_id) on registry.carer to wuzi_app, wuzi_worker;

create trigger disability_part_audit_delete after delete on registry.disability_part
  referencing old table as old_rows
  for each statement execute function audit.record_change('office_id', 'person_id');
create trigger sealed_value_audit_delete after delete on registry.sealed_value
  referencing old table as old_rows
  for each statement execute function audit.record_change('office_id', 'id', 'sealed,hash,tail_hash');
create trigger carer_audit_delete after delete on registry.carer
  referencing old table as old_rows
  for each statement execute function audit.record_change('office_id', 'id');

-- The sealed bytes of people whom the actor edits: what was said about them has to agree with what is
-- known, and a mask is not known. Nothing of it is shown; a reading goes through registry.reveal.
create function registry.sealed_for_edit(p_people uuid[])
returns table (id uuid, person_id uuid, carer_id uuid, kind text, holder text, note text, "position" smallint,
  issued_on date, valid_until date, key_id smallint, sealed bytea, mask text, superseded_at timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (access.actor_parts())[3] <> 'person:write' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  return query
    select s.id, s.person_id, s.carer_id, s.kind, s.holder, s.note, s.position, s.issued_on, s.valid_until,
           s.key_id, s.sealed, s.mask, s.superseded_at
      from registry.sealed_value s
     where s.person_id = any(p_people) and s.office_id = any((select access.offices())::integer[])
     order by s.person_id, s.kind, s.position, s.id;
end
$$;

-- Replaces the parts of people's disabilities: [{"person_id": …, "parts": [{"category": …, "grade": …}]}, …].
create function registry.set_parts(people jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (access.actor_parts())[3] <> 'person:write' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  delete from registry.disability_part d using jsonb_to_recordset(people) as n(person_id uuid)
   where d.person_id = n.person_id and d.office_id = any((select access.offices())::integer[]);
  insert into registry.disability_part (person_id, office_id, category, grade)
  select p.id, p.office_id, part.category, part.grade
    from jsonb_to_recordset(people) as n(person_id uuid, parts jsonb)
    join registry.person p on p.id = n.person_id and p.office_id = any((select access.offices())::integer[])
   cross join jsonb_to_recordset(n.parts) as part(category text, grade smallint);
end
$$;

-- Names of divisions by their public codes: the village with its town or street, or the town alone.
-- What a masked address is put together from, also where somebody lives outside the actor's scope.
create function registry.place_names(codes text[]) returns table (code text, unit text, village text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.code, coalesce(case when o.kind in ('village_post', 'community_post') then up.short_name end, o.short_name),
         case when o.kind in ('village_post', 'community_post') then o.short_name end
    from organisation.office o left join organisation.office up on up.id = o.parent_id
   where o.code = any(codes) and o.kind in ('county_federation', 'town_federation', 'street_federation',
     'village_post', 'community_post')
$$;

-- The town or street that answers for what is below it, by its short name.
create function registry.town_of(p_office integer) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive up as (
    select o.parent_id, o.kind, o.short_name from organisation.office o where o.id = p_office
    union all
    select a.parent_id, a.kind, a.short_name from organisation.office a join up on a.id = up.parent_id
     where up.kind not in ('town_federation', 'street_federation', 'county_federation')
  ) select up.short_name from up
     where up.kind in ('town_federation', 'street_federation', 'county_federation') limit 1
$$;

-- The masked cards of these people for somebody whose own offices are given.
create function registry.masked_cards(people uuid[], own integer[])
returns table (id uuid, name_mask text, born_year integer, sex text, office_id integer, office_name text, mine boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, left(p.name, 1) || repeat('*', greatest(char_length(p.name) - 1, 1)),
         extract(year from p.born_on)::integer, p.sex, p.office_id, registry.town_of(p.office_id),
         p.office_id = any(own)
    from registry.person p where p.id = any(people) order by p.id
$$;

-- Who holds a document number already, when registering or editing was refused because of it: the
-- masked card, inside the actor's county, on the record like every find.
create function registry.holder_card(p_hashes bytea[])
returns table (id uuid, name_mask text, born_year integer, sex text, office_id integer, office_name text, mine boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := access.actor_parts();
  seat integer := (select p.office_id from staff.post p where p.id = nullif(part[2], '')::uuid);
  county integer[] := (select c.offices from access.office_scope s
    join access.office_scope c on c.office_id = s.county_id where s.office_id = seat);
begin
  if part[3] <> 'person:write' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  perform audit.write(seat, 'find', 'registry.person', encode(sha256(p_hashes[1]), 'hex'), null,
    jsonb_build_object('by', 'number'));
  return query select * from registry.masked_cards(array(
    select s.person_id from registry.sealed_value s
     where s.hash = any(p_hashes) and s.kind = 'document' and s.superseded_at is null
       and s.office_id = any(county)), access.offices());
end
$$;

-- Two records that somebody looked at and found to be two people: never offered as duplicates again.
create table registry.not_duplicate (
  first_id uuid not null,
  second_id uuid not null,
  office_id integer not null,
  second_office_id integer not null,
  staff_id uuid not null,
  decided_at timestamptz not null default now(),
  constraint not_duplicate_pkey primary key (first_id, second_id),
  constraint not_duplicate_order_check check (first_id < second_id),
  constraint not_duplicate_first_fkey foreign key (first_id, office_id)
    references registry.person (id, office_id) on update cascade,
  constraint not_duplicate_second_fkey foreign key (second_id, second_office_id)
    references registry.person (id, office_id) on update cascade,
  constraint not_duplicate_staff_fkey foreign key (staff_id) references staff.member (id)
);
comment on column registry.not_duplicate.office_id is 'Office of the first person, and it follows them.';
create index not_duplicate_office_id_idx on registry.not_duplicate (office_id);
create index not_duplicate_second_id_idx on registry.not_duplicate (second_id, first_id);

alter table registry.not_duplicate enable row level security, force row level security;
create policy not_duplicate_select on registry.not_duplicate for select
  using (office_id = any((select access.offices())::integer[]));
create policy not_duplicate_insert on registry.not_duplicate for insert
  with check (office_id = any((select access.offices())::integer[]));
create policy not_duplicate_update on registry.not_duplicate for update
  using (office_id = any((select access.offices())::integer[]))
  with check (office_id = any((select access.offices())::integer[]));
create policy not_duplicate_delete on registry.not_duplicate for delete
  using (office_id = any((select access.offices())::integer[]));
create policy not_duplicate_definer on registry.not_duplicate to wuzi_access using (true) with check (true);
create trigger not_duplicate_audit_insert after insert on registry.not_duplicate
  referencing new table as new_rows
  for each statement execute function audit.record_change('office_id', 'first_id');
grant select, insert on registry.not_duplicate to wuzi_app, wuzi_worker;
grant select, insert, update, delete on registry.not_duplicate to wuzi_access;

do $$
declare f text;
begin
  foreach f in array array['registry.sealed_for_edit(uuid[])', 'registry.set_parts(jsonb)',
    'registry.place_names(text[])', 'registry.holder_card(bytea[])', 'registry.masked_cards(uuid[], integer[])',
    'registry.town_of(integer)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('alter function %s owner to wuzi_access', f);
  end loop;
end
$$;
set local role wuzi_access;
-- as before, and says which address it is and in which order the phones are called
drop function registry.reveal(uuid, text[], text);
create function registry.reveal(p_person uuid, p_kinds text[], purpose text)
returns table (id uuid, carer_id uuid, kind text, holder text, key_id smallint, sealed bytea, superseded boolean)
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
  return query select s.id, s.carer_id, s.kind, s.holder, s.key_id, s.sealed, s.superseded_at is not null
    from registry.sealed_value s where s.person_id = p_person and s.kind = any(p_kinds)
   order by s.superseded_at nulls first, s.position, s.id;
end
$$;
revoke all on function registry.reveal(uuid, text[], text) from public;
grant execute on function registry.reveal(uuid, text[], text) to wuzi_app;
grant execute on function registry.sealed_for_edit(uuid[]), registry.set_parts(jsonb),
  registry.holder_card(bytea[]) to wuzi_app;
grant execute on function registry.place_names(text[]) to wuzi_app, wuzi_worker;
reset role;
