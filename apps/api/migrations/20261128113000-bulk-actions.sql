-- One action on many people: what it was, and for each of them what they were before and after, so
-- that it can be undone where nobody has changed them since.
create table registry.bulk_action (
  id uuid not null default uuidv7(),
  office_id integer not null,
  staff_id uuid not null,
  actor_name text not null,
  kind text not null,
  changes jsonb not null,
  changed integer not null,
  acted_at timestamptz not null default now(),
  undone_at timestamptz,
  restored integer,
  constraint bulk_action_pkey primary key (id),
  constraint bulk_action_office_fkey foreign key (office_id) references organisation.office (id),
  constraint bulk_action_staff_fkey foreign key (staff_id) references staff.member (id),
  constraint bulk_action_kind_check check (kind in
    ('move', 'lives_alone', 'needs_care', 'opt_out', 'channel_override')),
  constraint bulk_action_undone_check check ((undone_at is null) = (restored is null))
);
comment on column registry.bulk_action.changes is 'One entry a person: id, before, after.';
create index bulk_action_office_id_idx on registry.bulk_action (office_id, id);

alter table registry.bulk_action enable row level security, force row level security;
create policy bulk_action_select on registry.bulk_action for select
  using (office_id = any((select access.offices())::integer[]));
create policy bulk_action_insert on registry.bulk_action for insert
  with check (office_id = any((select access.offices())::integer[]));
create policy bulk_action_update on registry.bulk_action for update
  using (office_id = any((select access.offices())::integer[]))
  with check (office_id = any((select access.offices())::integer[]));
create policy bulk_action_delete on registry.bulk_action for delete
  using (office_id = any((select access.offices())::integer[]));
create policy bulk_action_definer on registry.bulk_action to wuzi_access using (true) with check (true);
create trigger bulk_action_audit_insert after insert on registry.bulk_action
  referencing new table as new_rows
  for each statement execute function audit.record_change('office_id', 'id', 'changes');
create trigger bulk_action_audit_update after update on registry.bulk_action
  referencing old table as old_rows new table as new_rows
  for each statement execute function audit.record_change('office_id', 'id', 'changes');
grant select, insert, update (undone_at, restored) on registry.bulk_action to wuzi_app, wuzi_worker;
grant select, insert, update, delete on registry.bulk_action to wuzi_access;

-- Moves people inside one's own scope, many at once; each leaves the act with both offices.
create function registry.move_within(people uuid[], p_to integer, p_reason text) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare mine integer[] := access.offices();
begin
  if (access.actor_parts())[3] <> 'person:write' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  if not exists (select from organisation.office o where o.id = p_to and o.id = any(mine)
                  and o.closed_on is null and o.kind in ('street_federation', 'town_federation',
                    'community_post', 'village_post', 'grid')) then
    raise exception 'the office cannot take people' using errcode = 'check_violation',
      constraint = 'transfer_target_check';
  end if;
  return registry.hand_over(
    array(select p.id from registry.person p where p.id = any(people) and p.office_id = any(mine)), p_to, p_reason);
end
$$;
revoke all on function registry.move_within(uuid[], integer, text) from public;
alter function registry.move_within(uuid[], integer, text) owner to wuzi_access;
set local role wuzi_access;
grant execute on function registry.move_within(uuid[], integer, text) to wuzi_app;
reset role;
