-- Signing in. The database compares proofs itself, so that no SQL run as the API's login can read a
-- password verifier or open a session without the password.

create function access.locked_for(subjects text[]) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select ceil(extract(epoch from max(locked_until) - now()))::integer
    from access.failure where subject = any(subjects) and locked_until > now()
$$;

-- Counts a failure and locks with growing delay: `free` tries, then 30 s, doubling, at most 30 min.
-- The count starts anew a day after the first failure, however steadily somebody keeps trying.
create function access.count_failure(what text, free integer) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into access.failure as f (subject, failed_count) values (what, 1)
  on conflict (subject) do update set
    failed_count = case when f.first_at < now() - interval '1 day' then 1 else f.failed_count + 1 end,
    first_at = case when f.first_at < now() - interval '1 day' then now() else f.first_at end,
    locked_until = case
      when f.first_at >= now() - interval '1 day' and f.failed_count + 1 >= free
      then now() + least(interval '30 seconds' * power(2, least(f.failed_count + 1 - free, 10)), interval '30 minutes')
    end
$$;

-- The salt and cost to prove a password with. An unknown login gets a salt too, always the same one.
create function access.sign_in_challenge(p_login text, out salt bytea, out cost text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  select a.salt, a.cost into salt, cost
    from staff.member m join access.account a on a.staff_id = m.id where m.login = p_login;
  if not found then
    salt := substr(public.hmac(convert_to(p_login, 'UTF8'),
      (select value from access.secret where name = 'salt'), 'sha256'), 1, 16);
    cost := 'm=47104,t=1,p=1';
  end if;
end
$$;

-- What still stands between a proven password and full work.
create function access.next_stage(who uuid, factor_done boolean) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when a.totp_confirmed_at is not null and not factor_done then 'second_factor'
    when a.must_change then 'password_change'
    when a.totp_confirmed_at is null and exists (
      select from staff.post p join access.administrator_role r on r.role = p.role
       where p.staff_id = who
         and daterange(p.from_day, p.to_day, '[]') @> (now() at time zone 'Asia/Shanghai')::date)
      then 'enrolment'
    else 'full' end
  from access.account a where a.staff_id = who
$$;

-- The post to act in: the one of the last session while it is still held, else the earliest held.
create function access.default_post(who uuid) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id from staff.post p
   where p.staff_id = who
     and daterange(p.from_day, p.to_day, '[]') @> (now() at time zone 'Asia/Shanghai')::date
   order by p.id = (select s.post_id from access.session s where s.staff_id = who
                     order by s.created_at desc limit 1) desc nulls last,
            p.from_day, p.id
   limit 1
$$;

create function access.sign_in(
  p_login text, digest bytea, token text, p_address inet, agent text,
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
        jsonb_build_object('address', host(p_address)), held.id);
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
    jsonb_build_object('address', host(p_address), 'stage', outcome), held.id);
end
$$;

-- The live session of a token, locked for the change that follows.
create function access.session_of(token text) returns access.session
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare s access.session;
begin
  select x.* into s from access.session x join staff.member m on m.id = x.staff_id and m.state = 'active'
   where x.token_hash = sha256(convert_to(token, 'UTF8'))
     and x.ended_at is null and x.idle_until > now() and x.expires_at > now()
   for update of x;
  if not found then raise exception 'not signed in' using errcode = 'WZ001'; end if;
  return s;
end
$$;

-- Whether a token names a session that may work.
create function access.is_live(token text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from access.session x join staff.member m on m.id = x.staff_id and m.state = 'active'
     where x.token_hash = sha256(convert_to(token, 'UTF8')) and x.stage <> 'second_factor'
       and x.ended_at is null and x.idle_until > now() and x.expires_at > now())
$$;

