-- Imports of the registry from spreadsheets (名册导入). A batch is one file on its way into the
-- registry; its rows wait here, sealed, until they are committed, decided or purged.
create table registry.import_batch (
  id uuid not null default uuidv7(),
  office_id integer not null,
  staff_id uuid,
  file_id uuid not null,
  state text not null default 'reading',
  refusal text,
  sheets jsonb not null default '[]',
  sheet integer,
  header_row integer,
  columns jsonb,
  run integer not null default 1,
  error_file_id uuid,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint import_batch_pkey primary key (id),
  constraint import_batch_home_key unique (id, office_id),
  constraint import_batch_office_fkey foreign key (office_id) references organisation.office (id),
  constraint import_batch_staff_fkey foreign key (staff_id) references staff.member (id),
  constraint import_batch_file_fkey foreign key (file_id) references platform.file (id),
  constraint import_batch_error_file_fkey foreign key (error_file_id) references platform.file (id),
  constraint import_batch_state_check check (state in
    ('reading', 'mapping', 'checking', 'checked', 'committing', 'stopped', 'done', 'refused', 'failed')),
  constraint import_batch_refusal_check check ((state = 'refused') = (refusal is not null))
);
comment on column registry.import_batch.run is 'Grows with every order: a job of an earlier one stops.';
create index import_batch_office_id_idx on registry.import_batch (office_id, created_at);

-- How far the work under way has come. One row a batch; numbers only.
create table registry.import_progress (
  batch_id uuid not null,
  office_id integer not null,
  phase text not null,
  done integer not null default 0,
  total integer,
  next_row integer not null default 0,
  counts jsonb not null default '{}',
  findings jsonb not null default '{}',
  committed jsonb not null default '{}',
  started_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint import_progress_pkey primary key (batch_id),
  constraint import_progress_batch_fkey foreign key (batch_id, office_id)
    references registry.import_batch (id, office_id),
  constraint import_progress_phase_check check (phase in ('read', 'check', 'commit', 'errors'))
);
create index import_progress_office_id_idx on registry.import_progress (office_id);

create table registry.import_row (
  id uuid not null default uuidv7(),
  batch_id uuid not null,
  office_id integer not null,
  row_no integer not null,
  run integer not null,
  name text not null,
  place_id integer,
  verdict text not null,
  codes text[] not null,
  findings jsonb not null,
  cells jsonb not null,
  candidates jsonb not null,
  changes jsonb not null,
  hindrance text,
  document_hash bytea,
  certificate_hash bytea,
  sound_hash bytea,
  key_id smallint not null,
  sealed bytea not null,
  decision text,
  decided_by uuid,
  decided_at timestamptz,
  decided_person_id uuid,
  decided_office_id integer,
  state text not null default 'waiting',
  person_id uuid,
  version integer not null default 1,
  constraint import_row_pkey primary key (id),
  constraint import_row_place_key unique (batch_id, row_no),
  constraint import_row_batch_fkey foreign key (batch_id, office_id)
    references registry.import_batch (id, office_id),
  constraint import_row_verdict_check check (verdict in ('new', 'unchanged', 'changed', 'doubt', 'refused')),
  constraint import_row_hindrance_check check (hindrance in
    ('registered', 'registered_elsewhere', 'incomplete', 'no_place', 'out_of_reach')),
  constraint import_row_decision_check check (decision in ('create', 'update', 'skip', 'not_a_duplicate')),
  constraint import_row_decided_check check ((decision is null) = (decided_at is null)),
  constraint import_row_state_check check (state in ('waiting', 'done', 'skipped'))
);
comment on column registry.import_row.cells is 'What was written, masked: for people to look at.';
comment on column registry.import_row.sealed is 'What was written, whole: for the commit.';
comment on column registry.import_row.hindrance is 'Why nobody new can be made of the row.';
create index import_row_office_id_idx on registry.import_row (office_id);
create index import_row_document_idx on registry.import_row (batch_id, document_hash);
create index import_row_certificate_idx on registry.import_row (batch_id, certificate_hash);
create index import_row_sound_idx on registry.import_row (batch_id, sound_hash);
create index import_row_open_idx on registry.import_row (batch_id, row_no)
  where verdict = 'doubt' and decision is null and state = 'waiting';
