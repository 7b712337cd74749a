-- Exports of the registry (导出): ordered by a person, written by a job under the office that the
-- person acted at, as a file that expires. The filter may hold a number, so that it is kept sealed.
create table registry.export (
  id uuid not null default uuidv7(),
  office_id integer not null,
  staff_id uuid not null,
  post_id uuid not null,
  in_full boolean not null default false,
  purpose text,
  columns text[] not null,
  key_id smallint not null,
  filter bytea not null,
  order_by text not null,
  descending boolean not null,
  state text not null default 'waiting',
  total integer,
  done integer not null default 0,
  unreadable integer not null default 0,
  file_id uuid,
  fault text,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint export_pkey primary key (id),
  constraint export_office_fkey foreign key (office_id) references organisation.office (id),
  constraint export_staff_fkey foreign key (staff_id) references staff.member (id),
  constraint export_post_fkey foreign key (post_id) references staff.post (id),
  constraint export_file_fkey foreign key (file_id) references platform.file (id),
  constraint export_purpose_check check (in_full = (purpose is not null)),
  constraint export_state_check check (state in ('waiting', 'running', 'done', 'stopped', 'failed')),
  constraint export_ended_check check ((state in ('waiting', 'running')) = (ended_at is null)),
  constraint export_file_check check ((state = 'done') = (file_id is not null)),
  constraint export_fault_check check ((state = 'failed') = (fault is not null)),
  constraint export_fault_word_check check (fault in ('not_allowed', 'broken'))
);
create index export_office_id_idx on registry.export (office_id);
create index export_staff_id_idx on registry.export (staff_id, created_at, id);
comment on column registry.export.unreadable is 'Cells whose sealed value could not be opened; they say so in the file.';

alter table registry.export enable row level security, force row level security;
create policy export_select on registry.export for select
  using (office_id = any((select access.offices())::integer[]));
create policy export_insert on registry.export for insert
  with check (office_id = any((select access.offices())::integer[]) and staff_id = (select access.staff()));
create policy export_update on registry.export for update
  using (office_id = any((select access.offices())::integer[]))
  with check (office_id = any((select access.offices())::integer[]));
create policy export_delete on registry.export for delete
  using (office_id = any((select access.offices())::integer[]));
create policy export_definer on registry.export to wuzi_access using (true) with check (true);
grant select, update on registry.export to wuzi_access;
grant select on registry.export to wuzi_worker;
grant select (id, office_id, staff_id, in_full, purpose, columns, order_by, descending, state, total, done,
  unreadable, file_id, fault, created_at, ended_at), insert on registry.export to wuzi_app;
create trigger export_audit_insert after insert on registry.export referencing new table as new_rows
  for each statement execute function audit.record_change('office_id', 'id', 'filter,key_id');

-- Begins or begins again: whoever ordered it must still be allowed to. False: there is nothing to do.
create function registry.begin_export(p_id uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := access.actor_parts();
  x registry.export;
begin
  select * into x from registry.export e
   where e.id = p_id and e.office_id = any(access.offices()) and e.state in ('waiting', 'running')
     and part[3] = case when e.in_full then 'person:export_full' else 'person:export' end for update;
  if not found then return false; end if;
  if not exists (
    select from staff.post p
      join staff.member m on m.id = p.staff_id and m.state = 'active'
      join access.role_permission g on g.role = p.role and g.permission = part[3]
     where p.id = x.post_id and p.staff_id = x.staff_id and p.office_id = x.office_id
       and daterange(p.from_day, p.to_day, '[]') @> (now() at time zone 'Asia/Shanghai')::date)
  then
    update registry.export set state = 'failed', fault = 'not_allowed', ended_at = now() where id = p_id;
    perform audit.write(x.office_id, 'change', 'registry.export', p_id::text, null,
      jsonb_build_object('state', 'failed', 'fault', 'not_allowed'));
    return false;
  end if;
  update registry.export set state = 'running', total = null, done = 0, unreadable = 0 where id = p_id;
  return true;
end
$$;

-- How far it has come. False once it was stopped.
create function registry.note_export(p_id uuid, p_total integer, p_done integer) returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with noted as (
    update registry.export set total = p_total, done = p_done
     where id = p_id and state = 'running' and office_id = any(access.offices()) returning id)
  select exists (select from noted)
$$;

-- Ends it with its file, or with a fault. What left the registry is on record: how many people, whole
-- or masked, and what for. False when it was stopped in between: then there is no file.
create function registry.end_export(p_id uuid, p_file uuid, p_people integer, p_unreadable integer)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare x registry.export;
begin
  update registry.export e
     set state = case when p_file is null then 'failed' else 'done' end,
         fault = case when p_file is null then 'broken' end,
         file_id = p_file, total = coalesce(p_people, e.total), done = coalesce(p_people, e.done),
         unreadable = p_unreadable, ended_at = now()
   where e.id = p_id and e.office_id = any(access.offices()) and e.state in ('waiting', 'running')
  returning * into x;
  if not found then return false; end if;
  perform audit.write(x.office_id, case when x.in_full and p_file is not null then 'reveal' else 'change' end,
    'registry.export', p_id::text, null, jsonb_build_object('state', x.state, 'people', p_people,
      'fields', x.columns, 'in_full', x.in_full, 'purpose', x.purpose, 'staff_id', x.staff_id));
  return true;
end
$$;

-- Stops one's own export. False: it is not one's own, or never was. Stopping again is fine.
create function registry.stop_export(p_id uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare home integer;
begin
  if (access.actor_parts())[3] <> 'person:export' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  select e.office_id into home from registry.export e
   where e.id = p_id and e.staff_id = access.staff() and e.office_id = any(access.offices()) for update;
  if not found then return false; end if;
  update registry.export set state = 'stopped', ended_at = now() where id = p_id and state in ('waiting', 'running');
  if found then
    perform audit.write(home, 'change', 'registry.export', p_id::text, null, '{"state": "stopped"}');
  end if;
  return true;
end
$$;

-- The sealed values of people for an export in full, which is on record as a whole.
create function registry.sealed_for_export(p_people uuid[])
returns table (person_id uuid, carer_id uuid, kind text, key_id smallint, sealed bytea)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (access.actor_parts())[3] <> 'person:export_full' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  return query
    select s.person_id, s.carer_id, s.kind, s.key_id, s.sealed from registry.sealed_value s
     where s.person_id = any(p_people) and s.office_id = any((select access.offices())::integer[])
       and s.superseded_at is null
     order by s.person_id, s.position, s.id;
end
$$;

do $$
declare f text;
begin
  foreach f in array array['registry.begin_export(uuid)', 'registry.note_export(uuid, integer, integer)',
    'registry.end_export(uuid, uuid, integer, integer)', 'registry.sealed_for_export(uuid[])'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to wuzi_worker', f);
    execute format('alter function %s owner to wuzi_access', f);
  end loop;
  revoke all on function registry.stop_export(uuid) from public;
  grant execute on function registry.stop_export(uuid) to wuzi_app;
  alter function registry.stop_export(uuid) owner to wuzi_access;
end
$$;