-- Activity moves the idle limit, never the absolute one.
create function access.touch(token text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update access.session set last_seen_at = now(), idle_until = now() + interval '30 minutes'
   where token_hash = sha256(convert_to(token, 'UTF8')) and ended_at is null
     and idle_until > now() and expires_at > now()
$$;

-- The encrypted one-time-password secret of a session that has proven its password.
create function access.totp_challenge(token text, out staff uuid, out secret bytea, out last_step bigint, out retry_after integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare s access.session := access.session_of(token);
begin
  select a.staff_id, a.totp_secret, a.totp_last_step into staff, secret, last_step
    from access.account a where a.staff_id = s.staff_id for update;
  retry_after := access.locked_for(array['factor:' || s.staff_id]);
end
$$;

-- The second factor's outcome. A step counts once; success moves on to a new token.
create function access.second_factor(token text, new_token text, step bigint, recovery text, out outcome text, out retry_after integer)
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
      '{"stage": "second_factor"}', s.staff_id);
    outcome := 'refused';
    return;
  end if;
  delete from access.failure where failure.subject = 'factor:' || s.staff_id;
  outcome := access.next_stage(s.staff_id, true);
  update access.session set token_hash = sha256(convert_to(new_token, 'UTF8')), stage = outcome where id = s.id;
  perform audit.write(office, 'second_factor', 'access.account', s.staff_id::text, null,
    jsonb_build_object('recovery', recovery is not null), s.staff_id);
end
$$;

-- Starts an enrolment; an existing second factor stays in force until the new one is confirmed.
create function access.confirm_totp(token text, new_token text, p_secret bytea, step bigint, codes bytea[]) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  s access.session := access.session_of(token);
  stage_now text;
begin
  if s.stage = 'second_factor' then
    raise exception 'second_factor' using errcode = 'WZ003';
  end if;
  update access.account set totp_secret = p_secret, totp_confirmed_at = now(), totp_last_step = step
   where staff_id = s.staff_id;
  delete from access.recovery_code where staff_id = s.staff_id;
  insert into access.recovery_code (staff_id, verifier) select s.staff_id, unnest(codes);
  stage_now := access.next_stage(s.staff_id, true);
  update access.session set stage = stage_now, token_hash = sha256(convert_to(new_token, 'UTF8')) where id = s.id;
  update access.session set ended_at = now() where staff_id = s.staff_id and id <> s.id and ended_at is null;
  perform audit.write((select office_id from staff.member where id = s.staff_id), 'second_factor',
    'access.account', s.staff_id::text, null, '{"enrolled": true}');
  return stage_now;
end
$$;

-- A new password, proven by the old one. Every other session ends; this one gets a new token.
create function access.change_password(token text, new_token text, old_digest bytea, new_salt bytea, new_cost text, new_digest bytea)
returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  s access.session := access.session_of(token);
  subject text := 'password:' || s.staff_id;
  stage_now text;
begin
  if s.stage = 'second_factor' then
    raise exception 'second_factor' using errcode = 'WZ003';
  end if;
  perform from access.account where staff_id = s.staff_id for update;
  if access.locked_for(array[subject]) is not null then return 'locked'; end if;
  update access.account set salt = new_salt, cost = new_cost, verifier = sha256(new_digest),
         must_change = false, expires_at = null, password_changed_at = now()
   where staff_id = s.staff_id and verifier = sha256(old_digest);
  if not found then
    perform access.count_failure(subject, 5);
    return 'refused';
  end if;
  delete from access.failure where failure.subject = 'password:' || s.staff_id;
  stage_now := access.next_stage(s.staff_id, true);
  update access.session set stage = stage_now, token_hash = sha256(convert_to(new_token, 'UTF8')) where id = s.id;
  update access.session set ended_at = now() where staff_id = s.staff_id and id <> s.id and ended_at is null;
  perform audit.write((select office_id from staff.member where id = s.staff_id), 'password_change',
    'access.account', s.staff_id::text, null, null);
  return stage_now;
end
$$;

create function access.sign_out(token text, everywhere boolean) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  s access.session := access.session_of(token);
  ended integer;
begin
  update access.session set ended_at = now()
   where staff_id = s.staff_id and ended_at is null and (everywhere or id = s.id);
  get diagnostics ended = row_count;
  perform audit.write((select office_id from staff.member where id = s.staff_id), 'sign_out',
    'access.account', s.staff_id::text, null, jsonb_build_object('sessions', ended), s.staff_id);
  return ended;
end
$$;

create function access.end_session(token text, other uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare s access.session := access.session_of(token);
begin
  update access.session set ended_at = now() where id = other and staff_id = s.staff_id and ended_at is null;
  if not found then return false; end if;
  perform audit.write((select office_id from staff.member where id = s.staff_id), 'sign_out',
    'access.account', s.staff_id::text, null, '{"sessions": 1}', s.staff_id);
  return true;
end
$$;

create function access.switch_post(token text, wanted uuid) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare s access.session := access.session_of(token);
begin
  update access.session set post_id = wanted where id = s.id and exists (
    select from staff.post p where p.id = wanted and p.staff_id = s.staff_id
       and daterange(p.from_day, p.to_day, '[]') @> (now() at time zone 'Asia/Shanghai')::date);
  if not found then return false; end if;
  perform audit.write((select office_id from staff.post where id = wanted), 'post_switch',
    'staff.post', wanted::text, null, null);
  return true;
end
$$;

-- Who is signed in, as what, and what may be done: everything the screen's frame needs, for the
-- person themself and nobody else.
create function access.viewer(token text) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive s as (
    select x.* from access.session x
     where x.token_hash = sha256(convert_to(token, 'UTF8')) and x.staff_id = access.staff()
  ), held as (
    select p.id, p.role, p.from_day, p.to_day, o.id as office_id, o.name, o.short_name, o.kind, o.parent_id
      from s join staff.post p on p.staff_id = s.staff_id
      join organisation.office o on o.id = p.office_id
     where daterange(p.from_day, p.to_day, '[]') @> (now() at time zone 'Asia/Shanghai')::date
  ), above as (
    select h.id as post_id, o.id, o.name, o.short_name, o.kind, o.parent_id, 1 as height
      from held h join organisation.office o on o.id = h.parent_id
    union all
    select a.post_id, o.id, o.name, o.short_name, o.kind, o.parent_id, a.height + 1
      from above a join organisation.office o on o.id = a.parent_id
     where a.kind not in ('county_federation', 'city_federation', 'province_federation')
  )
  select jsonb_build_object(
    'id', m.id, 'name', m.name, 'login', m.login, 'sessionId', s.id,
    'stage', case when s.stage = 'full' and a.totp_confirmed_at is null and exists (
        select from held h join access.administrator_role r on r.role = h.role where h.id = s.post_id)
      then 'enrolment' else s.stage end,
    'expiresAt', s.expires_at, 'secondFactor', a.totp_confirmed_at is not null,
    'passwordChangedAt', a.password_changed_at,
    'recoveryCodesLeft', (select count(*) from access.recovery_code c where c.staff_id = m.id and c.used_at is null),
    'settings', (select p.settings from staff.preference p where p.staff_id = m.id),
    'actingPostId', (select h.id from held h where h.id = s.post_id),
    'posts', coalesce((select jsonb_agg(jsonb_build_object(
        'id', h.id, 'role', h.role, 'fromDay', h.from_day, 'toDay', h.to_day,
        'officeId', h.office_id, 'officeName', h.name, 'officeShortName', h.short_name, 'officeKind', h.kind,
        'path', coalesce((select jsonb_agg(b.short_name order by b.height desc) from above b where b.post_id = h.id), '[]')
      ) order by h.from_day, h.id) from held h), '[]'),
    'permissions', coalesce((select jsonb_agg(g.permission order by g.permission)
       from held h join access.role_permission g on g.role = h.role where h.id = s.post_id), '[]'))
  from s join staff.member m on m.id = s.staff_id join access.account a on a.staff_id = m.id
$$;

-- The person's own live sessions.
create function access.own_sessions(token text) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(jsonb_agg(jsonb_build_object(
      'id', x.id, 'createdAt', x.created_at, 'lastSeenAt', x.last_seen_at, 'expiresAt', x.expires_at,
      'address', host(x.address), 'userAgent', x.user_agent,
      'current', x.token_hash = sha256(convert_to(token, 'UTF8'))) order by x.created_at desc), '[]')
    from access.session x
   where x.staff_id = access.staff() and x.ended_at is null and x.idle_until > now() and x.expires_at > now()
$$;

-- Whether the acting post holds everything that a role grants, at least as far.
create function access.may_grant(p_role text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with own as (
    select g.permission, g.reach from staff.post p join access.role_permission g on g.role = p.role
     where p.id = nullif((access.actor_parts())[2], '')::uuid
  )
  select exists (select from own where permission = 'staff:manage') and not exists (
    select from access.role_permission wanted
     where wanted.role = p_role and not exists (
       select from own where own.permission = wanted.permission
          and array_position(array['office', 'subtree', 'county'], own.reach)
           >= array_position(array['office', 'subtree', 'county'], wanted.reach)))
$$;

-- Whether the acting post holds a permission over an office: what the screen asks before it offers.
create function access.may(wanted text, office integer) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((
    select case g.reach
        when 'subtree' then office = any(s.offices)
        when 'county' then office = any((select c.offices from access.office_scope c where c.office_id = s.county_id)::integer[])
        else office = p.office_id end
      from staff.post p
      join access.role_permission g on g.role = p.role and g.permission = wanted
      join access.office_scope s on s.office_id = p.office_id
     where p.id = nullif((access.actor_parts())[2], '')::uuid), false)
$$;

-- Whether the actor may manage this member: somebody else, whose every current or coming post stands
-- inside the actor's reach and grants nothing that the actor does not hold.
create function access.may_manage(p_staff uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p_staff <> access.staff()
    and exists (select from staff.member m where m.id = p_staff and access.may('staff:manage', m.office_id))
    and not exists (
      select from staff.post p
       where p.staff_id = p_staff
         and (p.to_day is null or p.to_day >= (now() at time zone 'Asia/Shanghai')::date)
         and not (access.may('staff:manage', p.office_id) and access.may_grant(p.role)))
$$;

create function access.require_management(p_staff uuid) returns integer
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (access.actor_parts())[3] not in ('staff:manage', 'account:secure')
     or (access.staff() is not null and not access.may_manage(p_staff)) then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  return (select office_id from staff.member where id = p_staff);
end
$$;

-- Gives an account its first or a new password, to be changed at the next sign-in; all sessions end.
create function access.set_password(p_staff uuid, new_salt bytea, new_cost text, new_digest bytea, p_expires_at timestamptz, change boolean)
returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare office integer := access.require_management(p_staff);
begin
  insert into access.account as a (staff_id, salt, cost, verifier, must_change, expires_at, password_changed_at)
  values (p_staff, new_salt, new_cost, sha256(new_digest), change, p_expires_at, now())
  on conflict (staff_id) do update set salt = excluded.salt, cost = excluded.cost,
    verifier = excluded.verifier, must_change = excluded.must_change, expires_at = excluded.expires_at,
    password_changed_at = now();
  update access.session set ended_at = now() where staff_id = p_staff and ended_at is null;
  perform audit.write(office, 'password_change', 'access.account', p_staff::text, null, '{"reset": true}');
end
$$;

create function access.reset_second_factor(p_staff uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare office integer := access.require_management(p_staff);
begin
  update access.account set totp_secret = null, totp_confirmed_at = null, totp_last_step = 0 where staff_id = p_staff;
  delete from access.recovery_code where staff_id = p_staff;
  update access.session set ended_at = now() where staff_id = p_staff and ended_at is null;
  perform audit.write(office, 'second_factor', 'access.account', p_staff::text, null, '{"reset": true}');
end
$$;

-- Lifts the delays that failed tries have built up.
create function access.unlock(p_staff uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare office integer := access.require_management(p_staff);
begin
  delete from access.failure where subject in (
    'factor:' || p_staff, 'password:' || p_staff,
    'login:' || encode(sha256(convert_to((select login from staff.member where id = p_staff), 'UTF8')), 'hex'));
  perform audit.write(office, 'change', 'access.account', p_staff::text, null, '{"unlocked": true}');
end
$$;

-- A disabled member is out at once, on every device.
create function access.end_sessions_of_disabled() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update access.session set ended_at = now() where staff_id = new.id and ended_at is null;
  return null;
end
$$;
create trigger member_end_sessions after update of state on staff.member
  for each row when (new.state = 'disabled') execute function access.end_sessions_of_disabled();

-- An office cannot close over the head of somebody who still holds a post there.
create function staff.refuse_close_with_posts() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare running integer;
begin
  select count(*) into running from staff.post
   where office_id = new.id and (to_day is null or to_day > new.closed_on);
  if running > 0 then
    raise exception '% posts run past the last day', running
      using errcode = 'check_violation', constraint = 'office_without_posts';
  end if;
  return new;
end
$$;
create trigger office_refuse_close before update of closed_on on organisation.office
  for each row when (new.closed_on is not null) execute function staff.refuse_close_with_posts();

-- State of an account, for those who manage it.
create function access.account_state(p_staff uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('secondFactor', a.totp_confirmed_at is not null, 'mustChange', a.must_change,
    'lockedUntil', (select max(f.locked_until) from access.failure f where f.locked_until > now() and f.subject in (
      'factor:' || m.id, 'login:' || encode(sha256(convert_to(m.login, 'UTF8')), 'hex'))),
    'lastSignInAt', (select max(s.created_at) from access.session s where s.staff_id = m.id))
    from staff.member m join access.account a on a.staff_id = m.id
   where m.id = p_staff and m.office_id = any(access.offices())
     and access.may('account:secure', m.office_id)
$$;

-- The one way to read a full phone number: under its own permission, with a purpose, on the record.
create function staff.reveal_phone(p_staff uuid, purpose text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m record;
begin
  if (access.actor_parts())[3] <> 'staff:reveal' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  select id, office_id, phone into m from staff.member where id = p_staff and office_id = any(access.offices());
  if not found then return null; end if;
  perform audit.write(m.office_id, 'reveal', 'staff.member', m.id::text, null,
    jsonb_build_object('field', 'phone', 'purpose', purpose));
  return coalesce(m.phone, '');
end
$$;

-- The role table, as the domain package states it: replaced as a whole, in one transaction.
create function access.sync_roles(grants jsonb, permissions jsonb, administrators jsonb) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from access.role_permission;
  delete from access.permission;
  delete from access.administrator_role;
  insert into access.permission select * from jsonb_to_recordset(permissions) as p(name text, writes boolean, self boolean);
  insert into access.role_permission select * from jsonb_to_recordset(grants) as g(role text, permission text, reach text);
  insert into access.administrator_role select jsonb_array_elements_text(administrators);
end
$$;

-- Housekeeping: what no longer decides anything.
create function access.purge() returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from access.session where expires_at < now() - interval '180 days';
  delete from access.failure where first_at < now() - interval '2 days' and coalesce(locked_until, '-infinity') < now();
$$;
