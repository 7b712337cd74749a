-- Files that people bring and that jobs make: what they are for, whose they are, how long they stay.
-- The bytes lie outside the database under their own checksum; several rows may share them.
create table platform.file (
  id uuid not null default uuidv7(),
  office_id integer not null,
  staff_id uuid,
  purpose text not null,
  name text not null,
  size integer not null,
  sha256 text not null,
  state text not null default 'kept',
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint file_pkey primary key (id),
  constraint file_office_fkey foreign key (office_id) references organisation.office (id),
  constraint file_staff_fkey foreign key (staff_id) references staff.member (id),
  constraint file_purpose_check check (purpose ~ '^[a-z][a-z_]{2,39}$'),
  constraint file_name_check check (char_length(name) between 1 and 200),
  constraint file_size_check check (size > 0),
  constraint file_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint file_state_check check (state in ('kept', 'expired'))
);
create index file_office_id_idx on platform.file (office_id, created_at);
create index file_sha256_idx on platform.file (sha256) where state = 'kept';
create index file_expires_at_idx on platform.file (expires_at) where state = 'kept';
comment on column platform.file.size is 'Bytes.';
comment on column platform.file.state is 'expired: the row stays as a trace, the bytes go.';

alter table platform.file enable row level security, force row level security;
create policy file_select on platform.file for select
  using (office_id = any((select access.offices())::integer[]));
create policy file_insert on platform.file for insert
  with check (office_id = any((select access.offices())::integer[]));
create policy file_update on platform.file for update
  using (office_id = any((select access.offices())::integer[]))
  with check (office_id = any((select access.offices())::integer[]));
create policy file_delete on platform.file for delete
  using (office_id = any((select access.offices())::integer[]));
create policy file_definer on platform.file to wuzi_access using (true);
create trigger file_audit_insert after insert on platform.file referencing new table as new_rows
  for each statement execute function audit.record_change('office_id', 'id');
create trigger file_audit_update after update on platform.file
  referencing old table as old_rows new table as new_rows
  for each statement execute function audit.record_change('office_id', 'id');
grant select, insert on platform.file to wuzi_app, wuzi_worker;
grant update (state, updated_at) on platform.file to wuzi_worker;
grant select on platform.file to wuzi_access;

-- Hands one file of the actor's offices out, on the record. No row: unknown, elsewhere, or for
-- another purpose.
create function platform.take_file(p_id uuid, p_purpose text)
returns table (name text, size integer, sha256 text, gone boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare f platform.file;
begin
  select * into f from platform.file x
   where x.id = p_id and x.purpose = p_purpose and x.office_id = any(access.offices());
  if not found then return; end if;
  gone := f.state = 'expired' or f.expires_at <= now();
  if not gone then
    perform audit.write(f.office_id, 'reveal', 'platform.file', f.id::text, null,
      jsonb_build_object('fields', jsonb_build_array('content'), 'purpose', f.purpose));
  end if;
  name := f.name;
  size := f.size;
  sha256 := f.sha256;
  return next;
end
$$;
revoke all on function platform.take_file(uuid, text) from public;
grant execute on function platform.take_file(uuid, text) to wuzi_app;
grant create on schema platform to wuzi_access;
alter function platform.take_file(uuid, text) owner to wuzi_access;
