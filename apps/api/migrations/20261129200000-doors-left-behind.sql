-- Whoever is handed over to another office leaves the door behind where they lived under the one before: a
-- round there would owe a visit to somebody whom it may no longer see. A door within the new office stays, and
-- one of the office above, as when a village gives somebody to its grid. At the new office they are given a
-- door with the next round, or one is registered.
set local role wuzi_access;
create or replace function prevent.leave_door() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare stood prevent.household_member;
begin
  -- looked up first: an update of nothing is recorded as well, and a bulk move is of thousands
  select * into stood from prevent.household_member m where m.person_id = new.id and m.left_on is null;
  if not found then return null; end if;
  if new.state = 'active' and (
      stood.office_id = any((select s.offices from access.office_scope s where s.office_id = new.office_id)::integer[])
      or new.office_id = any((select s.offices from access.office_scope s where s.office_id = stood.office_id)::integer[])) then
    return null;
  end if;
  update prevent.household_member m set left_on = prevent.china_day(now()) where m.id = stood.id;
  update prevent.household h set closed_on = prevent.china_day(now()), version = version + 1, updated_at = now()
   where h.id = stood.household_id and h.closed_on is null and not exists (
     select from prevent.household_member m where m.household_id = h.id and m.left_on is null);
  return null;
end
$$;
do $$
begin
  execute format('grant execute on function prevent.leave_door() to %I', session_user);
end
$$;
reset role;

create trigger person_leaves_door_behind after update of office_id on registry.person
  for each row when (old.office_id <> new.office_id) execute function prevent.leave_door();
