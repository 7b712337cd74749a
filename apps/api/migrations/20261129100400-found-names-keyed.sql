-- A name with a birth day is few enough guesses: what stands in the audit of whom was looked for so is made of
-- a keyed hash, as it is of numbers.
-- Whoever looks for a number that a merge has set aside finds the record that was kept, so that nobody is
-- registered a second time under it. As before otherwise.
set local role wuzi_access;
drop function registry.find_in_county(bytea[], text, date);
create function registry.find_in_county(p_hashes bytea[], p_name text, p_born_on date, p_trace bytea)
returns table (id uuid, name_mask text, born_year integer, sex text, office_id integer, office_name text, mine boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  own integer[] := (select s.offices from access.office_scope s where s.office_id = staff.acting_office());
  reach integer[] := access.offices();
  sought uuid[];
begin
  if (access.actor_parts())[3] <> 'person:find' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  perform audit.write(staff.acting_office(), 'find', 'registry.person', encode(sha256(p_trace), 'hex'),
    null, jsonb_build_object('by', case when p_hashes is null then 'name and birth day' else 'number' end));
  if p_hashes is null then
    sought := array(select p.id from registry.person p where p.born_on = p_born_on and p.name = p_name);
  else
    sought := array(
      select s.person_id from registry.sealed_value s
       where s.hash = any(p_hashes) and s.kind in ('document', 'certificate') and s.superseded_at is null
      union all
      select s.person_id from registry.sealed_value s
       where s.hash = any(p_hashes) and s.kind in ('document', 'certificate') and s.superseded_at is not null);
  end if;
  sought := array(
    with recursive kept as (
      select p.id, p.merged_into from registry.person p where p.id = any(sought)
      union
      select p.id, p.merged_into from kept join registry.person p on p.id = kept.merged_into
    ) select kept.id from kept where kept.merged_into is null);
  return query select * from registry.masked_cards(array(
    select p.id from registry.person p
     where p.id = any(sought) and p.office_id = any(reach) order by p.id limit 20), own);
end
$$;
revoke all on function registry.find_in_county(bytea[], text, date, bytea) from public;
grant execute on function registry.find_in_county(bytea[], text, date, bytea) to wuzi_app;
reset role;
