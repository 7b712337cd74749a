-- What every owned table is given, in one place, for the migrations that follow: the wall (row security
-- with the four policies over the actor's offices, and the definer role's own), and an audit entry for
-- every change. Nobody but whoever migrates may run these.
create function platform.wall_round(owned regclass) returns void
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  named text := (select relname from pg_class where oid = owned);
  within constant text := '(office_id = any((select access.offices())::integer[]))';
begin
  execute format('alter table %s enable row level security, force row level security', owned);
  execute format('create policy %I on %s for select using %s', named || '_select', owned, within);
  execute format('create policy %I on %s for insert with check %s', named || '_insert', owned, within);
  execute format('create policy %I on %s for update using %s with check %s', named || '_update', owned, within, within);
  execute format('create policy %I on %s for delete using %s', named || '_delete', owned, within);
  execute format('create policy %I on %s to wuzi_access using (true) with check (true)', named || '_definer', owned);
  execute format('grant select on %s to wuzi_access', owned);
end
$$;

-- An entry for each added row and for each changed one (`insert`, `update`); `hidden` names the columns
-- whose values never stand in it, with commas between.
create function platform.record_changes(owned regclass, events text[] default '{insert,update}', hidden text default '')
returns void
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
declare
  named text := (select relname from pg_class where oid = owned);
  arguments text := '''office_id'', ''id''' || case hidden when '' then '' else ', ' || quote_literal(hidden) end;
begin
  if 'insert' = any(events) then
    execute format('create trigger %I after insert on %s referencing new table as new_rows
      for each statement execute function audit.record_change(%s)', named || '_audit_insert', owned, arguments);
  end if;
  if 'update' = any(events) then
    execute format('create trigger %I after update on %s referencing old table as old_rows new table as new_rows
      for each statement execute function audit.record_change(%s)', named || '_audit_update', owned, arguments);
  end if;
end
$$;
revoke all on function platform.wall_round(regclass) from public;
revoke all on function platform.record_changes(regclass, text[], text) from public;
