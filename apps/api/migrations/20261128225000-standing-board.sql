-- What stands open by the nearest units of an office on a day, itself alone among them: the reach is
-- asked once, as `duty_board` does. What is overdue is said of the running day alone.
create function prevent.standing_board(p_office integer, p_day date)
returns table (office_id integer, under_control integer, open_alerts integer, overdue_alerts integer,
  open_gaps integer, overdue_gaps integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with member as materialized (
    select c.id as unit_id, o.id
      from organisation.office c join access.office_scope s on s.office_id = c.id
     cross join unnest(s.offices) o(id)
     where c.parent_id = p_office and p_office = any((select access.offices())::integer[])
    union all
    select p_office, p_office where p_office = any((select access.offices())::integer[])
  ), standing as (
    select m.unit_id, sum(n.under_control)::integer as under_control, sum(n.open_alerts)::integer as alerts,
           sum(n.open_gaps)::integer as gaps
      from member m join prevent.standing n
        on n.office_id = m.id and n.from_day <= p_day and n.until_day > p_day
     group by m.unit_id
  ), late_alert as (
    select m.unit_id, count(*)::integer as overdue
      from prevent.control_alert a join member m on m.id = a.office_id
     where a.closed_at is null and a.due_at < now()
     group by m.unit_id
  ), late_gap as (
    select m.unit_id, count(*)::integer as overdue
      from care.gap g join member m on m.id = g.office_id
     where g.state = 'open' and g.due_at < now()
     group by m.unit_id
  )
  select m.id, coalesce(s.under_control, 0), coalesce(s.alerts, 0),
         case when p_day = prevent.china_day(now()) then coalesce(a.overdue, 0) end,
         coalesce(s.gaps, 0), case when p_day = prevent.china_day(now()) then coalesce(g.overdue, 0) end
    from (select distinct unit_id as id from member) m
    left join standing s on s.unit_id = m.id
    left join late_alert a on a.unit_id = m.id
    left join late_gap g on g.unit_id = m.id
$$;
revoke all on function prevent.standing_board(integer, date) from public;
grant execute on function prevent.standing_board(integer, date) to wuzi_app;
alter function prevent.standing_board(integer, date) owner to wuzi_access;
