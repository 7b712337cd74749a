-- Nobody is under control twice, also where they are not registered: whoever is meant is recognised by
-- document, or by name and phone, and a resident who is known already is taken up again.

set local role wuzi_access;
-- Where somebody is under control in the county's open incident: by their record, by the carer's, by
-- the hash of their document, or by name and the hash of a phone. Two registered people are never held
-- for one by name and phone. Whoever asks holds the question until they end, so that two who open at
-- once open one. What lies outside the actor's reach is told as a masked name, and on record.
drop function prevent.control_holder(integer, uuid, uuid);
create function prevent.control_holder(
  p_office integer, p_person uuid, p_carer uuid, p_documents bytea[], p_phones bytea[], p_name text
) returns table (case_id uuid, office_name text, since date, name_mask text, mine boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  v_incident uuid := response.current_incident(p_office);
  it record;
begin
  if (access.actor_parts())[3] <> 'control:write' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  perform pg_advisory_xact_lock(hashtextextended('control ' || v_incident, 0));
  select c.id, c.office_id, c.from_day, c.name, c.office_id = any(access.offices()) as reached into it
    from prevent.control_case c
   where c.state = 'active' and c.incident_id = v_incident
     and (c.person_id = p_person or c.carer_id = p_carer
       or c.resident_id in (select s.resident_id from prevent.sealed_value s
                             where s.kind = 'document' and s.hash = any(p_documents) and s.superseded_at is null)
       or c.person_id in (select s.person_id from registry.sealed_value s
                           where s.kind = 'document' and s.hash = any(p_documents) and s.superseded_at is null)
       or c.name = p_name and (
            c.resident_id in (select s.resident_id from prevent.sealed_value s
                               where s.kind = 'phone' and s.hash = any(p_phones) and s.superseded_at is null)
         or c.carer_id in (select s.carer_id from registry.sealed_value s
                            where s.kind = 'phone' and s.hash = any(p_phones) and s.superseded_at is null)
         or p_person is null and c.person_id in (select s.person_id from registry.sealed_value s
                            where s.kind = 'phone' and s.carer_id is null and s.hash = any(p_phones) and s.superseded_at is null)))
   order by c.id limit 1;
  if not found then return; end if;
  if not it.reached then
    perform audit.write(staff.acting_office(), 'find', 'prevent.control_case', it.id::text, null, '{}');
  end if;
  return query select case when it.reached then it.id end, registry.town_label(it.office_id), it.from_day,
    left(it.name, 1) || repeat('*', greatest(char_length(it.name) - 1, 1)), it.reached;
end
$$;

-- A resident of the actor's reach who is known by document, or by name and phone: taken along to the
-- office that has them now. Nobody is, while another document speaks against it.
create function prevent.known_resident(p_office integer, p_documents bytea[], p_phones bytea[], p_name text)
returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare known uuid;
begin
  if (access.actor_parts())[3] <> 'control:write' or not p_office = any(access.offices()) then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  select r.id into known
    from prevent.resident r
    join prevent.sealed_value s on s.resident_id = r.id and s.superseded_at is null
   where r.office_id = any(access.offices())
     and (s.kind = 'document' and s.hash = any(p_documents)
       or s.kind = 'phone' and s.hash = any(p_phones) and r.name = p_name
          and (cardinality(p_documents) = 0 or not exists (select from prevent.sealed_value d
                where d.resident_id = r.id and d.kind = 'document' and d.superseded_at is null)))
   order by s.kind, r.id limit 1;
  update prevent.resident r set office_id = p_office, version = version + 1, updated_at = now()
   where r.id = known and r.office_id <> p_office;
  return known;
end
$$;

-- As before; whoever is not registered goes along with the case, so that the taker can call them.
create or replace function prevent.move_control(p_case uuid, p_to integer, p_reason text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := access.actor_parts();
  who text := coalesce((select m.name from staff.member m where m.id = nullif(part[1], '')::uuid), '系统：' || coalesce(part[7], ''));
  it record;
begin
  if part[3] <> 'control:write' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  select c.id, c.office_id as home, c.name, c.resident_id into it
    from prevent.control_case c
   where c.id = p_case and c.office_id = any(access.offices()) and c.state = 'active' for update;
  if not found then return false; end if;
  if not exists (select from organisation.office o
                  where o.id = p_to and o.closed_on is null
                    and o.kind in ('street_federation', 'town_federation', 'community_post', 'village_post', 'grid')
                    and o.id = any((select county.offices from access.office_scope s
                          join access.office_scope county on county.office_id = s.county_id
                         where s.office_id = it.home)::integer[])) then
    raise exception 'the office cannot take people' using errcode = 'check_violation',
      constraint = 'transfer_target_check';
  end if;
  if it.home = p_to then return true; end if;
  perform audit.write(side.office, 'transfer', 'prevent.control_case', p_case::text,
      jsonb_build_object('office_id', it.home), jsonb_build_object('office_id', p_to, 'reason', p_reason))
     from (values (it.home), (p_to)) side(office);
  insert into prevent.control_move (office_id, case_id, direction, name_mask, from_name, to_name, reason, actor_name)
  select side.office, p_case, side.direction,
         left(it.name, 1) || repeat('*', greatest(char_length(it.name) - 1, 1)),
         registry.town_label(it.home), registry.town_label(p_to), p_reason, who
    from (values (it.home, 'given'), (p_to, 'received')) side(office, direction);
  update prevent.control_case set office_id = p_to, version = version + 1, updated_at = now() where id = p_case;
  update prevent.resident set office_id = p_to, version = version + 1, updated_at = now() where id = it.resident_id;
  update prevent.duty_target set office_id = p_to where id = p_case;
  perform prevent.fill_slots(null, array[p_case], prevent.china_day(now()), prevent.china_day(now()) + 1);
  return true;
end
$$;

revoke all on function prevent.control_holder(integer, uuid, uuid, bytea[], bytea[], text),
  prevent.known_resident(integer, bytea[], bytea[], text) from public;
grant execute on function prevent.control_holder(integer, uuid, uuid, bytea[], bytea[], text),
  prevent.known_resident(integer, bytea[], bytea[], text) to wuzi_app;
reset role;
