-- A line of the ledger that should not stand there is voided with a reason (作废): it is kept and counted no
-- more, and the same person may be found anew.
alter table prevent.arrival
  add column void_reason text,
  add column voided_at timestamptz,
  add column voided_by text,
  drop constraint arrival_state_check,
  drop constraint arrival_dismissed_check,
  drop constraint arrival_controlled_check,
  drop constraint arrival_decided_check,
  add constraint arrival_state_check check (state in ('open', 'controlled', 'dismissed', 'voided')),
  -- a voided line keeps what was decided of it before
  add constraint arrival_dismissed_check check
    (state = 'voided' or (state = 'dismissed') = (dismissed_reason is not null)),
  add constraint arrival_controlled_check check (state = 'voided' or (state = 'controlled') = (case_id is not null)),
  add constraint arrival_decided_check check (state = 'voided' or (state = 'open') = (decided_at is null)),
  add constraint arrival_void_check check ((state = 'voided') = (void_reason is not null)
    and (state = 'voided') = (voided_at is not null) and (state = 'voided') = (voided_by is not null)),
  add constraint arrival_void_reason_check check (char_length(void_reason) between 4 and 200);
grant update (void_reason, voided_at, voided_by) on prevent.arrival to wuzi_app;

drop index prevent.arrival_person_key;
drop index prevent.arrival_resident_key;
create unique index arrival_person_key on prevent.arrival (incident_id, person_id) where state <> 'voided';
create unique index arrival_resident_key on prevent.arrival (incident_id, resident_id) where state <> 'voided';

-- As before, over the lines that stand. A ledger on paper that is imported again does not bring back what
-- was voided: with `p_also_voided` the voided line of the same place and day is found as well.
drop function prevent.known_arrival(integer, uuid, bytea[], bytea[], text, date);
create function prevent.known_arrival(
  p_office integer, p_person uuid, p_documents bytea[], p_phones bytea[], p_name text, p_arrived_on date,
  p_also_voided boolean
) returns table (id uuid, office_id integer, here boolean, town text, voided boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v_incident uuid := response.current_incident(p_office);
begin
  perform pg_advisory_xact_lock(hashtextextended(v_incident::text || '|' || p_name, 0));
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
            and cardinality(p_documents) = 0)
     order by a.state = 'voided', a.id limit 1;
end
$$;
revoke all on function prevent.known_arrival(integer, uuid, bytea[], bytea[], text, date, boolean) from public;
grant execute on function prevent.known_arrival(integer, uuid, bytea[], bytea[], text, date, boolean)
  to wuzi_app, wuzi_worker;
alter function prevent.known_arrival(integer, uuid, bytea[], bytea[], text, date, boolean) owner to wuzi_access;
