-- Groups have versions by day like categories; the whole way of a case is told with it; and whoever
-- would be left alone is known before somebody comes under control.
create table prevent.control_group_version (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid not null,
  code text not null,
  label text not null,
  note text,
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint control_group_version_pkey primary key (id),
  constraint control_group_version_from_key unique (incident_id, code, valid_from),
  constraint control_group_version_office_fkey foreign key (office_id) references organisation.office (id),
  constraint control_group_version_group_fkey foreign key (incident_id, code)
    references prevent.control_group (incident_id, code),
  constraint control_group_version_label_check check (char_length(label) between 1 and 40),
  constraint control_group_version_valid_check check (valid_to is null or valid_to >= valid_from)
);
create index control_group_version_office_id_idx on prevent.control_group_version (office_id, code);
create unique index control_group_version_open_key on prevent.control_group_version (incident_id, code) where valid_to is null;
grant select, insert, update on prevent.control_group_version to wuzi_access;

set local role wuzi_access;
insert into prevent.control_group_version (office_id, incident_id, code, label, note, valid_from)
select g.office_id, g.incident_id, g.code, g.label, g.note, i.started_on
  from prevent.control_group g join response.incident i on i.id = g.incident_id;

create function prevent.begin_group() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into prevent.control_group_version (office_id, incident_id, code, label, note, valid_from)
  select g.office_id, g.incident_id, g.code, g.label, g.note, i.started_on
    from new_rows g join response.incident i on i.id = g.incident_id;
  return null;
end
$$;

-- As before, with the group's words of that day.
create or replace function prevent.category_on(p_office integer, p_code text, p_day date)
returns table (id uuid, incident_id uuid, incident_from date, group_code text, group_label text, code text, label text, anchor_rule text,
  days smallint, checks_per_day smallint, approver text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.id, c.incident_id, i.started_on, c.group_code, g.label, c.code, c.label, c.anchor_rule, c.days, c.checks_per_day, c.approver
    from prevent.control_category c
    join response.incident i on i.id = c.incident_id
    join prevent.control_group_version g on g.incident_id = c.incident_id and g.code = c.group_code
     and p_day between g.valid_from and coalesce(g.valid_to, 'infinity')
   where c.incident_id = response.current_incident(p_office) and c.code = p_code
     and p_day between c.valid_from and coalesce(c.valid_to, 'infinity')
   order by c.valid_from desc limit 1
$$;

-- Every move of a case, for whoever may read it now: the history belongs to the case, whatever office
-- it came through.
create function prevent.case_moves(p_case uuid)
returns table (id uuid, moved_at timestamptz, from_name text, to_name text, reason text, actor_name text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.id, m.moved_at, m.from_name, m.to_name, m.reason, m.actor_name
    from prevent.control_move m join prevent.control_case c on c.id = m.case_id
   where m.case_id = p_case and m.direction = 'received' and c.office_id = any(access.offices())
   order by m.id desc
$$;

-- Who would be without care if this person, or this carer, came under control: by name where they are
-- in the actor's reach, masked and with the town where not.
create function care.gap_preview(p_person uuid, p_carer uuid)
returns table (person_id uuid, name text, relation text, office_name text, mine boolean, carers integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  who uuid := p_person;
  own uuid := p_carer;
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
  return query
    select case when p.office_id = any(reach) then p.id end,
           case when p.office_id = any(reach) then p.name
                else left(p.name, 1) || repeat('*', greatest(char_length(p.name) - 1, 1)) end,
           k.relation, registry.town_label(p.office_id), p.office_id = any(reach),
           (select count(*)::integer from registry.carer other
             where other.person_id = p.id and other.to_day is null and other.id <> k.id)
      from registry.carer k
      join registry.person p on p.id = k.person_id and p.state = 'active'
     where k.to_day is null and k.role in ('guardian', 'carer')
       and (k.carer_person_id = who or k.id = own or exists (
             select from registry.carer same
               join registry.sealed_value a on a.carer_id = same.id and a.superseded_at is null
               join registry.sealed_value b on b.hash = a.hash and b.carer_id = k.id and b.superseded_at is null
              where same.id = own and same.name = k.name))
     order by p.office_id = any(reach) desc, p.name, p.id;
end
$$;
revoke all on function prevent.begin_group(), prevent.case_moves(uuid), care.gap_preview(uuid, uuid) from public;
grant execute on function prevent.case_moves(uuid), care.gap_preview(uuid, uuid) to wuzi_app;
do $$
begin
  execute format('grant execute on function prevent.begin_group() to %I', session_user);
end
$$;
reset role;

create trigger control_group_begin after insert on prevent.control_group
  referencing new table as new_rows
  for each statement execute function prevent.begin_group();
select platform.wall_round('prevent.control_group_version');
select platform.record_changes('prevent.control_group_version');
grant select on prevent.control_group_version to wuzi_app, wuzi_worker;
grant insert, update (valid_to, version, updated_at) on prevent.control_group_version to wuzi_app;
