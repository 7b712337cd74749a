-- Which of some days' weeks hold a rule at all for an office, those above and those below it: years without
-- one, which a rule or a place that was entered looking back would otherwise be generated through.
create function prevent.weeks_with_rules(p_office integer, p_from date, p_to date, p_days integer)
returns table (from_day date)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_office is null or not p_office = any(access.offices()) then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  return query
    with recursive up as (
      select o.id, o.parent_id from organisation.office o where o.id = p_office
      union all
      select o.id, o.parent_id from up join organisation.office o on o.id = up.parent_id
    ), rule as materialized (
      select r.valid_from, coalesce(r.valid_to, 'infinity'::date) as valid_to from prevent.duty_rule r
       where r.office_id in (select id from up)
          or r.office_id = any((select s.offices from access.office_scope s where s.office_id = p_office)::integer[])
    )
    select d::date from generate_series(p_from, p_to, p_days * interval '1 day') d
     where exists (select from rule r where r.valid_from < d::date + p_days and r.valid_to >= d::date)
     order by 1;
end
$$;
revoke all on function prevent.weeks_with_rules(integer, date, date, integer) from public;
grant execute on function prevent.weeks_with_rules(integer, date, date, integer) to wuzi_worker;
alter function prevent.weeks_with_rules(integer, date, date, integer) owner to wuzi_access;
