-- The chain's end as it is committed, and the hashes at given places: to compare with what is kept
-- outside the database.
set local role wuzi_access;

create function audit.head(out seq bigint, out hash bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.seq, e.hash from audit.entry e where e.seq is not null order by e.seq desc limit 1
$$;

create function audit.hashes_at(seqs bigint[]) returns table (seq bigint, hash bytea)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select e.seq, e.hash from audit.entry e where e.seq = any(seqs)
$$;

revoke all on function audit.head(), audit.hashes_at(bigint[]) from public;
do $$ begin
  execute format('grant execute on function audit.head(), audit.hashes_at(bigint[]) to wuzi_worker, %I', session_user);
end $$;
reset role;
