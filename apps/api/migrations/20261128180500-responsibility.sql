-- Who answers for what (责任分工): leading groups (领导小组) with their members, and contracted areas
-- (包联), each dated. Nobody is overwritten: a change is an end and a start.
create schema if not exists prevent;
grant usage on schema prevent to wuzi_access, wuzi_app, wuzi_worker;
grant create on schema prevent to wuzi_access;

create table prevent.leading_group (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid not null,
  name text not null,
  source_document text,
  from_day date not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint leading_group_pkey primary key (id),
  constraint leading_group_home_key unique (id, office_id),
  constraint leading_group_office_fkey foreign key (office_id) references organisation.office (id),
  constraint leading_group_incident_fkey foreign key (incident_id) references response.incident (id),
  constraint leading_group_one_key unique (office_id, incident_id),
  constraint leading_group_name_check check (char_length(name) between 1 and 60),
  constraint leading_group_source_document_check check (char_length(source_document) between 1 and 100)
);
create index leading_group_incident_id_idx on prevent.leading_group (incident_id);

-- A member of staff, or somebody of another department by name. The name follows the member's own.
create table prevent.group_member (
  id uuid not null default uuidv7(),
  group_id uuid not null,
  office_id integer not null,
  role text not null,
  staff_id uuid,
  name text not null,
  title text,
  duties text,
  from_day date not null,
  to_day date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint group_member_pkey primary key (id),
  constraint group_member_group_fkey foreign key (group_id, office_id)
    references prevent.leading_group (id, office_id),
  constraint group_member_staff_fkey foreign key (staff_id, name)
    references staff.member (id, name) on update cascade,
  constraint group_member_role_check check (role in ('head', 'deputy_head', 'member')),
  constraint group_member_name_check check (char_length(name) between 1 and 40),
  constraint group_member_title_check check (char_length(title) between 1 and 40),
  constraint group_member_duties_check check (char_length(duties) between 1 and 200),
  constraint group_member_days_check check (to_day is null or to_day >= from_day),
  constraint group_member_one_head exclude using gist (
    group_id with =, daterange(from_day, to_day, '[]') with &&) where (role = 'head'),
  constraint group_member_once exclude using gist (
    hashtextextended(group_id::text || '/' || coalesce(staff_id::text, name || '/' || coalesce(title, '')), 0) with =,
    daterange(from_day, to_day, '[]') with &&)
);
create index group_member_office_id_idx on prevent.group_member (office_id, from_day);
create index group_member_group_id_idx on prevent.group_member (group_id);
create index group_member_staff_id_idx on prevent.group_member (staff_id) where staff_id is not null;

-- The office is the area.
create table prevent.area_contract (
  id uuid not null default uuidv7(),
  office_id integer not null,
  role text not null,
  staff_id uuid,
  name text not null,
  title text,
  from_day date not null,
  to_day date,
  note text,
  handover_note text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint area_contract_pkey primary key (id),
  constraint area_contract_office_fkey foreign key (office_id) references organisation.office (id),
  constraint area_contract_staff_fkey foreign key (staff_id, name)
    references staff.member (id, name) on update cascade,
  constraint area_contract_role_check check (role in ('lead', 'deputy')),
  constraint area_contract_name_check check (char_length(name) between 1 and 40),
  constraint area_contract_title_check check (char_length(title) between 1 and 40),
  constraint area_contract_note_check check (char_length(note) between 1 and 200),
  constraint area_contract_handover_note_check check (char_length(handover_note) between 1 and 500),
  constraint area_contract_days_check check (to_day is null or to_day >= from_day),
  constraint area_contract_one_lead exclude using gist (
    office_id with =, daterange(from_day, to_day, '[]') with &&) where (role = 'lead'),
  constraint area_contract_once exclude using gist (
    hashtextextended(office_id::text || '/' || coalesce(staff_id::text, name || '/' || coalesce(title, '')), 0) with =,
    daterange(from_day, to_day, '[]') with &&)
);
create index area_contract_office_id_idx on prevent.area_contract (office_id, from_day);
create index area_contract_staff_id_idx on prevent.area_contract (staff_id) where staff_id is not null;

do $$
declare t text;
begin
  foreach t in array array['leading_group', 'group_member', 'area_contract'] loop
    perform platform.wall_round(format('prevent.%I', t)::regclass);
    execute format('grant select on prevent.%I to wuzi_access', t);
    perform platform.record_changes(format('prevent.%I', t)::regclass, '{insert}');
  end loop;

  -- whoever is named must be somebody whom the actor may see: a foreign key looks past the wall
  foreach t in array array['group_member', 'area_contract'] loop
    execute format('alter policy %I on prevent.%I
      with check (office_id = any((select access.offices())::integer[])
        and coalesce((select true from staff.member m where m.id = staff_id), staff_id is null))', t || '_insert', t);
    perform platform.record_changes(format('prevent.%I', t)::regclass, '{update}');
  end loop;
end
$$;

grant select, insert on prevent.leading_group to wuzi_app;
grant select, insert, update (to_day, version, updated_at) on prevent.group_member to wuzi_app;
grant select, insert, update (to_day, handover_note, version, updated_at) on prevent.area_contract to wuzi_app;

-- Who was responsible for an area on a day, for every area in the actor's reach, also where whoever
-- answers sits above it. The rule is the domain's `responsibleOn`: the contract of the area itself or of
-- the nearest one above, else the head of the nearest leading group; a deputy where those are vacant.
-- One row; `answer` is the basis, `nobody` or `not_open`. No row: an area out of reach.
create function prevent.responsible_on(p_office integer, p_day date)
returns table (answer text, held_id uuid, at_office integer, staff_id uuid, name text, title text,
  from_day date, to_day date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive chain as (
    select o.id, o.parent_id, 0 as above from organisation.office o
     where o.id = p_office and o.id = any((select access.offices())::integer[])
    union all
    select p.id, p.parent_id, c.above + 1 from chain c join organisation.office p on p.id = c.parent_id
  ), held as (
    select 'contract_' || k.role as basis, array[0, c.above, case k.role when 'lead' then 0 else 1 end] as rank,
           k.id, k.office_id, k.staff_id, k.name, k.title, k.from_day, k.to_day
      from chain c join prevent.area_contract k on k.office_id = c.id
     where daterange(k.from_day, k.to_day, '[]') @> p_day
    union all
    select 'group_' || m.role, array[1, c.above, case m.role when 'head' then 0 else 1 end],
           m.id, m.office_id, m.staff_id, m.name, m.title, m.from_day, m.to_day
      from chain c join prevent.group_member m on m.office_id = c.id
     where m.role in ('head', 'deputy_head') and daterange(m.from_day, m.to_day, '[]') @> p_day
  )
  select case when o.closed_on < p_day or o.opened_on > p_day then 'not_open' else coalesce(h.basis, 'nobody') end,
         h.id, h.office_id, h.staff_id, h.name, h.title, h.from_day, h.to_day
    from chain c join organisation.office o on o.id = c.id
    left join lateral (select x.* from held x
                        where o.opened_on <= p_day and (o.closed_on is null or o.closed_on >= p_day)
                        order by x.rank, x.from_day, x.id limit 1) h on true
   where c.above = 0
$$;
revoke all on function prevent.responsible_on(integer, date) from public;
grant execute on function prevent.responsible_on(integer, date) to wuzi_app, wuzi_worker;
alter function prevent.responsible_on(integer, date) owner to wuzi_access;
