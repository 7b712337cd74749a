-- An office belongs to itself, in a column of its own as everything else does. While the policies asked for
-- `id`, whoever looked up one office by its id had PostgreSQL sort the ids of all offices in reach for it,
-- at every look: 3 µs for a township's, 50 for a county's.
alter table organisation.office add column office_id integer not null generated always as (id) stored;
create index office_office_id_idx on organisation.office (office_id);
comment on column organisation.office.office_id is 'The office itself: what the policies ask for.';

drop policy office_select on organisation.office;
drop policy office_update on organisation.office;
drop policy office_delete on organisation.office;
create policy office_select on organisation.office for select
  using (office_id = any((select access.offices())::integer[]));
create policy office_update on organisation.office for update
  using (office_id = any((select access.offices())::integer[]))
  with check (office_id = any((select access.offices())::integer[]));
create policy office_delete on organisation.office for delete
  using (office_id = any((select access.offices())::integer[]));
