-- A dry run tells of each row whose number is held in another town, and leaves nothing behind. A sheet of one's
-- own people has some such rows; past some hundreds an hour an office is told of no more.
set local role wuzi_access;

create function registry.elsewhere_within_pace(p_found integer) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  most constant integer := 300;
  part text[] := access.actor_parts();
  told integer;
begin
  if part[3] is distinct from 'person:write' or part[4] is distinct from 'subtree' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  insert into access.failure as f (subject, failed_count) values ('import:' || part[5], p_found)
  on conflict (subject) do update set
    failed_count = p_found + case when f.first_at < now() - interval '1 hour' then 0 else f.failed_count end,
    first_at = case when f.first_at < now() - interval '1 hour' then now() else f.first_at end
  returning failed_count into told;
  return told <= most;
end
$$;
revoke all on function registry.elsewhere_within_pace(integer) from public;
grant execute on function registry.elsewhere_within_pace(integer) to wuzi_worker;

reset role;
