-- A session that somebody left open, or took, is not enough to change how its person signs in: setting
-- up a second factor wants the password again, and where one is in force a code of it too.
alter table access.session add column proven_at timestamptz;
comment on column access.session.proven_at is 'When its person last proved themselves again, on purpose.';

set local role wuzi_access;

-- What must be proven before a second factor is set up: `password`, `password_and_code`, or null. Ten
-- minutes long a proof counts; and whoever has no second factor yet and is still signing in has just
-- proven the password.
create function access.proof_needed(token text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case
    when s.proven_at > now() - interval '10 minutes' then null
    when a.totp_confirmed_at is not null then 'password_and_code'
    when s.stage = 'full' then 'password' end
    from access.session s join access.account a on a.staff_id = s.staff_id
   where s.token_hash = sha256(convert_to(token, 'UTF8'))
$$;
revoke all on function access.proof_needed(text) from public;
grant execute on function access.proof_needed(text) to wuzi_app;

-- Proves password and second factor inside a session. Which of them was wrong is not said, and a code
-- is used up only together with the right password.
create function access.prove_again(
  token text, digest bytea, step bigint, recovery text,
  out outcome text, out retry_after integer
)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  s access.session := access.session_of(token);
  subject text := 'password:' || s.staff_id;
  office integer := (select office_id from staff.member where id = s.staff_id);
  held access.account;
  proven boolean;
begin
  if s.stage = 'second_factor' then
    raise exception 'second_factor' using errcode = 'WZ003';
  end if;
  select * into held from access.account where staff_id = s.staff_id for update;
  retry_after := access.locked_for(array[subject]);
  if retry_after is not null then
    outcome := 'locked';
    return;
  end if;
  proven := coalesce(held.verifier = sha256(digest), false);
  if proven and held.totp_confirmed_at is not null then
    if step is not null then
      update access.account set totp_last_step = step where staff_id = s.staff_id and totp_last_step < step;
      proven := found;
    else
      update access.recovery_code set used_at = now()
       where staff_id = s.staff_id and verifier = sha256(convert_to(recovery, 'UTF8')) and used_at is null;
      proven := found;
    end if;
  end if;
  if not proven then
    perform access.count_failure(subject, 5);
    perform audit.write(office, 'sign_in_refused', 'access.account', s.staff_id::text, null,
      '{"stage": "fresh_proof"}');
    outcome := 'refused';
    return;
  end if;
  delete from access.failure where failure.subject = 'password:' || s.staff_id;
  update access.session set proven_at = now() where id = s.id;
  outcome := 'proven';
end
$$;
revoke all on function access.prove_again(text, bytea, bigint, text) from public;
grant execute on function access.prove_again(text, bytea, bigint, text) to wuzi_app;

-- Puts an offered second factor in force; the former one stays until then.
create or replace function access.confirm_totp(token text, new_token text, p_secret bytea, step bigint, codes bytea[]) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  s access.session := access.session_of(token);
  stage_now text;
begin
  if s.stage = 'second_factor' then
    raise exception 'second_factor' using errcode = 'WZ003';
  end if;
  perform from access.account where staff_id = s.staff_id for update;
  if access.proof_needed(token) is not null then
    raise exception 'fresh_proof' using errcode = 'WZ003';
  end if;
  update access.account set totp_secret = p_secret, totp_confirmed_at = now(), totp_last_step = step
   where staff_id = s.staff_id;
  delete from access.recovery_code where staff_id = s.staff_id;
  insert into access.recovery_code (staff_id, verifier) select s.staff_id, unnest(codes);
  stage_now := access.next_stage(s.staff_id, true);
  update access.session set stage = stage_now, proven_at = null, token_hash = sha256(convert_to(new_token, 'UTF8')) where id = s.id;
  update access.session set ended_at = now() where staff_id = s.staff_id and id <> s.id and ended_at is null;
  perform audit.write((select office_id from staff.member where id = s.staff_id), 'second_factor',
    'access.account', s.staff_id::text, null, '{"enrolled": true}');
  return stage_now;
end
$$;

reset role;
