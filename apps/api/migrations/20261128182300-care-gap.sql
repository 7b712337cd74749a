-- 爱 Care, first half: whose carer is away, and what people were found to need.
create schema if not exists care;
grant usage on schema care to wuzi_access, wuzi_app, wuzi_worker;
grant create on schema care to wuzi_access;

-- A care gap (监护缺位) belongs to the dependant's office, wherever the carer is.
create table care.gap (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid not null,
  person_id uuid not null,
  carer_id uuid not null,
  carer_name text not null,
  relation text not null,
  case_id uuid not null,
  state text not null default 'open',
  opened_at timestamptz not null default now(),
  due_at timestamptz not null,
  arranged_with text,
  arrangement text,
  closed_at timestamptz,
  closed_by text,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  constraint gap_pkey primary key (id),
  constraint gap_person_fkey foreign key (person_id, office_id)
    references registry.person (id, office_id) on update cascade,
  constraint gap_carer_fkey foreign key (carer_id) references registry.carer (id),
  constraint gap_case_fkey foreign key (case_id) references prevent.control_case (id),
  constraint gap_state_check check (state in ('open', 'arranged', 'carer_returned')),
  constraint gap_closed_check check ((state = 'open') = (closed_at is null)),
  constraint gap_arranged_check check ((state = 'arranged') = (arrangement is not null))
);
create index gap_office_id_idx on care.gap (office_id, state, due_at);
create index gap_person_id_idx on care.gap (person_id);
create index gap_case_id_idx on care.gap (case_id);
create unique index gap_open_key on care.gap (person_id, carer_id) where state = 'open';

-- What a visit found somebody to need, for 爱 to take up.
create table care.noted_need (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid,
  person_id uuid,
  resident_id uuid,
  carer_id uuid,
  kind text not null,
  note text,
  source text not null,
  source_id uuid not null,
  noted_by text not null,
  noted_at timestamptz not null default now(),
  constraint noted_need_pkey primary key (id),
  constraint noted_need_source_key unique (source_id, kind),
  constraint noted_need_office_fkey foreign key (office_id) references organisation.office (id),
  constraint noted_need_person_fkey foreign key (person_id) references registry.person (id),
  constraint noted_need_resident_fkey foreign key (resident_id) references prevent.resident (id),
  constraint noted_need_carer_fkey foreign key (carer_id) references registry.carer (id),
  constraint noted_need_kind_check check (kind in
    ('food', 'medicine', 'care', 'device', 'psychological', 'income', 'transport', 'other')),
  constraint noted_need_source_check check (source in ('follow_up', 'household_visit'))
);
create index noted_need_office_id_idx on care.noted_need (office_id, id);
create index noted_need_person_id_idx on care.noted_need (person_id) where person_id is not null;

do $$
declare t text;
begin
  foreach t in array array['gap', 'noted_need'] loop
    perform platform.wall_round(format('care.%I', t)::regclass);
    execute format('grant select, insert, update on care.%I to wuzi_access', t);
    execute format('grant select on care.%I to wuzi_app, wuzi_worker', t);
    perform platform.record_changes(format('care.%I', t)::regclass, '{insert}');
  end loop;
end
$$;
select platform.record_changes('care.gap', '{update}');
grant update (state, arranged_with, arrangement, closed_at, closed_by, version, updated_at) on care.gap to wuzi_app;
grant insert on care.noted_need to wuzi_app;

-- Opens the gap of everybody whom the controlled person cares for: by the carer's own record, or by
-- the carer of one dependant whose name and phone are another's carer as well. It does not matter whose
-- office the dependants belong to. Returns how many opened.
create function care.open_gaps(p_case uuid) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare opened integer;
begin
  if (access.actor_parts())[3] <> 'control:write' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  insert into care.gap (office_id, incident_id, person_id, carer_id, carer_name, relation, case_id, due_at)
  select p.office_id, c.incident_id, p.id, k.id, k.name, k.relation, c.id,
         now() + make_interval(hours => coalesce((
           select r.care_gap_hours from response.protocol_on(c.office_id, (now() at time zone 'Asia/Shanghai')::date) r), 4))
    from prevent.control_case c
    join registry.carer k on k.to_day is null and k.role in ('guardian', 'carer')
     and (k.carer_person_id = c.person_id or k.id = c.carer_id or exists (
           select from registry.carer same
             join registry.sealed_value a on a.carer_id = same.id and a.superseded_at is null
             join registry.sealed_value b on b.hash = a.hash and b.carer_id = k.id and b.superseded_at is null
            where same.id = c.carer_id and same.name = k.name))
    join registry.person p on p.id = k.person_id and p.state = 'active'
   where c.id = p_case and c.state = 'active' and c.office_id = any(access.offices())
  on conflict (person_id, carer_id) where state = 'open' do nothing;
  get diagnostics opened = row_count;
  return opened;
end
$$;

-- The carer is free again: gaps that nobody has filled end.
create function care.carer_returned(p_case uuid, p_by text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not (access.actor_parts())[3] = any(array['control:approve', 'control:write']) then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  update care.gap g set state = 'carer_returned', closed_at = now(), closed_by = p_by, version = g.version + 1, updated_at = now()
    from prevent.control_case c
   where g.case_id = p_case and g.state = 'open' and c.id = p_case and c.state = 'released'
     and c.office_id = any(access.offices());
end
$$;

do $$
declare f text;
begin
  foreach f in array array['care.open_gaps(uuid)', 'care.carer_returned(uuid, text)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('alter function %s owner to wuzi_access', f);
  end loop;
end
$$;
set local role wuzi_access;
grant execute on function care.open_gaps(uuid), care.carer_returned(uuid, text) to wuzi_app;
reset role;
