-- The worker writes under a response too, from ledgers of arrivals; and a response that a campaign names is held
-- as that of an office is: whoever ends it waits for the draft, or the draft finds it over.
set local role wuzi_access;
grant execute on function response.hold_incident(integer) to wuzi_worker;
create or replace function publicity.knows_incident(p_incident uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform from response.incident i
    where i.id = p_incident and i.ended_on is null and exists (
      select from access.office_scope s where s.county_id = i.office_id and s.office_id = staff.acting_office())
      for share of i;
  return found;
end
$$;
reset role;
