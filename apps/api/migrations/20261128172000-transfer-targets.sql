-- Offices of the county that a person can be handed over to, also beyond the giver's scope: what they
-- are called and where they stand, and nothing else. None for a post that hands nobody over.
create function registry.transfer_targets(p_search text, p_most integer)
returns table (id integer, name text, path text[])
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare seat integer := staff.acting_office();
begin
  if not coalesce(access.may('person:transfer', seat), false) then return; end if;
  return query
  select o.id, o.name,
         array(with recursive up as (
                 select a.parent_id, a.kind, a.short_name, 1 as height
                   from organisation.office a where a.id = o.parent_id
                 union all
                 select a.parent_id, a.kind, a.short_name, up.height + 1
                   from organisation.office a join up on a.id = up.parent_id where up.kind <> 'county_federation'
               ) select up.short_name from up where up.kind <> 'county_federation' order by up.height desc)
    from access.office_scope own
    join access.office_scope county on county.office_id = own.county_id
    join organisation.office o on o.id = any(county.offices)
   where own.office_id = seat and o.closed_on is null
     and o.kind in ('street_federation', 'town_federation', 'community_post', 'village_post', 'grid')
     and (p_search = '' or position(p_search in o.name) > 0 or position(p_search in o.short_name) > 0
          or starts_with(o.code, p_search))
   order by o.code
   limit p_most;
end
$$;
revoke all on function registry.transfer_targets(text, integer) from public;
alter function registry.transfer_targets(text, integer) owner to wuzi_access;
set local role wuzi_access;
grant execute on function registry.transfer_targets(text, integer) to wuzi_app;
reset role;
