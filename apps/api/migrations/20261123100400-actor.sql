-- The actor of a transaction. `access.begin` is the only way to become somebody: it checks the
-- session token and the permission, and leaves a signed note in a transaction-local setting. The
-- signature covers the backend, the transaction's start and whether it may write, so a note cannot be
-- forged, kept, carried into another transaction, or outlive a rolled back READ ONLY, whatever SQL the
-- application role runs.

-- No definer and no settings of its own, so that PostgreSQL writes it out in place: each policy of
-- each statement checks the signature, and a call costs more than the hash. Only the definer
-- functions may use it, under their own search path.
create function access.mac(note text, key bytea) returns text
language sql stable as $$
  select encode(public.hmac(
    convert_to(note || '|' || pg_backend_pid() || '|' || extract(epoch from transaction_timestamp())
      || '|' || current_setting('transaction_read_only'), 'UTF8'),
    key, 'sha256'), 'hex')
$$;
grant execute on function access.mac(text, bytea) to wuzi_access;

create function access.sign(note text) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select access.mac(note, (select value from access.secret where name = 'actor'))
$$;

create function access.actor_parts() returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  signed text := current_setting('wuzi.actor', true);
  note text;
  key bytea;
begin
  if coalesce(signed, '') = '' then return null; end if;
  note := substr(signed, 66);
  select value into strict key from access.secret where name = 'actor';
  if left(signed, 64) <> access.mac(note, key) then
    raise exception 'the actor note is not genuine' using errcode = 'WZ001';
  end if;
  return string_to_array(note, '|');
end
$$;

-- The offices that the actor's permission reaches. Every policy compares with this, so it does what
-- actor_parts does by itself: one call instead of two.
create function access.offices() returns integer[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  signed text := current_setting('wuzi.actor', true);
  note text;
  part text[];
  key bytea;
  reached integer[];
begin
  if coalesce(signed, '') = '' then return '{}'; end if;
  note := substr(signed, 66);
  select value into strict key from access.secret where name = 'actor';
  if left(signed, 64) <> access.mac(note, key) then
    raise exception 'the actor note is not genuine' using errcode = 'WZ001';
  end if;
  part := string_to_array(note, '|');
  if part[4] = 'subtree' then
    select s.offices into reached from access.office_scope s where s.office_id = part[5]::integer;
    return reached;
  end if;
  if part[4] = 'office' then return array[part[5]::integer]; end if;
  if part[4] = 'everything' then
    return (select coalesce(array_agg(office_id), '{}') from access.office_scope);
  end if;
  return '{}';
end
$$;

create function access.staff() returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select nullif((access.actor_parts())[1], '')::uuid
$$;

-- Only a system actor with the whole tree in its reach may plant a new root.
create function access.plants_roots() returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce((access.actor_parts())[4] = 'everything', false)
$$;

-- Begins the work of whoever holds the token, under one permission.
--   WZ001 not signed in, ended, idle or expired    WZ002 the acting post does not hold the permission
--   WZ003 signed in, but a step is still due (second factor, password change, enrolment)
create function access.begin(
  token text, wanted text, request text, writing boolean,
  out staff_id uuid, out post_id uuid, out touch boolean
)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  held record;
  note text;
begin
  select s.staff_id, s.stage, s.last_seen_at, p.id as post_id, p.office_id, o.county_id,
         k.writes, k.self, g.reach, (select value from access.secret where name = 'actor') as key,
         exists (select from access.administrator_role r where r.role = p.role)
           and not exists (select from access.account a
                            where a.staff_id = s.staff_id and a.totp_confirmed_at is not null) as unproven
    into held
    from access.session s
    join staff.member m on m.id = s.staff_id and m.state = 'active'
    left join access.permission k on k.name = wanted
    left join staff.post p on p.id = s.post_id
      and daterange(p.from_day, p.to_day, '[]') @> (now() at time zone 'Asia/Shanghai')::date
    left join access.office_scope o on o.office_id = p.office_id
    left join access.role_permission g on g.role = p.role and g.permission = wanted
   where s.token_hash = sha256(convert_to(token, 'UTF8'))
     and s.ended_at is null and s.idle_until > now() and s.expires_at > now();

  if not found then
    raise exception 'not signed in' using errcode = 'WZ001';
  end if;
  if held.stage = 'second_factor' or (held.stage <> 'full' and not coalesce(held.self, false)) then
    raise exception '%', held.stage using errcode = 'WZ003';
  end if;
  -- made an administrator since signing in
  if held.unproven and not coalesce(held.self, false) then
    raise exception 'enrolment' using errcode = 'WZ003';
  end if;
  if not coalesce(held.self, false) and held.reach is null then
    raise exception '%', case when held.post_id is null then 'no_post' else 'not_granted' end
      using errcode = 'WZ002';
  end if;
  if writing and not coalesce(held.writes, false) then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;

  note := concat_ws('|', held.staff_id, coalesce(held.post_id::text, ''), wanted,
    case when held.self then 'self' when held.reach = 'county' then 'subtree' else held.reach end,
    case when held.self then '0' when held.reach = 'county' then coalesce(held.county_id, 0)::text else held.office_id::text end,
    replace(coalesce(request, ''), '|', ''));
  if not writing then
    perform set_config('transaction_read_only', 'on', true);
  end if;
  perform set_config('wuzi.actor', access.mac(note, held.key) || '|' || note, true);

  staff_id := held.staff_id;
  post_id := held.post_id;
  touch := held.last_seen_at < now() - interval '1 minute';
end
$$;

-- Work of the system itself: migrations, commands, jobs. Never granted to the API's login.
create function access.begin_system(reason text, root integer, wanted text, request text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  note text := concat_ws('|', '', '', wanted,
    case when root is null then 'everything' else 'subtree' end, coalesce(root, 0),
    replace(coalesce(request, ''), '|', ''), replace(reason, '|', ''));
begin
  perform set_config('wuzi.actor', access.sign(note) || '|' || note, true);
end
$$;

-- Keeps access.office_scope in step with the tree. The lock makes concurrent changes queue, so each
-- recomputation sees the rows of the one before.
create function access.refresh_scope() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtext('access.office_scope'));
  with recursive touched as (
    select id, parent_id from changed
    union
    select o.id, o.parent_id from organisation.office o join touched t on o.id = t.parent_id
  ), pairs as (
    select id as ancestor, id as office from touched
    union
    select p.ancestor, o.id from organisation.office o join pairs p on o.parent_id = p.office
  ), up as (
    select id as office, id as at, parent_id from touched
    union
    select up.office, o.id, o.parent_id from organisation.office o join up on o.id = up.parent_id
  )
  insert into access.office_scope as s (office_id, county_id, offices)
  select p.ancestor,
         (select o.id from up join organisation.office o on o.id = up.at
           where up.office = p.ancestor and o.kind = 'county_federation'),
         array_agg(p.office order by p.office)
    from pairs p group by p.ancestor
  on conflict (office_id) do update set offices = excluded.offices, county_id = excluded.county_id;
  return null;
end
$$;
create trigger office_scope_on_insert after insert on organisation.office
  referencing new table as changed for each statement execute function access.refresh_scope();

-- A move would leave the old ancestors behind: offices are closed and succeeded, never moved.
create function access.refuse_move() returns trigger language plpgsql as $$
begin
  raise exception 'an office is closed and succeeded, never moved'
    using errcode = 'check_violation', constraint = 'office_never_moves';
end
$$;
create trigger office_refuse_move before update of parent_id on organisation.office
  for each row when (old.parent_id is distinct from new.parent_id) execute function access.refuse_move();
