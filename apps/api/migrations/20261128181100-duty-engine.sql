-- How a slot stands at an instant: the domain's rule (slot-state.ts) in SQL, written out in place.
create function prevent.slot_state(
  window_start timestamptz, due_at timestamptz, window_end timestamptz,
  occurred_at timestamptz, outcome text, as_of timestamptz
) returns text language sql immutable as $$
  select case
    when outcome = 'excused' then 'excused'
    when occurred_at > due_at then 'done_late'
    when occurred_at is not null then 'done'
    when as_of < window_start then 'upcoming'
    when as_of <= due_at then 'open'
    when as_of <= window_end then 'overdue'
    else 'missed' end
$$;
grant execute on function prevent.slot_state(timestamptz, timestamptz, timestamptz, timestamptz, text, timestamptz)
  to wuzi_app, wuzi_worker, wuzi_access;

create function prevent.china_day(at timestamptz) returns date language sql stable as $$
  select (at at time zone 'Asia/Shanghai')::date
$$;
grant execute on function prevent.china_day(timestamptz) to wuzi_app, wuzi_worker, wuzi_access;

-- Which permission does the work of a kind: only posts that hold it are given any.
create function prevent.duty_permission(kind text) returns text language sql immutable as $$
  select case kind when 'daily_report' then 'report:write' when 'disinfection' then 'disinfection:write'
    when 'follow_up' then 'followUp:record' when 'inspection' then 'inspection:write' end
$$;
grant execute on function prevent.duty_permission(text) to wuzi_app, wuzi_worker, wuzi_access;

-- The counts of a day follow each change of a slot, added up per statement; rows are taken in one
-- order, so that two who count at once wait for each other and never around each other.
create function prevent.count_slots() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if tg_op = 'INSERT' then
    insert into prevent.day_summary as s (office_id, incident_id, on_day, kind, expected, done, late, news, zero, excused)
    select n.office_id, n.incident_id, n.on_day, n.kind,
           count(*) filter (where n.outcome is distinct from 'excused'),
           count(n.occurred_at), count(*) filter (where n.occurred_at > n.due_at),
           count(*) filter (where n.outcome = 'news'), count(*) filter (where n.outcome = 'zero'),
           count(*) filter (where n.outcome = 'excused')
      from new_rows n group by 1, 2, 3, 4 order by 1, 3, 4, 2
    on conflict on constraint day_summary_key do update
      set expected = s.expected + excluded.expected, done = s.done + excluded.done, late = s.late + excluded.late,
          news = s.news + excluded.news, zero = s.zero + excluded.zero, excused = s.excused + excluded.excused;
  elsif tg_op = 'DELETE' then
    insert into prevent.day_summary as s (office_id, incident_id, on_day, kind, expected, done, late, news, zero, excused)
    select o.office_id, o.incident_id, o.on_day, o.kind,
           -count(*) filter (where o.outcome is distinct from 'excused'),
           -count(o.occurred_at), -count(*) filter (where o.occurred_at > o.due_at),
           -count(*) filter (where o.outcome = 'news'), -count(*) filter (where o.outcome = 'zero'),
           -count(*) filter (where o.outcome = 'excused')
      from old_rows o group by 1, 2, 3, 4 order by 1, 3, 4, 2
    on conflict on constraint day_summary_key do update
      set expected = s.expected + excluded.expected, done = s.done + excluded.done, late = s.late + excluded.late,
          news = s.news + excluded.news, zero = s.zero + excluded.zero, excused = s.excused + excluded.excused;
  else
    insert into prevent.day_summary as s (office_id, incident_id, on_day, kind, expected, done, late, news, zero, excused)
    select * from (
      select c.office_id, c.incident_id, c.on_day, c.kind,
             sum(c.sign * (c.outcome is distinct from 'excused')::integer) as expected,
             sum(c.sign * (c.occurred_at is not null)::integer) as done,
             sum(c.sign * coalesce(c.occurred_at > c.due_at, false)::integer) as late,
             sum(c.sign * coalesce(c.outcome = 'news', false)::integer) as news,
             sum(c.sign * coalesce(c.outcome = 'zero', false)::integer) as zero,
             sum(c.sign * coalesce(c.outcome = 'excused', false)::integer) as excused
        from (select 1 as sign, n.* from new_rows n union all select -1, o.* from old_rows o) c
       group by 1, 2, 3, 4) d
     where (d.expected, d.done, d.late, d.news, d.zero, d.excused) <> (0, 0, 0, 0, 0, 0)
     order by d.office_id, d.on_day, d.kind, d.incident_id
    on conflict on constraint day_summary_key do update
      set expected = s.expected + excluded.expected, done = s.done + excluded.done, late = s.late + excluded.late,
          news = s.news + excluded.news, zero = s.zero + excluded.zero, excused = s.excused + excluded.excused;
  end if;
  return null;
