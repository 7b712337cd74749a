-- Views of a list that a person keeps: filters, order and columns, as the page's address holds them.
-- They are the person's own; a shared one is also offered to whoever acts at its office or below.
create table staff.saved_view (
  id uuid not null default uuidv7(),
  staff_id uuid not null,
  office_id integer not null,
  list text not null,
  name text not null,
  parameters jsonb not null,
  shared boolean not null default false,
  is_default boolean not null default false,
  removed_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint saved_view_pkey primary key (id),
  constraint saved_view_staff_fkey foreign key (staff_id) references staff.member (id),
  constraint saved_view_office_fkey foreign key (office_id) references organisation.office (id),
  constraint saved_view_list_check check (list ~ '^[a-z][a-z_]{1,39}$'),
  constraint saved_view_name_check check (char_length(name) between 1 and 30),
  constraint saved_view_parameters_check check (
    jsonb_typeof(parameters) = 'object' and octet_length(parameters::text) <= 16384)
);
create index saved_view_staff_id_idx on staff.saved_view (staff_id, list);
create index saved_view_shared_idx on staff.saved_view (office_id, list) where shared and removed_at is null;
create unique index saved_view_name_key on staff.saved_view (staff_id, list, name) where removed_at is null;
create unique index saved_view_default_key on staff.saved_view (staff_id, list)
  where is_default and removed_at is null;
comment on column staff.saved_view.office_id is 'Where its keeper acted when it was saved: a shared view is for this office and all below.';

alter table staff.saved_view enable row level security, force row level security;
create policy saved_view_select on staff.saved_view for select using (staff_id = (select access.staff()));
create policy saved_view_insert on staff.saved_view for insert with check (staff_id = (select access.staff()));
create policy saved_view_update on staff.saved_view for update
  using (staff_id = (select access.staff())) with check (staff_id = (select access.staff()));
create policy saved_view_delete on staff.saved_view for delete using (staff_id = (select access.staff()));
create policy saved_view_definer on staff.saved_view to wuzi_access using (true);

set local role wuzi_access;
do $$
begin
  execute format('grant execute on function audit.record_change() to %I', session_user);
end
$$;
reset role;
create trigger saved_view_audit_insert after insert on staff.saved_view referencing new table as new_rows
  for each statement execute function audit.record_change('office_id', 'id');
create trigger saved_view_audit_update after update on staff.saved_view
  referencing old table as old_rows new table as new_rows
  for each statement execute function audit.record_change('office_id', 'id');
grant select, insert, update (name, parameters, shared, is_default, removed_at, version, updated_at)
  on staff.saved_view to wuzi_app;
grant select on staff.saved_view to wuzi_access;

-- The office that the actor acts at, else the one they belong to.
create function staff.acting_office() returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(
    (select p.office_id from staff.post p where p.id = nullif((access.actor_parts())[2], '')::uuid),
    (select m.office_id from staff.member m where m.id = access.staff()))
$$;

-- The actor's own views, and those that an office shares with everybody at it or below.
create function staff.visible_views()
returns table (id uuid, list text, name text, parameters jsonb, shared boolean, is_default boolean,
  own boolean, office_name text, version integer, updated_at timestamptz)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive up as (
    select o.id, o.parent_id from staff.post p join organisation.office o on o.id = p.office_id
     where p.id = nullif((access.actor_parts())[2], '')::uuid
    union all
    select o.id, o.parent_id from up join organisation.office o on o.id = up.parent_id
  )
  select v.id, v.list, v.name, v.parameters, v.shared, v.is_default and v.staff_id = access.staff(),
         v.staff_id = access.staff(), o.short_name, v.version, v.updated_at
    from staff.saved_view v
    join staff.member m on m.id = v.staff_id and m.state = 'active'
    join organisation.office o on o.id = v.office_id
   where v.removed_at is null
     and (v.staff_id = access.staff() or v.shared and v.office_id in (select up.id from up))
$$;

do $$
declare f text;
begin
  foreach f in array array['staff.acting_office()', 'staff.visible_views()'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to wuzi_app', f);
    execute format('alter function %s owner to wuzi_access', f);
  end loop;
end
$$;
