-- The last statement of a change, which reads its answer back, goes out together with COMMIT. Where
-- the answer lies outside the actor's scope, the change must not stand: an empty answer is a fault.
create function platform.refuse_absent() returns boolean
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'nothing to answer with' using errcode = 'WZ004';
end
$$;
revoke all on function platform.refuse_absent() from public;
grant execute on function platform.refuse_absent() to wuzi_app;
