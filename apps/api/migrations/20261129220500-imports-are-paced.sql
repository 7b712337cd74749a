-- A dry run tells of each row whose number is held in another town, and leaves nothing behind. A sheet of one's
-- own people has some such rows; past some hundreds an hour an office is told of no more.
set local role wuzi_access;

create function registry.elsewhere_within_pace(p_found integer) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare part text[] := access.actor_parts();
begin
  if part[3] is distinct from 'person:write' or part[4] is distinct from 'subtree' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  return access.look_beyond('import:' || part[5], p_found) = 0;
end
$$;
revoke all on function registry.elsewhere_within_pace(integer) from public;
grant execute on function registry.elsewhere_within_pace(integer) to wuzi_worker;

reset role;
