-- For commands and the job: all targets at an office and below. Returns how many slots changed.
create function prevent.generate_slots(p_office integer, p_from date, p_to date) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if p_office is null or not p_office = any(access.offices()) then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  return prevent.fill_slots((select s.offices from access.office_scope s where s.office_id = p_office), null, p_from, p_to);
end
$$;

-- Says what a thing owes, in the transaction that changes the thing; its slots of today and tomorrow
-- follow at once, those of days before by a job. `p_to` ends it.
create function prevent.set_duty_target(
  p_id uuid, p_kind text, p_office integer, p_incident uuid, p_name text, p_from date, p_to date,
  p_times smallint, p_assignee uuid, p_deputy uuid
) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := prevent.china_day(now());
begin
  if p_office is null or not p_office = any(access.offices())
     or exists (select from prevent.duty_target t where t.id = p_id
                   and (t.kind <> p_kind or not t.office_id = any(access.offices()))) then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  insert into prevent.duty_target as t (id, kind, office_id, incident_id, name, from_day, to_day, times_per_day,
    assignee_post, deputy_post)
  values (p_id, p_kind, p_office, p_incident, p_name, p_from, p_to, p_times, p_assignee, p_deputy)
  on conflict (id) do update set office_id = excluded.office_id, incident_id = excluded.incident_id,
    name = excluded.name, from_day = excluded.from_day, to_day = excluded.to_day,
    times_per_day = excluded.times_per_day, assignee_post = excluded.assignee_post, deputy_post = excluded.deputy_post;
  perform prevent.fill_slots(null, array[p_id], today, today + 1);
  if p_from < today then
    perform platform.order_job(p_office, 'prevent.generateSlots', jsonb_build_object('from', p_from, 'to', today - 1));
  end if;
end
$$;

