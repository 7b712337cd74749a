-- A release that was approved on paper is entered afterwards under its own day, with a mark. Numbers
-- and days of a county's year run in one order: none is dated before the one that was numbered last.
alter table prevent.release add column approved_on date, add column backfilled boolean not null default false;
comment on column prevent.release.approved_on is 'The day it counts from; approved_at is when it was entered.';
grant update (approved_on, backfilled) on prevent.release to wuzi_app;
alter table prevent.notice_counter add column last_on date;

set local role wuzi_access;
drop function prevent.next_notice(integer, smallint);
-- @returns nothing where the county's last number of that year has a later day
create function prevent.next_notice(p_office integer, p_on date) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare number integer;
begin
  if (access.actor_parts())[3] <> 'control:approve' or not p_office = any(access.offices()) then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  insert into prevent.notice_counter as n (county_id, year, last, last_on)
  select s.county_id, extract(year from p_on)::smallint, 1, p_on from access.office_scope s where s.office_id = p_office
  on conflict (county_id, year) do update set last = n.last + 1, last_on = p_on
    where n.last_on is null or n.last_on <= p_on
  returning last into number;
  return number;
end
$$;
revoke all on function prevent.next_notice(integer, date) from public;
grant execute on function prevent.next_notice(integer, date) to wuzi_app;
reset role;
