-- Whose accounts are locked, or wait for their one-time password to be changed: found once, from the accounts
-- that are, where a list asked for every member by itself. Only of those whose accounts the actor secures.
create function staff.accounts_of_concern(p_concern text) returns setof uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with found as materialized (
    select m.id, m.office_id from access.account a join staff.member m on m.id = a.staff_id
     where p_concern = 'one_time_password' and a.must_change
    union
    select m.id, m.office_id from access.failure f join staff.member m on f.subject in (
           'factor:' || m.id, 'login:' || encode(sha256(convert_to(m.login, 'UTF8')), 'hex'))
      join access.account a on a.staff_id = m.id
     where p_concern = 'locked' and f.locked_until > now())
  select found.id from found
   where found.office_id = any((select access.offices())::integer[]) and access.may('account:secure', found.office_id)
$$;
revoke all on function staff.accounts_of_concern(text) from public;
grant execute on function staff.accounts_of_concern(text) to wuzi_app;
alter function staff.accounts_of_concern(text) owner to wuzi_access;
