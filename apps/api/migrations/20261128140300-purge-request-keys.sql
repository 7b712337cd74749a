-- Keys of requests are kept for a week: longer than any client sends one again, shorter than for ever.
create policy idempotency_definer on platform.idempotency to wuzi_access using (true);
grant select, delete on platform.idempotency to wuzi_access;

set local role wuzi_access;
create or replace function access.purge() returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from access.session where expires_at < now() - interval '180 days';
  delete from access.failure where first_at < now() - interval '2 days' and coalesce(locked_until, '-infinity') < now();
  delete from platform.idempotency where created_at < now() - interval '7 days';
$$;
reset role;
