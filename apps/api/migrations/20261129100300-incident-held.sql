-- The open incident of an office's county, held until the end of the transaction: whoever ends it waits, and
-- whoever comes while it is being ended finds it over. Otherwise as `response.current_incident`.
create function response.hold_incident(p_office integer) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  known uuid := response.current_incident(p_office);
  held uuid;
begin
  while known is not null loop
    select i.id into held from response.incident i where i.id = known and i.ended_on is null for share;
    if held is not null then return held; end if;
    known := response.current_incident(p_office);
  end loop;
  return null;
end
$$;
revoke all on function response.hold_incident(integer) from public;
grant execute on function response.hold_incident(integer) to wuzi_app;
alter function response.hold_incident(integer) owner to wuzi_access;
