-- What happens at the door names its request like every other entry, a wrong current password is on
-- record too, and whoever must wait is told how long.
set local role wuzi_access;

drop function audit.write(integer, text, text, text, jsonb, jsonb, uuid);
-- `who` and `request` are for the door, where nobody acts yet.
create function audit.write(
  office integer, act text, what text, what_id text, was jsonb, becomes jsonb, who uuid default null,
  request text default null
) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := access.actor_parts();
  actor uuid := coalesce(who, nullif(part[1], '')::uuid);
begin
  if part is null and who is null then
    raise exception 'a change without an actor' using errcode = 'WZ001';
  end if;
  insert into audit.entry (request_id, staff_id, actor_name, post_id, permission, office_id,
                           action, subject, subject_id, before, after)
  values (coalesce(nullif(part[6], ''), request, ''), actor,
          coalesce((select name from staff.member where id = actor), '系统：' || coalesce(part[7], '')),
          nullif(part[2], '')::uuid, coalesce(part[3], 'public'), office, act, what, what_id, was, becomes);
end
$$;
revoke all on function audit.write(integer, text, text, text, jsonb, jsonb, uuid, text) from public;

drop function access.sign_in(text, bytea, text, inet, text);
create function access.sign_in(
  p_login text, digest bytea, token text, p_address inet, agent text, request text,
  out outcome text, out retry_after integer
)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  by_login text := 'login:' || encode(sha256(convert_to(p_login, 'UTF8')), 'hex');
  by_address text := 'address:' || host(p_address);
  held record;
begin
  -- one try at a time for a login and from an address, always locked in this order, so that parallel
  -- tries cannot outrun either count
  perform pg_advisory_xact_lock(hashtextextended(by_login, 0));
  perform pg_advisory_xact_lock(hashtextextended(by_address, 0));
  retry_after := access.locked_for(array[by_login, by_address]);
  if retry_after is not null then
    outcome := 'locked';
    return;
  end if;

  select m.id, m.office_id, m.state, a.verifier, a.expires_at into held
    from staff.member m join access.account a on a.staff_id = m.id where m.login = p_login;
  if not found or held.state <> 'active' or held.verifier is null or held.verifier <> sha256(digest)
     or held.expires_at < now() then
    perform access.count_failure(by_login, 5);
    perform access.count_failure(by_address, 30);
    if held.id is not null then
      perform audit.write(held.office_id, 'sign_in_refused', 'access.account', held.id::text, null,
        jsonb_build_object('address', host(p_address)), held.id, request);
    end if;
    outcome := 'refused';
    return;
  end if;

  delete from access.failure where subject = by_login;
  outcome := access.next_stage(held.id, false);
  insert into access.session (token_hash, staff_id, post_id, stage, idle_until, expires_at, address, user_agent)
  values (sha256(convert_to(token, 'UTF8')), held.id, access.default_post(held.id), outcome,
          now() + interval '30 minutes', now() + interval '12 hours', p_address, left(agent, 300));
  perform audit.write(held.office_id, 'sign_in', 'access.account', held.id::text, null,
    jsonb_build_object('address', host(p_address), 'stage', outcome), held.id, request);
end
$$;
revoke all on function access.sign_in(text, bytea, text, inet, text, text) from public;
grant execute on function access.sign_in(text, bytea, text, inet, text, text) to wuzi_app;

