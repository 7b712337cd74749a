-- A line of the ledger is edited with a reason; what stood there before is read from the audit. A stay that
-- is replaced leaves no trace of what it was, only that it was.
alter table prevent.arrival
  add column edit_reason text,
  add column stay_changed_at timestamptz,
  add constraint arrival_edit_reason_check check (char_length(edit_reason) between 4 and 200);
grant update (origin_code, origin, transport, transport_no, companions, arrived_on, planned_leave_on, stay_mask, needs,
  edit_reason, stay_changed_at) on prevent.arrival to wuzi_app;

-- Puts another sealed stay in the place of the one that stands.
grant insert, delete on prevent.sealed_stay to wuzi_access;
create function prevent.replace_stay(p_arrival uuid, p_key smallint, p_sealed bytea) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare home integer;
begin
  if (access.actor_parts())[3] <> 'screening:write' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  select a.office_id into home from prevent.arrival a
   where a.id = p_arrival and a.office_id = any(access.offices()) for update;
  if not found then return; end if;
  delete from prevent.sealed_stay where arrival_id = p_arrival;
  insert into prevent.sealed_stay (arrival_id, office_id, key_id, sealed) values (p_arrival, home, p_key, p_sealed);
end
$$;

-- The edits of a line in the actor's reach: by whom, why, what stood there before and after.
create function prevent.arrival_edits(p_arrival uuid)
returns table (id uuid, at timestamptz, by_name text, reason text, changes jsonb)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with entry as (
    select e.public_id, e.at, e.actor_name, e.before, e.after
      from prevent.arrival a join audit.entry e on e.subject = 'prevent.arrival' and e.subject_id = a.id::text
     where a.id = p_arrival and a.office_id = any((select access.offices())::integer[]) and e.action = 'change'
  ), field(name, word) as (
    values ('origin', 'origin'), ('origin_code', 'originCode'), ('transport', 'transport'),
      ('transport_no', 'transportNo'), ('companions', 'companions'), ('arrived_on', 'arrivedOn'),
      ('planned_leave_on', 'plannedLeaveOn'), ('needs', 'needs'), ('stay_changed_at', 'stay')
  )
  select e.public_id, e.at, e.actor_name,
         -- the same reason given twice is no change of it
         (select p.after ->> 'edit_reason' from entry p where p.after ? 'edit_reason' and p.public_id <= e.public_id
           order by p.public_id desc limit 1),
         jsonb_agg(jsonb_build_object('field', f.word,
           'before', case when f.word <> 'stay' then e.before ->> f.name end,
           'after', case when f.word <> 'stay' then e.after ->> f.name end) order by f.word)
    from entry e join field f on e.after ? f.name
   group by e.public_id, e.at, e.actor_name
$$;
revoke all on function prevent.replace_stay(uuid, smallint, bytea), prevent.arrival_edits(uuid) from public;
grant execute on function prevent.replace_stay(uuid, smallint, bytea), prevent.arrival_edits(uuid) to wuzi_app;
alter function prevent.replace_stay(uuid, smallint, bytea) owner to wuzi_access;
alter function prevent.arrival_edits(uuid) owner to wuzi_access;
