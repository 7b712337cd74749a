-- How many are under control at each office, and how many alerts and care gaps stand open: kept in the
-- transaction that changes them, so that the county's view costs the same in a year. A row holds from its
-- day until the next one of its office; numbers alone, nobody's name and nobody's health.
create table prevent.standing (
  office_id integer not null,
  from_day date not null,
  under_control integer not null,
  open_alerts integer not null,
  open_gaps integer not null,
  constraint standing_pkey primary key (office_id, from_day),
  constraint standing_office_fkey foreign key (office_id) references organisation.office (id)
);
comment on table prevent.standing is 'At the end of a day: of today, as it stands.';
select platform.wall_round('prevent.standing');
grant select on prevent.standing to wuzi_app, wuzi_worker;
grant insert, update on prevent.standing to wuzi_access;

-- What is past its deadline follows from the clock: counted when asked, among what is open.
create index control_alert_open_idx on prevent.control_alert (office_id, due_at) where closed_at is null;
create index gap_open_idx on care.gap (office_id, due_at) where state = 'open';

-- At each office so many more (or fewer) from a day on. Whoever counts holds the office, in one order.
create function prevent.shift_standing(p_measure text, p_offices integer[], p_days date[], p_steps integer[])
returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('prevent.standing'), held.office_id)
     from (select distinct o as office_id from unnest(p_offices) o order by 1) held;
  insert into prevent.standing (office_id, from_day, under_control, open_alerts, open_gaps)
  select s.office_id, s.from_day, coalesce(b.under_control, 0), coalesce(b.open_alerts, 0), coalesce(b.open_gaps, 0)
    from (select distinct * from unnest(p_offices, p_days) as s(office_id, from_day)) s
    left join lateral (
      select x.* from prevent.standing x
       where x.office_id = s.office_id and x.from_day <= s.from_day
       order by x.from_day desc limit 1) b on true
  on conflict on constraint standing_pkey do nothing;
  update prevent.standing x
     set under_control = x.under_control + case p_measure when 'under_control' then t.step else 0 end,
         open_alerts = x.open_alerts + case p_measure when 'open_alerts' then t.step else 0 end,
         open_gaps = x.open_gaps + case p_measure when 'open_gaps' then t.step else 0 end
    from (
      select y.office_id, y.from_day, sum(s.step)::integer as step
        from unnest(p_offices, p_days, p_steps) as s(office_id, from_day, step)
        join prevent.standing y on y.office_id = s.office_id and y.from_day >= s.from_day
       group by 1, 2) t
   where x.office_id = t.office_id and x.from_day = t.from_day and t.step <> 0;
end
$$;

-- Follows the rows of a table: its arguments are what is counted, and the days from which and until which
-- a row `r` counts. What moves to another office counts there from today on, and stays in what was.
create function prevent.follow_standing() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  offices integer[];
  days date[];
  steps integer[];
  before text := case tg_op when 'UPDATE' then 'union all
    select o.office_id, greatest(o.begins, case when n.office_id <> o.office_id then $1 end), -1
      from old_spans o join new_spans n on n.id = o.id
    union all
    select o.office_id, greatest(o.ends, o.begins, case when n.office_id <> o.office_id then $1 end), 1
      from old_spans o join new_spans n on n.id = o.id where o.ends is not null' else '' end;
  spans constant text := '%s_spans as (select r.id, r.office_id, %s as begins, %s as ends from %s_rows r)';
begin
  execute 'with ' || format(spans, 'new', tg_argv[1], tg_argv[2], 'new')
    || case tg_op when 'UPDATE' then ', ' || format(spans, 'old', tg_argv[1], tg_argv[2], 'old')
         else ', old_spans as (select id, office_id from new_spans)' end
    || ', step as (
      select n.office_id, greatest(n.begins, case when n.office_id <> o.office_id then $1 end) as on_day, 1 as by
        from new_spans n join old_spans o on o.id = n.id
      union all
      select n.office_id, greatest(n.ends, n.begins, case when n.office_id <> o.office_id then $1 end), -1
        from new_spans n join old_spans o on o.id = n.id where n.ends is not null ' || before || '
    ), sum as (
      select office_id, on_day, sum(by)::integer as by from step group by 1, 2 having sum(by) <> 0
    )
    select array_agg(office_id), array_agg(on_day), array_agg(by) from sum'
    into offices, days, steps using prevent.china_day(now());
  if offices is not null then perform prevent.shift_standing(tg_argv[0], offices, days, steps); end if;
  return null;
end
$$;

revoke all on function prevent.shift_standing(text, integer[], date[], integer[]), prevent.follow_standing() from public;
alter function prevent.shift_standing(text, integer[], date[], integer[]) owner to wuzi_access;
alter function prevent.follow_standing() owner to wuzi_access;
set local role wuzi_access;
do $$ begin
  execute format('grant execute on function prevent.follow_standing() to %I', session_user);
end $$;
reset role;

do $$
declare
  t record;
begin
  for t in
    select * from (values
      ('prevent.control_case', 'control_case', 'under_control', 'r.from_day',
       -- an end that is entered looking back, to before the last move, counts from the move
       'greatest(r.ended_on, case when r.ended_on is not null then (select max(prevent.china_day(m.moved_at))
          from prevent.control_move m where m.case_id = r.id and m.direction = ''received'') end)'),
      ('prevent.control_alert', 'control_alert', 'open_alerts', 'prevent.china_day(r.raised_at)',
       'prevent.china_day(r.closed_at)'),
      ('care.gap', 'gap', 'open_gaps', 'prevent.china_day(r.opened_at)', 'prevent.china_day(r.closed_at)')
    ) as v(owned, named, measure, begins, ends)
  loop
    execute format('create trigger %I after insert on %s referencing new table as new_rows
      for each statement execute function prevent.follow_standing(%L, %L, %L)',
      t.named || '_standing_insert', t.owned, t.measure, t.begins, t.ends);
    execute format('create trigger %I after update on %s referencing old table as old_rows new table as new_rows
      for each statement execute function prevent.follow_standing(%L, %L, %L)',
      t.named || '_standing_update', t.owned, t.measure, t.begins, t.ends);
  end loop;
end
$$;

-- what stands already
set local role wuzi_access;
do $$
declare
  m record;
begin
  for m in
    with step as (
      select 'under_control' as measure, office_id, from_day as on_day, 1 as by from prevent.control_case
      union all
      select 'under_control', office_id, greatest(ended_on, from_day), -1 from prevent.control_case where ended_on is not null
      union all
      select 'open_alerts', office_id, prevent.china_day(raised_at), 1 from prevent.control_alert
      union all
      select 'open_alerts', office_id, prevent.china_day(closed_at), -1 from prevent.control_alert where closed_at is not null
      union all
      select 'open_gaps', office_id, prevent.china_day(opened_at), 1 from care.gap
      union all
      select 'open_gaps', office_id, prevent.china_day(closed_at), -1 from care.gap where closed_at is not null
    )
    select measure, array_agg(office_id) as offices, array_agg(on_day) as days, array_agg(by) as steps from step group by 1
  loop
    perform prevent.shift_standing(m.measure, m.offices, m.days, m.steps);
  end loop;
end
$$;
reset role;
