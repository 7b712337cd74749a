-- A find looks beyond one's offices, one number or name after another, as fast as a program can ask. People
-- need some tens an hour: a few hundred are theirs, then they wait. Counted beside failed tries, which are
-- of the same kind and go the same way.
set local role wuzi_access;

-- Counts looks beyond one's offices by whoever they are of. Answers the seconds to wait where there were more
-- than people need within the hour; 0 where there were not.
create function access.look_beyond(p_subject text, p_more integer) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  most constant integer := 300;
  span constant interval := '1 hour';
  counted access.failure;
begin
  insert into access.failure as f (subject, failed_count) values (p_subject, p_more)
  on conflict (subject) do update set
    failed_count = p_more + case when f.first_at < now() - span then 0 else f.failed_count end,
    first_at = case when f.first_at < now() - span then now() else f.first_at end
  returning * into counted;
  if counted.failed_count <= most then return 0; end if;
  return greatest(1, ceil(extract(epoch from counted.first_at + span - now())));
end
$$;
revoke all on function access.look_beyond(text, integer) from public;

create function access.count_find() returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare wait integer := access.look_beyond('find:' || access.staff(), 1);
begin
  if wait > 0 then raise exception '%', wait using errcode = 'WZ005'; end if;
end
$$;
revoke all on function access.count_find() from public;

do $$
declare body text := pg_get_functiondef('registry.find_in_county(bytea[], text, date, bytea)'::regprocedure);
begin
  execute replace(body, '  perform audit.write(', e'  perform access.count_find();\n  perform audit.write(');
end
$$;

reset role;
