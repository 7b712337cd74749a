-- Whoever is handed over and comes back, because the hand-over was a mistake, stands at the door again that they
-- left with it, as long as nobody has written meanwhile that they live elsewhere. A door that was closed as its
-- last left opens again, unless another bears its name by now. As before otherwise.
create index household_member_person_id_idx on prevent.household_member (person_id, id) where person_id is not null;

create function prevent.take_left_door(p_person uuid, p_office integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  stood prevent.household_member;
  handed timestamptz;
begin
  select m.* into stood from prevent.household_member m
   where m.person_id = p_person and m.left_on is not null
     and (m.office_id = any((select s.offices from access.office_scope s where s.office_id = p_office)::integer[])
          or p_office = any((select s.offices from access.office_scope s where s.office_id = m.office_id)::integer[]))
   order by m.id desc limit 1;
  if not found then return; end if;
  select min(h.handed_at) into handed from registry.handover h
   where h.person_id = p_person and h.direction = 'given' and h.handed_at < now()
     and prevent.china_day(h.handed_at) = stood.left_on;
  if handed is null
     or exists (select from registry.sealed_value s where s.person_id = p_person and s.kind = 'address'
                 and (s.superseded_at >= handed or uuid_extract_timestamp(s.id) >= handed))
     or exists (select from audit.entry e where e.subject = 'registry.person' and e.subject_id = p_person::text
                 and e.action = 'change' and e.at >= handed and e.after ? 'residence_code') then
    return;
  end if;
  update prevent.household h set closed_on = null, version = version + 1, updated_at = now()
   where h.id = stood.household_id and h.closed_on is not null
     and not exists (select from prevent.household o
                      where o.office_id = h.office_id and o.door = h.door and o.closed_on is null);
  update prevent.household_member m set left_on = null
   where m.id = stood.id and exists (select from prevent.household h where h.id = m.household_id and h.closed_on is null);
end
$$;
revoke all on function prevent.take_left_door(uuid, integer) from public;
alter function prevent.take_left_door(uuid, integer) owner to wuzi_access;

set local role wuzi_access;
create or replace function prevent.leave_door() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare stood prevent.household_member;
begin
  -- looked up first: an update of nothing is recorded as well, and a bulk move is of thousands
  select * into stood from prevent.household_member m where m.person_id = new.id and m.left_on is null;
  if found then
    if new.state = 'active' and (
        stood.office_id = any((select s.offices from access.office_scope s where s.office_id = new.office_id)::integer[])
        or new.office_id = any((select s.offices from access.office_scope s where s.office_id = stood.office_id)::integer[])) then
      return null;
    end if;
    update prevent.household_member m set left_on = prevent.china_day(now()) where m.id = stood.id;
    update prevent.household h set closed_on = prevent.china_day(now()), version = version + 1, updated_at = now()
     where h.id = stood.household_id and h.closed_on is null and not exists (
       select from prevent.household_member m where m.household_id = h.id and m.left_on is null);
  end if;
  if new.state = 'active' and old.office_id <> new.office_id then
    perform prevent.take_left_door(new.id, new.office_id);
  end if;
  return null;
end
$$;
reset role;