-- Marks the slot of a target that a piece of work belongs to: the one whose window holds the moment,
-- else the nearest undone one of that day before it. Null: there is none, the work stands by itself.
create function prevent.resolve_duty(p_target uuid, p_occurred timestamptz, p_outcome text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  chosen uuid;
begin
  -- the target's row lets those who come at once take turns
  perform from prevent.duty_target t
    where t.id = p_target and t.office_id = any(access.offices()) for update;
  if not found then return null; end if;
  select x.id into chosen from prevent.duty_slot x
   where x.target_id = p_target and x.on_day = prevent.china_day(p_occurred)
     and x.resolved_at is null and x.window_start <= p_occurred
   order by (x.window_end >= p_occurred) desc, x.window_start desc limit 1 for update;
  if chosen is null then return null; end if;
  update prevent.duty_slot
     set resolved_at = now(), resolved_by = access.staff(), outcome = p_outcome, occurred_at = p_occurred
   where id = chosen;
  return chosen;
end
$$;

-- The outcome of a slot after its record was corrected.
create function prevent.restate_duty(p_slot uuid, p_outcome text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update prevent.duty_slot set outcome = p_outcome
   where id = p_slot and office_id = any((select access.offices())::integer[])
     and occurred_at is not null and outcome <> p_outcome and p_outcome <> 'excused'
$$;

-- A post that holds a permission to report is a target by itself, from its first day to its last.
create function prevent.follow_posts() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := prevent.china_day(now());
begin
  insert into prevent.duty_target as t (id, kind, office_id, name, role, from_day, to_day, assignee_post)
  select p.id, 'daily_report', p.office_id, p.holder_name, p.role, p.from_day, p.to_day, p.id from new_rows p
  on conflict (id) do update set name = excluded.name, to_day = excluded.to_day
    where (t.name, t.to_day) is distinct from (excluded.name, excluded.to_day);
  perform prevent.fill_slots(null, (select array_agg(p.id) from new_rows p), today, today + 1)
    where exists (select from prevent.duty_rule);
  return null;
end
$$;

-- Leave that begins, ends early or is taken back: duties of those days are given anew, an open report
-- of a day on leave is excused, and due again when the leave is taken back in time.
create function prevent.follow_absences() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := prevent.china_day(now());
begin
  update prevent.duty_slot x set resolved_at = now(), resolved_by = access.staff(), outcome = 'excused', reason = a.reason
    from new_rows a join staff.post p on p.staff_id = a.staff_id
   where a.cancelled_at is null and x.target_id = p.id and x.kind = 'daily_report'
     and x.on_day between a.from_day and a.to_day and x.resolved_at is null and x.window_start <= now();
  update prevent.duty_slot x set resolved_at = null, resolved_by = null, outcome = null, reason = null
    from new_rows a join staff.post p on p.staff_id = a.staff_id
   where a.cancelled_at is not null and x.target_id = p.id and x.kind = 'daily_report'
     and x.on_day between a.from_day and a.to_day and x.outcome = 'excused' and x.window_end > now();
  perform prevent.fill_slots(null, (
      select array_agg(t.id) from prevent.duty_target t
       where t.assignee_post in (select p.id from staff.post p join new_rows a on a.staff_id = p.staff_id)
          or t.id in (select x.target_id from prevent.duty_slot x join new_rows a on a.staff_id = x.assignee_staff
                       where x.on_day >= today)), today, today + 1);
  return null;
end
$$;

-- The state's calendar, as the job read it: what it no longer says of its years goes.
create function prevent.keep_public_days(p_days jsonb) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with said as (
    select * from jsonb_to_recordset(p_days) as d(on_day date, working boolean, name text)
  ), gone as (
    delete from prevent.public_day b
     where extract(year from b.on_day) in (select extract(year from on_day) from said)
       and b.on_day not in (select on_day from said)
  )
  insert into prevent.public_day as b select on_day, working, name from said
  on conflict (on_day) do update set working = excluded.working, name = excluded.name
    where (b.working, b.name) is distinct from (excluded.working, excluded.name)
$$;

do $$
declare f text;
begin
  foreach f in array array['prevent.count_slots()', 'prevent.fill_slots(integer[], uuid[], date, date)',
    'prevent.generate_slots(integer, date, date)',
    'prevent.set_duty_target(uuid, text, integer, uuid, text, date, date, smallint, uuid, uuid)',
    'prevent.resolve_duty(uuid, timestamptz, text)', 'prevent.restate_duty(uuid, text)',
    'prevent.follow_posts()', 'prevent.follow_absences()', 'prevent.keep_public_days(jsonb)'] loop
    execute format('revoke all on function %s from public', f);
  end loop;
  grant execute on function prevent.generate_slots(integer, date, date) to wuzi_app, wuzi_worker;
  grant execute on function
    prevent.set_duty_target(uuid, text, integer, uuid, text, date, date, smallint, uuid, uuid),
    prevent.resolve_duty(uuid, timestamptz, text), prevent.restate_duty(uuid, text) to wuzi_app;
  grant execute on function prevent.keep_public_days(jsonb) to wuzi_worker;
  foreach f in array array['prevent.count_slots()', 'prevent.fill_slots(integer[], uuid[], date, date)',
    'prevent.generate_slots(integer, date, date)',
    'prevent.set_duty_target(uuid, text, integer, uuid, text, date, date, smallint, uuid, uuid)',
    'prevent.resolve_duty(uuid, timestamptz, text)', 'prevent.restate_duty(uuid, text)',
    'prevent.follow_posts()', 'prevent.follow_absences()', 'prevent.keep_public_days(jsonb)'] loop
    execute format('alter function %s owner to wuzi_access', f);
  end loop;
end
$$;

set local role wuzi_access;
do $$ begin
  execute format('grant execute on function prevent.count_slots(), prevent.follow_posts(), prevent.follow_absences()
    to %I', session_user);
end $$;
reset role;
create trigger duty_slot_count_insert after insert on prevent.duty_slot referencing new table as new_rows
  for each statement execute function prevent.count_slots();
create trigger duty_slot_count_update after update on prevent.duty_slot
  referencing old table as old_rows new table as new_rows
  for each statement execute function prevent.count_slots();
create trigger duty_slot_count_delete after delete on prevent.duty_slot referencing old table as old_rows
  for each statement execute function prevent.count_slots();
create trigger post_duty_insert after insert on staff.post referencing new table as new_rows
  for each statement execute function prevent.follow_posts();
create trigger post_duty_update after update on staff.post referencing new table as new_rows
  for each statement execute function prevent.follow_posts();
create trigger absence_duty_insert after insert on prevent.absence referencing new table as new_rows
  for each statement execute function prevent.follow_absences();
create trigger absence_duty_update after update on prevent.absence referencing new table as new_rows
  for each statement execute function prevent.follow_absences();


-- posts that stand already
set local role wuzi_access;
insert into prevent.duty_target (id, kind, office_id, name, role, from_day, to_day, assignee_post)
select id, 'daily_report', office_id, holder_name, role, from_day, to_day, id from staff.post;
reset role;