drop function access.second_factor(text, text, bigint, text);
-- The second factor's outcome. A step counts once; success moves on to a new token.
create function access.second_factor(token text, new_token text, step bigint, recovery text, request text, out outcome text, out retry_after integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  s access.session := access.session_of(token);
  subject text := 'factor:' || s.staff_id;
  office integer := (select office_id from staff.member where id = s.staff_id);
  proven boolean := false;
begin
  perform from access.account where staff_id = s.staff_id for update;
  retry_after := access.locked_for(array[subject]);
  if retry_after is not null then
    outcome := 'locked';
    return;
  end if;
  if s.stage <> 'second_factor' then
    outcome := s.stage;
    return;
  end if;
  if step is not null then
    update access.account set totp_last_step = step where staff_id = s.staff_id and totp_last_step < step;
    proven := found;
  elsif recovery is not null then
    update access.recovery_code set used_at = now()
     where staff_id = s.staff_id and verifier = sha256(convert_to(recovery, 'UTF8')) and used_at is null;
    proven := found;
  end if;
  if not proven then
    perform access.count_failure(subject, 5);
    perform audit.write(office, 'sign_in_refused', 'access.account', s.staff_id::text, null,
      '{"stage": "second_factor"}', s.staff_id, request);
    outcome := 'refused';
    return;
  end if;
  delete from access.failure where failure.subject = 'factor:' || s.staff_id;
  outcome := access.next_stage(s.staff_id, true);
  update access.session set token_hash = sha256(convert_to(new_token, 'UTF8')), stage = outcome where id = s.id;
  perform audit.write(office, 'second_factor', 'access.account', s.staff_id::text, null,
    jsonb_build_object('recovery', recovery is not null), s.staff_id, request);
end
$$;
revoke all on function access.second_factor(text, text, bigint, text, text) from public;
grant execute on function access.second_factor(text, text, bigint, text, text) to wuzi_app;

drop function access.sign_out(text, boolean);
create function access.sign_out(token text, everywhere boolean, request text) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  s access.session := access.session_of(token);
  ended integer;
begin
  update access.session set ended_at = now()
   where staff_id = s.staff_id and ended_at is null and (everywhere or id = s.id);
  get diagnostics ended = row_count;
  perform audit.write((select office_id from staff.member where id = s.staff_id), 'sign_out',
    'access.account', s.staff_id::text, null, jsonb_build_object('sessions', ended), s.staff_id, request);
  return ended;
end
$$;
revoke all on function access.sign_out(text, boolean, text) from public;
grant execute on function access.sign_out(text, boolean, text) to wuzi_app;

drop function access.change_password(text, text, bytea, bytea, text, bytea);
-- A new password, proven by the old one. Every other session ends; this one gets a new token.
create function access.change_password(token text, new_token text, old_digest bytea, new_salt bytea, new_cost text, new_digest bytea,
  out outcome text, out retry_after integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  s access.session := access.session_of(token);
  subject text := 'password:' || s.staff_id;
  office integer := (select office_id from staff.member where id = s.staff_id);
begin
  if s.stage = 'second_factor' then
    raise exception 'second_factor' using errcode = 'WZ003';
  end if;
  perform from access.account where staff_id = s.staff_id for update;
  retry_after := access.locked_for(array[subject]);
  if retry_after is not null then
    outcome := 'locked';
    return;
  end if;
  update access.account set salt = new_salt, cost = new_cost, verifier = sha256(new_digest),
         must_change = false, expires_at = null, password_changed_at = now()
   where staff_id = s.staff_id and verifier = sha256(old_digest);
  if not found then
    perform access.count_failure(subject, 5);
    perform audit.write(office, 'sign_in_refused', 'access.account', s.staff_id::text, null,
      '{"stage": "password_change"}');
    outcome := 'refused';
    return;
  end if;
  delete from access.failure where failure.subject = 'password:' || s.staff_id;
  outcome := access.next_stage(s.staff_id, true);
  update access.session set stage = outcome, token_hash = sha256(convert_to(new_token, 'UTF8')) where id = s.id;
  update access.session set ended_at = now() where staff_id = s.staff_id and id <> s.id and ended_at is null;
  perform audit.write(office, 'password_change', 'access.account', s.staff_id::text, null, null);
end
$$;
revoke all on function access.change_password(text, text, bytea, bytea, text, bytea) from public;
grant execute on function access.change_password(text, text, bytea, bytea, text, bytea) to wuzi_app;

reset role;
