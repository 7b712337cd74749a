-- Leave may name whoever stands in (代班人): work that names the one on leave is theirs meanwhile, before
-- the deputy of the work itself. Reports stay excused, inspections are swapped.
alter table prevent.absence add column deputy_id uuid;
alter table prevent.absence add constraint absence_deputy_fkey foreign key (deputy_id) references staff.member (id);
alter table prevent.absence add constraint absence_deputy_check check (deputy_id <> staff_id);
comment on column prevent.absence.deputy_id is 'Who does the named work meanwhile; null: the work''s own deputy, else colleagues.';

set local role wuzi_access;
create or replace function prevent.fill_slots(p_offices integer[], p_targets uuid[], p_from date, p_to date)
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
  ), stands_in as materialized (
    -- whoever does the named work of somebody on leave, where they are at work themselves
    select p.id as post_id, b.deputy_id as staff_id, d.on_day
      from prevent.absence b
      join staff.post p on p.staff_id = b.staff_id and p.id in (select assignee_post from target)
      join staff.member m on m.id = b.deputy_id and m.state = 'active'
      join day d on d.on_day between b.from_day and b.to_day
       and d.on_day between p.from_day and coalesce(p.to_day, d.on_day)
     where b.cancelled_at is null
       and not exists (select from prevent.absence a
                        where a.staff_id = b.deputy_id and a.cancelled_at is null
                          and d.on_day between a.from_day and a.to_day)
  ), needed as materialized (
    select t.id as target_id, t.kind, t.office_id, t.name, t.from_day, t.created_at, t.role,
           coalesce(t.incident_id, c.incident_id) as incident_id,
           c.on_day, c.rule_id, c.slot_no, c.window_start, c.due_at, c.window_end,
           coalesce(a.staff_id, v.staff_id, d.staff_id) as named,
           nullif(d.staff_id, coalesce(a.staff_id, v.staff_id, d.staff_id)) as deputy
      from target t
      join called c on c.served = t.office_id and c.kind = t.kind
       and c.on_day between t.from_day and coalesce(t.to_day, c.on_day)
       and c.slot_no <= coalesce(t.times_per_day, c.slot_no)
      left join response.incident i on i.id = t.incident_id
      left join at_work a on a.post_id = t.assignee_post and a.on_day = c.on_day
      left join stands_in v on v.post_id = t.assignee_post and v.on_day = c.on_day and t.kind <> 'inspection'
      left join at_work d on d.post_id = t.deputy_post and d.on_day = c.on_day
     where (i.id is null or coalesce(i.ended_on, c.on_day) >= c.on_day)
       and (t.kind <> 'daily_report' or (a.staff_id is not null
         and (c.roles is null or t.role = any(c.roles))
         and exists (select from access.role_permission g where g.role = t.role and g.permission = 'report:write')))
       -- what was set up during a day owes nothing for the hours before
       and not (c.on_day = t.from_day and c.on_day = prevent.china_day(t.created_at) and c.window_end <= t.created_at)
       and coalesce(c.window_end > c.rule_since, true)
  ), unnamed as materialized (
    select distinct kind, office_id, on_day from needed where named is null
  ), cadre as materialized (
    -- whoever has contracted the area itself: lead, else deputy, who is at work and whose post does this
    select distinct on (o.kind, o.office_id, o.on_day) o.kind, o.office_id, o.on_day, w.staff_id
      from unnamed o
      join prevent.area_contract c on c.office_id = o.office_id and c.from_day <= o.on_day
       and coalesce(c.to_day, o.on_day) >= o.on_day
      join up on up.served = o.office_id
      join at_work w on w.staff_id = c.staff_id and w.on_day = o.on_day and w.office_id = up.office_id
      join access.role_permission g on g.role = w.role and g.permission = prevent.duty_permission(o.kind)
       and (g.reach <> 'office' or up.depth = 0)
     order by o.kind, o.office_id, o.on_day, c.role = 'lead' desc, w.staff_id
  ), host as materialized (
    -- the nearest office with somebody at work whose post does this, for targets that name nobody
    select distinct on (o.kind, o.office_id, o.on_day) o.kind, o.office_id, o.on_day, up.office_id as host_id
      from (select kind, office_id, on_day from unnamed
            except select kind, office_id, on_day from cadre) o
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
  ), given as materialized (
    select s.target_id, s.on_day, w.staff_id
      from shared s
      join crew w on w.kind = s.kind and w.host_id = s.host_id and w.on_day = s.on_day and w.place = s.turn % w.size
    union all
    select n.target_id, n.on_day, k.staff_id
      from (select distinct kind, office_id, on_day, target_id from needed where named is null) n
      join cadre k on k.office_id = n.office_id and k.on_day = n.on_day and k.kind = n.kind
  ), wanted as materialized (
    select n.*, coalesce(n.named, g.staff_id) as assignee
      from needed n
      left join given g on g.target_id = n.target_id and g.on_day = n.on_day
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

create or replace function prevent.follow_absences() returns trigger
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
  -- what has begun and is still to be done passes to whoever stands in
  update prevent.duty_slot x set assignee_staff = a.deputy_id
    from new_rows a
   where a.cancelled_at is null and a.deputy_id is not null and x.assignee_staff = a.staff_id
     and x.kind not in ('daily_report', 'inspection')
     and x.on_day between a.from_day and a.to_day and x.resolved_at is null and x.window_end > now();
  perform prevent.fill_slots(null, (
      select array_agg(t.id) from prevent.duty_target t
       where t.assignee_post in (select p.id from staff.post p join new_rows a on a.staff_id = p.staff_id)
          or t.id in (select x.target_id from prevent.duty_slot x join new_rows a on a.staff_id = x.assignee_staff
                       where x.on_day >= today)), today, today + 1);
  return null;
end
$$;
reset role;
