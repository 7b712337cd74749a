-- A day whose word was taken back is told as well, as the week has it: whoever says something anew has to
-- know its version.
set local role wuzi_access;
create or replace function prevent.calendar_between(p_from date, p_to date)
returns table (on_day date, working boolean, name text, by_hand boolean, usually_working boolean, usual_name text,
  version integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select d.on_day, coalesce(c.working, b.working, u.weekday), case when c.working is null then b.name else c.name end,
         c.working is not null, coalesce(b.working, u.weekday), b.name, coalesce(c.version, 0)
    from (select b.on_day from prevent.public_day b where b.on_day between p_from and p_to
          union
          select c.on_day from prevent.calendar_day c
           where c.office_id = prevent.acting_county() and c.on_day between p_from and p_to) d
    cross join lateral (select extract(isodow from d.on_day) <= 5 as weekday) u
    left join prevent.public_day b on b.on_day = d.on_day
    left join prevent.calendar_day c on c.on_day = d.on_day and c.office_id = prevent.acting_county()
   order by d.on_day
$$;
reset role;
