-- A division code may be an old one, of a town or village that was merged into another: it is kept as what it
-- lives on in today, through any number of reforms; where nothing is known of that, as the office above. A
-- code of another county stands nowhere here and stays as it is written.
create function registry.places_today(codes text[]) returns table (written text, code text, unit text, village text)
language sql stable security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = 'force_generic_plan' as $$
  with recursive onward as (
    select o.code as written, o.id, o.parent_id, o.closed_on from organisation.office o where o.code = any(codes)
    union
    select w.written, o.id, o.parent_id, o.closed_on
      from onward w
     cross join lateral (
        select s.successor_id as id from organisation.office_successor s where s.office_id = w.id
        union all
        select w.parent_id where not exists (
          select from organisation.office_successor s where s.office_id = w.id)) next
      join organisation.office o on o.id = next.id
     where w.closed_on < (now() at time zone 'Asia/Shanghai')::date
  )
  select w.written, o.code,
         coalesce(case when o.kind in ('village_post', 'community_post') then up.short_name end, o.short_name),
         case when o.kind in ('village_post', 'community_post') then o.short_name end
    from onward w
    join organisation.office o on o.id = w.id
    left join organisation.office up on up.id = o.parent_id
   where (w.closed_on is null or w.closed_on >= (now() at time zone 'Asia/Shanghai')::date)
     and o.kind in ('county_federation', 'town_federation', 'street_federation', 'village_post', 'community_post')
$$;
revoke all on function registry.places_today(text[]) from public;
grant execute on function registry.places_today(text[]) to wuzi_app;
alter function registry.places_today(text[]) owner to wuzi_access;
