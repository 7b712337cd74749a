-- Whoever publishes or plans is called by their full name: a county's short name says the county alone.
set local role wuzi_access;
create or replace function publicity.publisher_of(p_office integer) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.name from organisation.office o
   where o.id = p_office and (o.id = any((select access.offices())::integer[])
      or o.id in (select publicity.offices_above()))
$$;
create or replace function publicity.plan_words(p_plan uuid)
returns table (id uuid, title text, note text, office_name text, made_by text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.title, p.note, o.name, p.made_by
    from publicity.plan p join organisation.office o on o.id = p.office_id
   where p.id = p_plan and (p.office_id = any((select access.offices())::integer[]) or exists (
     select from publicity.task t where t.plan_id = p.id and t.office_id = any((select access.offices())::integer[])))
$$;
reset role;
