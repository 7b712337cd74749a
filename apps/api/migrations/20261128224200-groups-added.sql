-- A group of controlled persons that the county adds while its response goes on, from a day of its own.
alter table prevent.control_group add column valid_from date;
comment on column prevent.control_group.valid_from is 'Its first day; null for the first day of the response.';
grant insert on prevent.control_group to wuzi_app;

set local role wuzi_access;
create or replace function prevent.begin_group() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into prevent.control_group_version (office_id, incident_id, code, label, note, valid_from)
  select g.office_id, g.incident_id, g.code, g.label, g.note, coalesce(g.valid_from, i.started_on)
    from new_rows g join response.incident i on i.id = g.incident_id;
  return null;
end
$$;
reset role;