end
$$;

-- Generates the slots of some days, in one statement: of these targets, or of all targets of these
-- offices. Missing ones are added, future undone ones follow their rule and keep their ids, future
-- undone ones that nothing calls for any more go; what is done or has begun is never touched. Without
-- nested loops: the planner knows nothing of the steps' sizes, and would choose them for a whole county.
create function prevent.fill_slots(p_offices integer[], p_targets uuid[], p_from date, p_to date)
returns integer
language sql volatile security definer set search_path = pg_catalog, pg_temp
set enable_nestloop = off as $$
  with recursive day as materialized (
    select d::date as on_day, extract(isodow from d)::smallint as week_day
      from generate_series(p_from, p_to, interval '1 day') d
  ), target as materialized (
    select t.* from prevent.duty_target t
     where (t.office_id = any(p_offices) or t.id = any(p_targets))
       and t.from_day <= p_to and coalesce(t.to_day, p_to) >= p_from
  ), up as (
    -- each office with those above it, itself at depth 0
    select o.id as served, o.id as office_id, o.parent_id, 0 as depth
      from organisation.office o where o.id in (select office_id from target)
    union all
    select up.served, o.id, o.parent_id, up.depth + 1
      from up join organisation.office o on o.id = up.parent_id
  ), nearest as materialized (
    select distinct on (k.kind, up.served, d.on_day) k.kind, up.served, d.on_day, d.week_day, r.id as rule_id
      from (select distinct kind from target) k
      cross join day d cross join up
      join prevent.duty_rule r on r.office_id = up.office_id and r.kind = k.kind
       and r.valid_from <= d.on_day and coalesce(r.valid_to, d.on_day) >= d.on_day
     order by k.kind, up.served, d.on_day, up.depth
  ), called as materialized (
    select n.kind, n.served, n.on_day, n.rule_id, r.roles, r.incident_id, w.no::smallint as slot_no,
           (n.on_day + (w.at ->> 'start')::time) at time zone 'Asia/Shanghai' as window_start,
           (n.on_day + (w.at ->> 'due')::time) at time zone 'Asia/Shanghai' as due_at,
           (n.on_day + (w.at ->> 'end')::time) at time zone 'Asia/Shanghai' as window_end,
           case when n.on_day = prevent.china_day(r.created_at) and n.on_day = r.valid_from
                then r.created_at end as rule_since
      from nearest n
      join prevent.duty_rule r on r.id = n.rule_id
      join access.office_scope s on s.office_id = r.office_id
      left join response.incident i on i.id = r.incident_id
      left join prevent.calendar_day c on c.office_id = s.county_id and c.on_day = n.on_day
      left join prevent.public_day b on b.on_day = n.on_day
      cross join lateral jsonb_array_elements(r.windows) with ordinality w(at, no)
     where (n.on_day - r.valid_from) % r.every_n_days = 0
       and (r.week_days is null or n.week_day = any(r.week_days))
       and (r.day_list is null or n.on_day = any(r.day_list))
       and (not r.working_days_only or coalesce(c.working, b.working, n.week_day <= 5))
       and (i.id is null or (i.started_on <= n.on_day and coalesce(i.ended_on, n.on_day) >= n.on_day))
  ), at_work as materialized (
    select p.id as post_id, p.staff_id, p.office_id, p.role, d.on_day
      from staff.post p
      join staff.member m on m.id = p.staff_id and m.state = 'active'
      join day d on d.on_day between p.from_day and coalesce(p.to_day, d.on_day)
     where not exists (select from prevent.absence a
                        where a.staff_id = p.staff_id and a.cancelled_at is null
                          and d.on_day between a.from_day and a.to_day)
       and (p.office_id in (select office_id from up)
         or p.id in (select assignee_post from target union all select deputy_post from target))
  ), needed as materialized (
    select t.id as target_id, t.kind, t.office_id, t.name, t.from_day, t.created_at, t.role,
           coalesce(t.incident_id, c.incident_id) as incident_id,
           c.on_day, c.rule_id, c.slot_no, c.window_start, c.due_at, c.window_end,
           coalesce(a.staff_id, d.staff_id) as named, nullif(d.staff_id, coalesce(a.staff_id, d.staff_id)) as deputy
      from target t
      join called c on c.served = t.office_id and c.kind = t.kind
       and c.on_day between t.from_day and coalesce(t.to_day, c.on_day)
       and c.slot_no <= coalesce(t.times_per_day, c.slot_no)
      left join response.incident i on i.id = t.incident_id
      left join at_work a on a.post_id = t.assignee_post and a.on_day = c.on_day
      left join at_work d on d.post_id = t.deputy_post and d.on_day = c.on_day
     where (i.id is null or coalesce(i.ended_on, c.on_day) >= c.on_day)
       and (t.kind <> 'daily_report' or (a.staff_id is not null
         and (c.roles is null or t.role = any(c.roles))
         and exists (select from access.role_permission g where g.role = t.role and g.permission = 'report:write')))
       -- what was set up during a day owes nothing for the hours before
       and not (c.on_day = t.from_day and c.on_day = prevent.china_day(t.created_at) and c.window_end <= t.created_at)
       and coalesce(c.window_end > c.rule_since, true)
  ), host as materialized (
    -- the nearest office with somebody at work whose post does this, for targets that name nobody
    select distinct on (o.kind, o.office_id, o.on_day) o.kind, o.office_id, o.on_day, up.office_id as host_id
      from (select distinct kind, office_id, on_day from needed where named is null) o
      join up on up.served = o.office_id
      join at_work w on w.office_id = up.office_id and w.on_day = o.on_day
      join access.role_permission g on g.role = w.role and g.permission = prevent.duty_permission(o.kind)
       and (g.reach <> 'office' or up.depth = 0)
     where w.role not in (select role from access.administrator_role)
     order by o.kind, o.office_id, o.on_day, up.depth
  ), crew as materialized (
    select h.kind, h.host_id, h.on_day, w.staff_id,
           row_number() over (partition by h.kind, h.host_id, h.on_day order by w.staff_id) - 1 as place,
           count(*) over (partition by h.kind, h.host_id, h.on_day) as size
      from (select distinct kind, host_id, on_day from host) h
      join (select distinct office_id, on_day, role, staff_id from at_work) w
        on w.office_id = h.host_id and w.on_day = h.on_day
      join access.role_permission g on g.role = w.role and g.permission = prevent.duty_permission(h.kind)
     where w.role not in (select role from access.administrator_role)
  ), shared as materialized (
    -- least loaded: one after the other, oldest target first, so that a new one moves no other
    select h.kind, h.host_id, h.on_day, n.target_id,
           dense_rank() over (partition by h.kind, h.host_id, h.on_day order by n.target_id) - 1 as turn
      from (select distinct kind, office_id, on_day, target_id from needed where named is null) n
      join host h on h.kind = n.kind and h.office_id = n.office_id and h.on_day = n.on_day
  ), wanted as materialized (
    select n.*, coalesce(n.named, w.staff_id) as assignee
      from needed n
      left join shared s on n.named is null and s.kind = n.kind and s.on_day = n.on_day and s.target_id = n.target_id
      left join crew w on w.kind = s.kind and w.host_id = s.host_id and w.on_day = s.on_day
       and w.place = s.turn % w.size
  ), existing as materialized (
    select x.* from prevent.duty_slot x
     where (x.office_id = any(p_offices) and x.on_day between p_from and p_to)
        or (x.target_id = any(p_targets) and x.on_day between p_from and p_to)
  ), removed as (
    delete from prevent.duty_slot x
     where x.id = any(array(
         select o.id from existing o
           left join wanted w on w.target_id = o.target_id and w.on_day = o.on_day and w.slot_no = o.slot_no
          where w.target_id is null and o.resolved_at is null and o.window_start > now()))
       and x.resolved_at is null
    returning 1
  ), kept as (
    insert into prevent.duty_slot as x (office_id, incident_id, kind, rule_id, target_id, target_name, on_day, slot_no,
      window_start, due_at, window_end, assignee_staff, deputy_staff)
    select w.office_id, w.incident_id, w.kind, w.rule_id, w.target_id, w.name, w.on_day, w.slot_no,
           w.window_start, w.due_at, w.window_end, w.assignee, w.deputy
      from wanted w
      left join existing o on o.target_id = w.target_id and o.on_day = w.on_day and o.slot_no = w.slot_no
     where o.id is null
        or (o.resolved_at is null and o.window_start > now()
          and (o.office_id, o.incident_id, o.rule_id, o.target_name, o.window_start, o.due_at, o.window_end,
               o.deputy_staff, case when o.handover_id is null then o.assignee_staff end)
            is distinct from (w.office_id, w.incident_id, w.rule_id, w.name, w.window_start, w.due_at, w.window_end,
               w.deputy, case when o.handover_id is null then w.assignee end))
     order by w.target_id, w.on_day, w.slot_no
    on conflict on constraint duty_slot_key do update
      set office_id = excluded.office_id, incident_id = excluded.incident_id, rule_id = excluded.rule_id,
          target_name = excluded.target_name, window_start = excluded.window_start, due_at = excluded.due_at,
          window_end = excluded.window_end, deputy_staff = excluded.deputy_staff,
          assignee_staff = case when x.handover_id is null then excluded.assignee_staff else x.assignee_staff end
      where x.resolved_at is null and x.window_start > now()
    returning 1
  )
  select ((select count(*) from removed) + (select count(*) from kept))::integer
$$;

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
