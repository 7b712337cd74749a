-- A find looks beyond one's offices, one number or name after another, as fast as a program can ask. People
-- need some tens an hour: a few hundred are theirs, then they wait. Counted beside failed tries, which are
-- of the same kind and go the same way.
set local role wuzi_access;

create function access.count_find() returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  most constant integer := 300;
  tried access.failure;
begin
  insert into access.failure as f (subject, failed_count) values ('find:' || access.staff(), 1)
  on conflict (subject) do update set
    failed_count = case when f.first_at < now() - interval '1 hour' then 1 else f.failed_count + 1 end,
    first_at = case when f.first_at < now() - interval '1 hour' then now() else f.first_at end
  returning * into tried;
  if tried.failed_count > most then
    raise exception '%', ceil(extract(epoch from tried.first_at + interval '1 hour' - now())) using errcode = 'WZ005';
  end if;
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
