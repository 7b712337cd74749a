-- A county's own word on a day may be taken back: then the state's calendar holds again. The row stays,
-- so that its version does.
alter table prevent.calendar_day alter column working drop not null;
comment on column prevent.calendar_day.working is 'Null: taken back, as the state''s calendar says.';

-- The county that the acting office belongs to: its calendar holds below it, where nobody reads the county.
create function prevent.acting_county() returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select s.county_id from access.office_scope s where s.office_id = staff.acting_office()
$$;

-- The days that differ from the week, as the county of the acting office keeps them: its own word beside
-- the state's.
create function prevent.calendar_between(p_from date, p_to date)
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
   where c.working is not null or b.on_day is not null
   order by d.on_day
$$;
revoke all on function prevent.acting_county(), prevent.calendar_between(date, date) from public;
grant execute on function prevent.acting_county(), prevent.calendar_between(date, date) to wuzi_app;
alter function prevent.acting_county() owner to wuzi_access;
alter function prevent.calendar_between(date, date) owner to wuzi_access;
