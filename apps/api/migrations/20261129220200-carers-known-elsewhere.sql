-- Before a control, the carer's office sees whom it leaves alone. A carer who has no record is recognised by
-- name and phone, and both can be made up: whoever wrote them at somebody of their own read whom such a
-- carer looks after in the whole county, on no record. Of people elsewhere only those show whose own office
-- has said which registered person their carer is: a masked name and the town. The gap opens for all, at
-- their offices.
set local role wuzi_access;

create or replace function care.gap_preview(p_person uuid, p_carer uuid)
returns table (person_id uuid, name text, relation text, office_name text, mine boolean, carers integer)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  who uuid := p_person;
  own uuid := p_carer;
  rows_of uuid[];
  reach integer[] := access.offices();
begin
  if (access.actor_parts())[3] is distinct from 'control:read' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  if own is not null then
    select case when k.carer_person_id is null then k.id end, k.carer_person_id into own, who
      from registry.carer k where k.id = p_carer and k.to_day is null and k.office_id = any(reach);
    if not found then return; end if;
  end if;
  if who is not null and not exists (select from registry.person p where p.id = who and p.office_id = any(reach)) then
    if own is null and p_carer is null then return; end if;
    who := null;
    own := p_carer;
  end if;
  rows_of := array(select care.rows_of_carer(who, own));
  return query
    select case when near.here then p.id end,
           case when near.here then p.name
                else left(p.name, 1) || repeat('*', greatest(char_length(p.name) - 1, 1)) end,
           k.relation, case when near.here then registry.town_label(p.office_id) else registry.town_of(p.office_id) end,
           near.here,
           case when near.here then (select count(*)::integer from registry.carer other
             where other.person_id = p.id and other.to_day is null and other.id <> k.id) end
      from registry.carer k
      join registry.person p on p.id = k.person_id and p.state = 'active'
     cross join lateral (select p.office_id = any(reach) as here) near
     where k.id = any(rows_of) and k.to_day is null and k.role in ('guardian', 'carer')
       and (near.here or k.carer_person_id = who)
     order by near.here desc, p.name, p.id;
end
$$;

reset role;
