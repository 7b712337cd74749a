-- As before, but an entry names the client that acted.
set local role wuzi_access;
create or replace function audit.write(
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
          coalesce((select name from staff.member where id = actor),
                   (select '对接：' || name from integration.client where id = actor),
                   '系统：' || coalesce(part[7], '')),
          nullif(part[2], '')::uuid, coalesce(part[3], 'public'), office, act, what, what_id, was, becomes);
end
$$;
reset role;