create index import_row_due_idx on registry.import_row (batch_id, row_no)
  where state = 'waiting' and (verdict in ('new', 'changed') or decision is not null);

-- What columns of which meaning an office has confirmed for sheets with these headers.
create table registry.column_mapping (
  id uuid not null default uuidv7(),
  office_id integer not null,
  fingerprint text not null,
  columns jsonb not null,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  constraint column_mapping_pkey primary key (id),
  constraint column_mapping_headers_key unique (office_id, fingerprint),
  constraint column_mapping_office_fkey foreign key (office_id) references organisation.office (id)
);

-- What the last import said of a person and how it left the record: what differs from that has been
-- edited by hand since. Prints are words or keyed hashes, never numbers in the clear.
create table registry.import_trace (
  person_id uuid not null,
  office_id integer not null,
  row_hash bytea not null,
  content_hash bytea not null,
  said jsonb not null,
  left_as jsonb not null,
  updated_at timestamptz not null default now(),
  constraint import_trace_pkey primary key (person_id),
  constraint import_trace_person_fkey foreign key (person_id, office_id)
    references registry.person (id, office_id) on update cascade
);
create index import_trace_office_id_idx on registry.import_trace (office_id);
create index import_trace_row_hash_idx on registry.import_trace (row_hash);

-- A row, by what identifies it, that somebody has said is not this person.
create table registry.import_not_same (
  person_id uuid not null,
  office_id integer not null,
  row_hash bytea not null,
  decided_at timestamptz not null default now(),
  constraint import_not_same_pkey primary key (person_id, row_hash),
  constraint import_not_same_person_fkey foreign key (person_id, office_id)
    references registry.person (id, office_id) on update cascade
);
create index import_not_same_office_id_idx on registry.import_not_same (office_id);

do $$
declare t text;
begin
  foreach t in array array['import_batch', 'import_progress', 'import_row', 'column_mapping', 'import_trace',
    'import_not_same'] loop
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
    execute format('grant select on registry.%I to wuzi_worker', t);
  end loop;
end
$$;

create trigger import_batch_audit_insert after insert on registry.import_batch
  referencing new table as new_rows
  for each statement execute function audit.record_change('office_id', 'id', 'sheets');
create trigger import_batch_audit_update after update on registry.import_batch
  referencing old table as old_rows new table as new_rows
  for each statement execute function audit.record_change('office_id', 'id', 'sheets');
create trigger column_mapping_audit_insert after insert on registry.column_mapping
  referencing new table as new_rows
  for each statement execute function audit.record_change('office_id', 'id');
create trigger column_mapping_audit_update after update on registry.column_mapping
  referencing old table as old_rows new table as new_rows
  for each statement execute function audit.record_change('office_id', 'id');

grant select, insert, update (state, refusal, sheet, header_row, columns, run, version, updated_at)
  on registry.import_batch to wuzi_app;
grant update (state, refusal, sheets, error_file_id, version, updated_at) on registry.import_batch to wuzi_worker;
grant select on registry.import_progress to wuzi_app;
grant insert, update on registry.import_progress to wuzi_worker;
-- sealed content is the worker's alone
grant select (id, batch_id, office_id, row_no, run, name, place_id, verdict, codes, findings, cells, candidates,
  changes, hindrance, decision, decided_by, decided_at, decided_person_id, decided_office_id, state, person_id,
  version) on registry.import_row to wuzi_app;
grant insert, update on registry.import_row to wuzi_worker;
grant select, insert, update (columns, version, updated_at) on registry.column_mapping to wuzi_app;
grant insert, update on registry.import_trace to wuzi_worker;

-- Candidates as rows; one that stands higher up in the same file is the person it has become.
create view registry.import_candidate with (security_invoker = true) as
select r.id as row_id, r.office_id, c.n, c.twin_row_no, c.town, c.reasons, c.score,
       coalesce(c.person_id, (select t.person_id from registry.import_row t
                               where t.batch_id = r.batch_id and t.row_no = c.twin_row_no)) as person_id
  from registry.import_row r
 cross join lateral rows from (jsonb_to_recordset(r.candidates)
   as (person_id uuid, twin_row_no integer, town text, reasons jsonb, score integer))
   with ordinality as c (person_id, twin_row_no, town, reasons, score, n);
