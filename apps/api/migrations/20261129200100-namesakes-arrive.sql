-- Two of one name who come to one place on one day are two people where sex, day of birth or phone of both is
-- known and differs: the second stood in nobody's ledger. One who is found under two spellings of the name at
-- once is one all the same: whoever asks holds the document besides the name.
drop function prevent.known_arrival(integer, uuid, bytea[], bytea[], text, date, boolean);
create function prevent.known_arrival(
  p_office integer, p_person uuid, p_documents bytea[], p_phones bytea[], p_name text, p_sex text, p_born_on date,
  p_arrived_on date, p_also_voided boolean
) returns table (id uuid, office_id integer, here boolean, town text, voided boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v_incident uuid := response.current_incident(p_office);
begin
  perform pg_advisory_xact_lock(hashtextextended(v_incident::text || '|' || p_name, 0));
  -- a ledger of some thousands keeps to the names: so many locks more would not fit, nor their orders
  if cardinality(p_documents) > 0 and not p_also_voided then
    perform pg_advisory_xact_lock(hashtextextended(v_incident::text || '|' || encode(p_documents[1], 'hex'), 0));
  end if;
  return query
    select a.id, a.office_id, a.office_id = any(access.offices()), registry.town_label(a.office_id),
           a.state = 'voided'
      from prevent.arrival a
     where a.incident_id = v_incident
       and (a.state <> 'voided' or p_also_voided and a.office_id = p_office and a.arrived_on = p_arrived_on)
       and (a.person_id = p_person
         or a.resident_id in (select s.resident_id from prevent.sealed_value s
                               where s.kind = 'document' and s.hash = any(p_documents) and s.superseded_at is null)
         or a.name = p_name and a.resident_id in (select s.resident_id from prevent.sealed_value s
                               where s.kind = 'phone' and s.hash = any(p_phones) and s.superseded_at is null)
         or a.name = p_name and a.office_id = p_office and a.arrived_on = p_arrived_on and p_person is null
            and cardinality(p_documents) = 0 and not exists (
              select from (select r.sex, r.born_on from prevent.resident r where r.id = a.resident_id
                           union all
                           select p.sex, p.born_on from registry.person p where p.id = a.person_id) who
               where who.sex <> p_sex or who.born_on <> p_born_on)
            and (cardinality(p_phones) = 0 or not exists (
              select from prevent.sealed_value s
               where s.resident_id = a.resident_id and s.kind = 'phone' and s.superseded_at is null)))
     order by a.state = 'voided', a.id limit 1;
end
$$;
revoke all on function prevent.known_arrival(integer, uuid, bytea[], bytea[], text, text, date, date, boolean) from public;
grant execute on function prevent.known_arrival(integer, uuid, bytea[], bytea[], text, text, date, date, boolean)
  to wuzi_app, wuzi_worker;
alter function prevent.known_arrival(integer, uuid, bytea[], bytea[], text, text, date, date, boolean) owner to wuzi_access;
