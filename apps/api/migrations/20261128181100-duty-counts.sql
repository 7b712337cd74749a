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
