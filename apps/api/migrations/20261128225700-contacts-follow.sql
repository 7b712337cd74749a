-- A line of the contact ledger belongs to the record, as messages, refusals and carers do: whoever has
-- the person has the line. What was done stays with the office that did it, in its own wing's tables.
set local role wuzi_access;
-- As before; the contacts go along.
create or replace function registry.hand_over(people uuid[], p_to integer, p_reason text) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := access.actor_parts();
  who text := coalesce((select m.name from staff.member m where m.id = nullif(part[1], '')::uuid), '系统：' || coalesce(part[7], ''));
  moved record;
  done integer := 0;
begin
  for moved in
    select p.id, p.office_id as home, left(p.name, 1) || repeat('*', greatest(char_length(p.name) - 1, 1)) as card,
           extract(year from p.born_on)::integer as born_year, p.sex,
           registry.town_label(p.office_id) as from_name, registry.town_label(p_to) as to_name
      from registry.person p where p.id = any(people) and p.office_id <> p_to order by p.id
  loop
    perform audit.write(side.office, 'transfer', 'registry.person', moved.id::text,
        jsonb_build_object('office_id', moved.home), jsonb_build_object('office_id', p_to, 'reason', p_reason))
       from (values (moved.home), (p_to)) side(office);
    insert into registry.handover (office_id, person_id, direction, name_mask, born_year, sex, from_name, to_name, reason, actor_name)
    select side.office, moved.id, side.direction, moved.card, moved.born_year, moved.sex, moved.from_name,
           moved.to_name, p_reason, who
      from (values (moved.home, 'given'), (p_to, 'received')) side(office, direction);
    done := done + 1;
  end loop;
  update registry.contact k set office_id = p_to
    from registry.person p
   where p.id = any(people) and p.office_id <> p_to and k.person_id = p.id and k.office_id <> p_to;
  update registry.person p set office_id = p_to, version = version + 1, updated_at = now()
   where p.id = any(people) and p.office_id <> p_to;
  return done;
end
$$;
reset role;

-- What a withdrawn entry of the actor's office told counts no more, wherever its people are by now.
create function publicity.uncount_outreach(p_outreach uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (access.actor_parts())[3] <> 'outreach:record' or not exists (
      select from publicity.outreach e where e.id = p_outreach and e.withdrawn_at is not null
         and e.office_id = any(access.offices())) then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  update registry.contact k set reached = false
    from publicity.outreach_person p
   where p.outreach_id = p_outreach and k.wing = 'publicity' and k.source_id = p.id and k.reached;
end
$$;

-- The lines that a visit leaves in the ledger; a second worker at the door puts right what the first has
-- found, also of somebody who has been handed over since.
create function prevent.note_visit_contacts(p_visit uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (access.actor_parts())[3] <> 'screening:write' or not exists (
      select from prevent.household_visit v where v.id = p_visit and v.office_id = any(access.offices())) then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  insert into registry.contact as old (person_id, office_id, wing, channel, reached, occurred_at, source_id)
  select m.person_id, vm.office_id, 'prevent', 'visit',
         vm.outcome in ('seen_well', 'seen_unwell') and coalesce('visit' = any(p.channels), true), v.occurred_at, vm.id
    from prevent.visit_member vm
    join prevent.household_member m on m.id = vm.member_id and m.person_id is not null
    join prevent.household_visit v on v.id = vm.visit_id
    left join registry.person p on p.id = m.person_id
   where vm.visit_id = p_visit and vm.outcome <> 'not_attempted'
  on conflict on constraint contact_source_key do update set reached = excluded.reached
    where old.reached is distinct from excluded.reached;
end
$$;
revoke all on function publicity.uncount_outreach(uuid), prevent.note_visit_contacts(uuid) from public;
grant execute on function publicity.uncount_outreach(uuid), prevent.note_visit_contacts(uuid) to wuzi_app;
alter function publicity.uncount_outreach(uuid) owner to wuzi_access;
alter function prevent.note_visit_contacts(uuid) owner to wuzi_access;

set local role wuzi_access;
-- People who were handed over before: what stayed behind of the time before goes along now.
update registry.contact k set office_id = p.office_id
  from registry.person p
 where p.id = k.person_id and k.office_id <> p.office_id
   and exists (select from registry.handover h where h.person_id = k.person_id and h.handed_at >= k.occurred_at);
reset role;
revoke update (reached) on registry.contact from wuzi_app;
