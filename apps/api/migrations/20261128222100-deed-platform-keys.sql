-- The secrets of receiving platforms and the rotation of keys: they are sealed anew like the registry, and
-- a key is retired when none stands under it any more. A platform without a secret has an empty one.
drop trigger deed_platform_audit_insert on publicity.deed_platform;
drop trigger deed_platform_audit_update on publicity.deed_platform;
alter table publicity.deed_platform drop constraint deed_platform_secret_check, drop constraint deed_platform_signed_check;
alter table publicity.deed_platform rename column secret to sealed;
alter table publicity.deed_platform add column has_secret boolean not null default false;
update publicity.deed_platform set has_secret = sealed is not null, sealed = coalesce(sealed, ''), key_id = coalesce(key_id, 0);
alter table publicity.deed_platform
  alter column key_id set not null,
  alter column sealed set not null,
  add constraint deed_platform_secret_check check (has_secret = (sealed <> '')),
  add constraint deed_platform_signed_check check (url is null or key_name is not null and has_secret);
grant select (has_secret), update (has_secret) on publicity.deed_platform to wuzi_app;

select platform.record_changes('publicity.deed_platform', '{insert,update}', 'key_id,sealed');

set local role wuzi_access;
do $$
begin
  execute format('grant execute on function registry.require_current_key(), registry.require_current_key_of_row() to %I', session_user);
end
$$;
reset role;
create trigger deed_platform_current_key after insert on publicity.deed_platform
  referencing new table as new_rows
  for each statement execute function registry.require_current_key();
create trigger deed_platform_current_key_of_row after update of sealed on publicity.deed_platform
  for each row execute function registry.require_current_key_of_row();
set local role wuzi_access;
do $$
begin
  execute format('revoke execute on function registry.require_current_key(), registry.require_current_key_of_row() from %I', session_user);
end
$$;
reset role;

drop function publicity.begin_deed_delivery(uuid);
create function publicity.begin_deed_delivery(p_id uuid)
returns table (body text, url text, key_name text, key_id smallint, sealed bytea, platform_id uuid)
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with begun as (
    update publicity.deed_delivery d set attempts = d.attempts + 1, tried_at = now(), updated_at = now()
     where d.id = p_id and d.state = 'waiting' and d.office_id = any(access.offices())
    returning d.body, d.platform_id)
  select b.body, p.url, p.key_name, p.key_id, p.sealed, p.id from begun b join publicity.deed_platform p on p.id = b.platform_id
$$;
revoke all on function publicity.begin_deed_delivery(uuid) from public;
grant execute on function publicity.begin_deed_delivery(uuid) to wuzi_worker;
alter function publicity.begin_deed_delivery(uuid) owner to wuzi_access;

-- answers are entered by whoever is told; nothing comes by itself
alter table publicity.deed_submission
  drop constraint deed_submission_answer_check,
  drop constraint deed_submission_source_check,
  drop column answer_source,
  add constraint deed_submission_answer_check check (
    state not in ('accepted', 'returned') or num_nonnulls(answered_by, answered_at) = 2);
