-- Whoever has died or moved away lives behind no door any more: a round would owe a visit to them for ever.
-- Taken up again, they are given a door with the next round, or one is registered.
grant select on prevent.household, prevent.household_member to wuzi_access;
grant update (left_on) on prevent.household_member to wuzi_access;
grant update (closed_on, version, updated_at) on prevent.household to wuzi_access;

create function prevent.leave_door() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare left_door uuid;
begin
  update prevent.household_member m set left_on = prevent.china_day(now())
   where m.person_id = new.id and m.left_on is null
  returning m.household_id into left_door;
  update prevent.household h set closed_on = prevent.china_day(now()), version = version + 1, updated_at = now()
   where h.id = left_door and h.closed_on is null and not exists (
     select from prevent.household_member m where m.household_id = h.id and m.left_on is null);
  return null;
end
$$;
revoke all on function prevent.leave_door() from public;
create trigger person_leaves_door after update of state on registry.person
  for each row when (old.state = 'active' and new.state in ('deceased', 'moved_away')) execute function prevent.leave_door();
alter function prevent.leave_door() owner to wuzi_access;