grant select on registry.import_candidate to wuzi_app, wuzi_worker;

-- A person's decision over doubts, on the record. Rows that have moved on, or whose version is not the
-- one the person saw, are left out.
create function registry.decide_import_rows(p_rows uuid[], p_decision text, p_person uuid, p_place integer, p_version integer)
returns setof uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := access.actor_parts();
  r record;
begin
  if part[3] <> 'person:import' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  for r in update registry.import_row i
      set decision = p_decision, decided_by = nullif(part[1], '')::uuid, decided_at = now(),
          decided_person_id = p_person, decided_office_id = p_place, version = i.version + 1
    where i.id = any(p_rows) and i.office_id = any(access.offices()) and i.verdict = 'doubt' and i.state = 'waiting'
      and (p_version is null or i.version = p_version)
    returning i.id, i.office_id, i.batch_id, i.row_no loop
    perform audit.write(r.office_id, 'change', 'registry.import_row', r.id::text, null,
      jsonb_build_object('decision', p_decision, 'person_id', p_person, 'batch_id', r.batch_id, 'row_no', r.row_no));
    return next r.id;
  end loop;
end
$$;

-- For each number that is registered outside the actor's reach: the town that has the person, or no
-- town where it lies in another county. Nothing else is told; each find is on record.
create function registry.registered_elsewhere(p_hashes bytea[]) returns table (hash bytea, town text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := access.actor_parts();
  reach integer[] := access.offices();
  county integer := (select s.county_id from access.office_scope s where s.office_id = part[5]::integer);
  r record;
begin
  if part[3] <> 'person:write' or part[4] <> 'subtree' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  for r in
    select s.hash, (
        with recursive up as (
          select o.id, o.parent_id, o.kind, o.short_name
          union all
          select a.id, a.parent_id, a.kind, a.short_name
            from organisation.office a join up on a.id = up.parent_id
           where up.kind not in ('town_federation', 'street_federation', 'county_federation')
        ) select up.short_name from up
           where up.kind in ('town_federation', 'street_federation', 'county_federation')
             and exists (select from access.office_scope c where c.office_id = o.id and c.county_id = county)
           limit 1) as town
      from registry.sealed_value s join organisation.office o on o.id = s.office_id
     where s.hash = any(p_hashes) and s.kind = 'document' and s.superseded_at is null
       and not s.office_id = any(reach) loop
    perform audit.write(part[5]::integer, 'find', 'registry.person', encode(sha256(r.hash), 'hex'), null,
      jsonb_build_object('by', 'number', 'in', 'import'));
    hash := r.hash;
    town := r.town;
    return next;
  end loop;
end
$$;

-- Rows hold whole numbers, sealed: they go a month after the batch was last touched, those of doubts
-- that nobody decided after half a year.
create function registry.purge_imports() returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from registry.import_row r using registry.import_batch b
   where b.id = r.batch_id and b.state not in ('reading', 'checking', 'committing')
     and b.updated_at < now() - case when r.verdict = 'doubt' and r.state = 'waiting'
                                  then interval '180 days' else interval '30 days' end
$$;

set local role wuzi_access;
grant execute on function registry.set_name_keys(jsonb) to wuzi_worker;
reset role;
do $$
begin
  revoke all on function registry.decide_import_rows(uuid[], text, uuid, integer, integer),
    registry.registered_elsewhere(bytea[]), registry.purge_imports() from public;
  grant execute on function registry.decide_import_rows(uuid[], text, uuid, integer, integer) to wuzi_app;
  grant execute on function registry.registered_elsewhere(bytea[]), registry.purge_imports() to wuzi_worker;
  alter function registry.decide_import_rows(uuid[], text, uuid, integer, integer) owner to wuzi_access;
  alter function registry.registered_elsewhere(bytea[]) owner to wuzi_access;
  alter function registry.purge_imports() owner to wuzi_access;
end
$$;
