-- Database roles. Logins and passwords are given later, outside the migrations.
--   wuzi_access  owns the definer functions; no login
--   wuzi_app     the API's login: owns nothing, sees rows only through an actor
--   wuzi_worker  the job runner's login: like wuzi_app, and may act as the system
do $$
begin
  if not exists (select from pg_roles where rolname = 'wuzi_access') then
    create role wuzi_access nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'wuzi_app') then
    create role wuzi_app nologin noinherit;
  end if;
  if not exists (select from pg_roles where rolname = 'wuzi_worker') then
    create role wuzi_worker nologin noinherit;
  end if;
  execute format('grant wuzi_access to %I with inherit false, set true', current_user);
end
$$;

create extension if not exists pgcrypto;
create extension if not exists btree_gist;

revoke all on schema public from public;
grant usage on schema public to wuzi_access, wuzi_app, wuzi_worker;
do $$
begin
  execute format('revoke temporary, create on database %I from public', current_database());
end
$$;

create schema access;
create schema organisation;
create schema staff;
create schema audit;
create schema platform;

grant usage on schema organisation, staff, audit, platform, access to wuzi_access, wuzi_app, wuzi_worker;
grant create on schema access, audit, organisation, staff to wuzi_access;

alter default privileges revoke execute on functions from public;
