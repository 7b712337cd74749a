-- What one owes as a deputy, and what nobody is named for, is looked up by day.
create index duty_slot_deputy_idx on prevent.duty_slot (deputy_staff, on_day) where deputy_staff is not null;
-- Several offers may wait at once: what is received first passes, and what has passed passes no more.
drop index prevent.duty_handover_open_key;

-- What field work at an office is held against: the open response, its first day, and how many days
-- may be entered later. No row where the county has no open response. The incident itself is the
-- county's, and out of reach for whoever works below it.
create function prevent.field_response(p_office integer)
returns table (incident_id uuid, first_day date, backfill_days smallint)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.id, i.started_on, p.backfill_days
    from response.incident i
    left join lateral response.protocol_on(p_office, prevent.china_day(now())) p on true
   where i.id = response.current_incident(p_office)
$$;
revoke all on function prevent.field_response(integer) from public;
grant execute on function prevent.field_response(integer) to wuzi_app;
alter function prevent.field_response(integer) owner to wuzi_access;

-- As before; the command says when it was answered, in milliseconds. The owner is the definer role.
set local role wuzi_access;
create or replace function prevent.pass_slots(p_handover uuid) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  passed integer;
begin
  update prevent.duty_slot x set assignee_staff = h.to_staff, handover_id = h.id
    from prevent.duty_handover h
   where h.id = p_handover and h.state = 'accepted' and h.to_staff = access.staff()
     and h.answered_at > now() - interval '1 second'
     and x.id = any(h.slots) and x.resolved_at is null and x.assignee_staff = h.from_staff
     and x.office_id = any((select access.offices())::integer[]);
  get diagnostics passed = row_count;
  return passed;
end
$$;
reset role;
