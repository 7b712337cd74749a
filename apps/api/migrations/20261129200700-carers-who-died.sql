-- Whoever has died cares for nobody any more: their dependants stand among those without a carer from that day,
-- whichever office they belong to, and nobody calls the dead. Where the death was entered by mistake and is
-- taken back, they care again.
create function registry.end_care_of_the_dead() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare cared uuid[];
begin
  if new.state = 'deceased' then
    cared := array(select c.id from registry.carer c where c.carer_person_id = new.id and c.to_day is null);
    if cardinality(cared) = 0 then return null; end if;
    update registry.sealed_value s set superseded_at = now()
     where s.carer_id = any(cared) and s.superseded_at is null;
    update registry.carer c set to_day = greatest(new.closed_on, c.from_day), version = version + 1, updated_at = now()
     where c.id = any(cared);
    return null;
  end if;
  cared := array(select c.id from registry.carer c
                  where c.carer_person_id = new.id and c.to_day = greatest(old.closed_on, c.from_day));
  if cardinality(cared) = 0 then return null; end if;
  update registry.carer c set to_day = null, version = version + 1, updated_at = now() where c.id = any(cared);
  update registry.sealed_value s set superseded_at = null
   where s.carer_id = any(cared) and s.superseded_at = (
     select max(x.superseded_at) from registry.sealed_value x where x.carer_id = s.carer_id);
  return null;
end
$$;
revoke all on function registry.end_care_of_the_dead() from public;
create trigger person_ends_care after update of state on registry.person for each row
  when (old.state <> new.state and (new.state = 'deceased' or old.state = 'deceased' and new.state = 'active'))
  execute function registry.end_care_of_the_dead();
alter function registry.end_care_of_the_dead() owner to wuzi_access;
