-- The county's view looks at all offices at once: each row of standing says until when it holds, so that a
-- day is one pass over an index and not a look-up for each office; and what is undone of a day is found
-- without the rows that are done.
alter table prevent.standing add column until_day date not null default 'infinity';
comment on column prevent.standing.until_day is 'First day of the office''s next row; infinity where there is none.';
create index standing_until_idx on prevent.standing (office_id, until_day);
create index duty_slot_undone_idx on prevent.duty_slot (on_day, office_id, kind, due_at) where resolved_at is null;

set local role wuzi_access;
update prevent.standing x set until_day = n.until_day
  from (select office_id, from_day, lead(from_day, 1, 'infinity') over (partition by office_id order by from_day) as until_day
          from prevent.standing) n
 where n.office_id = x.office_id and n.from_day = x.from_day;

-- As before; a new row ends the one before it.
create or replace function prevent.shift_standing(p_measure text, p_offices integer[], p_days date[], p_steps integer[])
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
  if found then
    update prevent.standing x set until_day = n.until_day
      from (select y.office_id, y.from_day,
                   lead(y.from_day, 1, 'infinity') over (partition by y.office_id order by y.from_day) as until_day
              from prevent.standing y where y.office_id = any(p_offices)) n
     where n.office_id = x.office_id and n.from_day = x.from_day and n.until_day <> x.until_day;
  end if;
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
reset role;
