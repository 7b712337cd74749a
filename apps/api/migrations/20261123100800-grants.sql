-- Definer functions belong to wuzi_access; the logins may call just these.
do $$
declare f record;
begin
  for f in
    select p.oid::regprocedure as signature from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where p.prosecdef and n.nspname in ('access', 'audit', 'organisation', 'staff', 'platform')
  loop
    execute format('revoke all on function %s from public', f.signature);
    execute format('alter function %s owner to wuzi_access', f.signature);
  end loop;
end
$$;
grant execute on function audit.canonical(audit.entry), audit.visible(jsonb, text[]),
  audit.difference(jsonb, jsonb, text[]) to wuzi_access;

-- from here on as the functions' owner; session_user stays the owner of the tables
set local role wuzi_access;

do $$
declare who text;
begin
  foreach who in array array['wuzi_app', 'wuzi_worker', session_user::text] loop
    execute format('grant execute on function access.offices(), access.staff(), access.plants_roots() to %I', who);
  end loop;
  foreach who in array array['wuzi_worker', session_user::text] loop
    execute format('grant execute on function access.begin_system(text, integer, text, text) to %I', who);
    execute format('grant execute on function audit.seal(integer), audit.verify(), access.purge(),
      access.set_password(uuid, bytea, text, bytea, timestamptz, boolean),
      access.sync_roles(jsonb, jsonb, jsonb), access.confirm_totp(text, text, bytea, bigint, bytea[]) to %I', who);
  end loop;
end
$$;

grant execute on function
  access.begin(text, text, text, boolean),
  access.sign_in_challenge(text), access.sign_in(text, bytea, text, inet, text),
  access.totp_challenge(text), access.second_factor(text, text, bigint, text),
  access.confirm_totp(text, text, bytea, bigint, bytea[]),
  access.change_password(text, text, bytea, bytea, text, bytea),
  access.sign_out(text, boolean), access.end_session(text, uuid), access.switch_post(text, uuid),
  access.touch(text), access.is_live(text), access.viewer(text), access.own_sessions(text),
  access.may(text, integer), access.may_grant(text), access.may_manage(uuid), access.account_state(uuid),
  access.set_password(uuid, bytea, text, bytea, timestamptz, boolean),
  access.reset_second_factor(uuid), access.unlock(uuid),
  organisation.fresh_office_id(), staff.reveal_phone(uuid, text)
  to wuzi_app;
reset role;
