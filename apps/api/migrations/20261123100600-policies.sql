-- The wall. Every owned table: row security enabled and forced, one policy per command, all of the
-- one shape whose cost is that of a hand-written predicate. The definer role has policies of its own
-- on the few tables that deciding needs.

alter table organisation.office enable row level security, force row level security;
create policy office_select on organisation.office for select
  using (id = any((select access.offices())::integer[]));
create policy office_insert on organisation.office for insert
  with check (parent_id = any((select access.offices())::integer[])
    or (parent_id is null and (select access.plants_roots())));
create policy office_update on organisation.office for update
  using (id = any((select access.offices())::integer[]))
  with check (id = any((select access.offices())::integer[]));
create policy office_delete on organisation.office for delete
  using (id = any((select access.offices())::integer[]));
create policy office_definer on organisation.office to wuzi_access using (true) with check (true);
create trigger office_audit_insert after insert on organisation.office referencing new table as new_rows
  for each statement execute function audit.record_change('id', 'id');
create trigger office_audit_update after update on organisation.office
  referencing old table as old_rows new table as new_rows
  for each statement execute function audit.record_change('id', 'id');
grant select, insert on organisation.office to wuzi_app, wuzi_worker;
grant update (name, short_name, topic, closed_on, version, updated_at) on organisation.office to wuzi_app, wuzi_worker;
grant select on organisation.office to wuzi_access;

alter table organisation.office_successor enable row level security, force row level security;
create policy office_successor_select on organisation.office_successor for select
  using (office_id = any((select access.offices())::integer[]));
create policy office_successor_insert on organisation.office_successor for insert
  with check (office_id = any((select access.offices())::integer[])
    and successor_id = any((select access.offices())::integer[]));
create policy office_successor_update on organisation.office_successor for update
  using (false) with check (false);
create policy office_successor_delete on organisation.office_successor for delete
  using (office_id = any((select access.offices())::integer[]));
create policy office_successor_definer on organisation.office_successor to wuzi_access using (true) with check (true);
create trigger office_successor_audit_insert after insert on organisation.office_successor
  referencing new table as new_rows
  for each statement execute function audit.record_change('office_id', 'office_id');
grant select, insert on organisation.office_successor to wuzi_app, wuzi_worker;
grant select on organisation.office_successor to wuzi_access;

alter table staff.member enable row level security, force row level security;
create policy member_select on staff.member for select
  using (office_id = any((select access.offices())::integer[]));
create policy member_insert on staff.member for insert
  with check (office_id = any((select access.offices())::integer[]));
create policy member_update on staff.member for update
  using (office_id = any((select access.offices())::integer[]))
  with check (office_id = any((select access.offices())::integer[]));
create policy member_delete on staff.member for delete
  using (office_id = any((select access.offices())::integer[]));
create policy member_definer on staff.member to wuzi_access using (true) with check (true);
create trigger member_audit_insert after insert on staff.member referencing new table as new_rows
  for each statement execute function audit.record_change('office_id', 'id', 'phone');
create trigger member_audit_update after update on staff.member
  referencing old table as old_rows new table as new_rows
  for each statement execute function audit.record_change('office_id', 'id', 'phone');
grant select (id, office_id, name, login, phone_mask, state, synthetic, version, created_at, updated_at),
  insert, update (office_id, name, phone, phone_mask, state, version, updated_at)
  on staff.member to wuzi_app, wuzi_worker;
grant select on staff.member to wuzi_access;

alter table staff.post enable row level security, force row level security;
create policy post_select on staff.post for select
  using (office_id = any((select access.offices())::integer[]));
-- A post may be given only to a member whom the giver can see.
create policy post_insert on staff.post for insert
  with check (office_id = any((select access.offices())::integer[])
    and exists (select from staff.member m where m.id = staff_id));
create policy post_update on staff.post for update
  using (office_id = any((select access.offices())::integer[]))
  with check (office_id = any((select access.offices())::integer[]));
create policy post_delete on staff.post for delete
  using (office_id = any((select access.offices())::integer[]));
create policy post_definer on staff.post to wuzi_access using (true) with check (true);
create trigger post_audit_insert after insert on staff.post referencing new table as new_rows
  for each statement execute function audit.record_change('office_id', 'id');
create trigger post_audit_update after update on staff.post
  referencing old table as old_rows new table as new_rows
  for each statement execute function audit.record_change('office_id', 'id');
grant select, insert, update (to_day, version, updated_at) on staff.post to wuzi_app, wuzi_worker;
grant select on staff.post to wuzi_access;

-- One's own settings only.
alter table staff.preference enable row level security, force row level security;
create policy preference_select on staff.preference for select using (staff_id = (select access.staff()));
create policy preference_insert on staff.preference for insert with check (staff_id = (select access.staff()));
create policy preference_update on staff.preference for update
  using (staff_id = (select access.staff())) with check (staff_id = (select access.staff()));
create policy preference_delete on staff.preference for delete using (staff_id = (select access.staff()));
create policy preference_definer on staff.preference to wuzi_access using (true);
grant select, insert, update (settings, updated_at) on staff.preference to wuzi_app;
grant select on staff.preference to wuzi_access;

alter table audit.entry enable row level security, force row level security;
create policy entry_select on audit.entry for select
  using (office_id = any((select access.offices())::integer[]));
create policy entry_definer on audit.entry to wuzi_access using (true) with check (true);
grant select on audit.entry to wuzi_worker;
-- not id, seq and hash, which follow from what other counties do
grant select (public_id, at, request_id, staff_id, actor_name, post_id, permission, office_id,
  action, subject, subject_id, before, after, sealed) on audit.entry to wuzi_app;
grant select, insert, update (seq, hash) on audit.entry to wuzi_access;
grant usage on sequence audit.entry_id_seq to wuzi_access;

grant select, insert, update, delete on all tables in schema access to wuzi_access;
-- a counter would tell the API's login how many offices others have opened
grant usage on all sequences in schema organisation to wuzi_worker;

-- What can be sent twice: one row per person and key, with the outcome of the first.
create table platform.idempotency (
  staff_id uuid not null,
  key uuid not null,
  field text not null,
  body_hash bytea not null,
  outcome jsonb,
  created_at timestamptz not null default now(),
  constraint idempotency_pkey primary key (staff_id, key)
);
create index idempotency_created_at_idx on platform.idempotency (created_at);
alter table platform.idempotency enable row level security, force row level security;
create policy idempotency_select on platform.idempotency for select using (staff_id = (select access.staff()));
create policy idempotency_insert on platform.idempotency for insert with check (staff_id = (select access.staff()));
create policy idempotency_update on platform.idempotency for update
  using (staff_id = (select access.staff())) with check (staff_id = (select access.staff()));
create policy idempotency_delete on platform.idempotency for delete using (staff_id = (select access.staff()));
grant select, insert, update (outcome) on platform.idempotency to wuzi_app;
