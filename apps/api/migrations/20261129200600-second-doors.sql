-- Of two records that become one, one door is enough: the door of the record that is dropped becomes the kept
-- one's, as before, unless that has a door of its own. Then it is left, since a round would owe a visit there to
-- a record that nobody opens. When the merge is taken back, whoever left it stands there again.
create function prevent.leave_second_door(p_person uuid) returns uuid[]
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  left_member uuid;
  left_door uuid;
begin
  if (access.actor_parts())[3] <> 'person:write' or not exists (
      select from registry.person p where p.id = p_person and p.state = 'merged' and p.office_id = any(access.offices())) then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  update prevent.household_member m set left_on = prevent.china_day(now())
   where m.person_id = p_person and m.left_on is null
  returning m.id, m.household_id into left_member, left_door;
  update prevent.household h set closed_on = prevent.china_day(now()), version = version + 1, updated_at = now()
   where h.id = left_door and h.closed_on is null and not exists (
     select from prevent.household_member m where m.household_id = h.id and m.left_on is null);
  return array_remove(array[left_member], null);
end
$$;

create function prevent.take_door_again(p_merge uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare members uuid[];
begin
  if (access.actor_parts())[3] <> 'person:write' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  members := array(
    select d::uuid from registry.merge g cross join jsonb_array_elements_text(coalesce(g.detail -> 'doors', '[]')) d
     where g.id = p_merge and g.undone_at is null and g.office_id = any(access.offices()));
  update prevent.household h set closed_on = null, version = version + 1, updated_at = now()
   where h.closed_on is not null
     and h.id in (select m.household_id from prevent.household_member m where m.id = any(members))
     and not exists (select from prevent.household o
                      where o.office_id = h.office_id and o.door = h.door and o.closed_on is null);
  update prevent.household_member m set left_on = null
   where m.id = any(members)
     and exists (select from prevent.household h where h.id = m.household_id and h.closed_on is null)
     and not exists (select from prevent.household_member o where o.person_id = m.person_id and o.left_on is null);
end
$$;
revoke all on function prevent.leave_second_door(uuid), prevent.take_door_again(uuid) from public;
grant execute on function prevent.leave_second_door(uuid), prevent.take_door_again(uuid) to wuzi_app;
alter function prevent.leave_second_door(uuid) owner to wuzi_access;
alter function prevent.take_door_again(uuid) owner to wuzi_access;
