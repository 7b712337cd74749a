-- A client's key begins work as a session does: proven here, signed into the same note. The actor is
-- the client, which is nobody's post: it reaches its office's subtree under the scopes it was given,
-- holds no permission over an account of its own, and `access.may` grants it nothing.
set local role wuzi_access;

-- Keys are told from session tokens by their shape, see `newClientKey` of the API.
create function access.is_client_key(token text) returns boolean
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select starts_with(token, 'wuzi_') and length(token) = 48
$$;

create function access.begin_client(
  token text, wanted text, request text, writing boolean, out client_id uuid, out touch boolean
)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  held record;
  note text;
begin
  select c.id, c.name, c.office_id, k.last_used_at, wanted = any(c.scopes) and not p.self as granted, p.writes
    into held
    from integration.client_key k
    join integration.client c on c.id = k.client_id and c.state = 'active'
    left join access.permission p on p.name = wanted
   where k.hash = sha256(convert_to(token, 'UTF8')) and k.revoked_at is null and k.expires_at > now();
  if not found then
    raise exception 'not signed in' using errcode = 'WZ001';
  end if;
  if not coalesce(held.granted, false) or (writing and not held.writes) then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  note := concat_ws('|', held.id, '', wanted, 'subtree', held.office_id,
    replace(coalesce(request, ''), '|', ''), replace(held.name, '|', ''));
  if not writing then
    perform set_config('transaction_read_only', 'on', true);
  end if;
  perform set_config('wuzi.actor', access.sign(note) || '|' || note, true);
  client_id := held.id;
  touch := held.last_used_at is null or held.last_used_at < now() - interval '1 minute';
end
$$;

create or replace function access.begin(
  token text, wanted text, request text, writing boolean,
  out staff_id uuid, out post_id uuid, out touch boolean
)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  held record;
  note text;
begin
  if starts_with(token, 'wuzi_') and length(token) = 48 then
    select b.client_id, b.touch into staff_id, touch
      from access.begin_client(token, wanted, request, writing) b;
    return;
  end if;
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

-- Activity moves a session's idle limit, never the absolute one; of a key it is only noted.
create or replace function access.touch(token text) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update access.session set last_seen_at = now(), idle_until = now() + interval '30 minutes'
   where token_hash = sha256(convert_to(token, 'UTF8')) and ended_at is null
     and idle_until > now() and expires_at > now();
  update integration.client_key set last_used_at = now()
   where access.is_client_key(token) and hash = sha256(convert_to(token, 'UTF8'))
     and revoked_at is null and expires_at > now();
$$;

create or replace function access.is_live(token text) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (
    select from access.session x join staff.member m on m.id = x.staff_id and m.state = 'active'
     where x.token_hash = sha256(convert_to(token, 'UTF8')) and x.stage <> 'second_factor'
       and x.ended_at is null and x.idle_until > now() and x.expires_at > now())
    or access.is_client_key(token) and exists (
    select from integration.client_key k join integration.client c on c.id = k.client_id and c.state = 'active'
     where k.hash = sha256(convert_to(token, 'UTF8')) and k.revoked_at is null and k.expires_at > now())
$$;

-- The office that the actor acts at: the post's, a client's own, or the one a member belongs to.
create or replace function staff.acting_office() returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(
    (select p.office_id from staff.post p where p.id = nullif((access.actor_parts())[2], '')::uuid),
    (select c.office_id from integration.client c where c.id = access.staff()),
    (select m.office_id from staff.member m where m.id = access.staff()))
$$;

-- As before, but for who finds: a client has no post.
create or replace function registry.find_in_county(p_hash bytea, p_name text, p_born_on date)
returns table (id uuid, name_mask text, born_year integer, sex text, office_id integer, office_name text, mine boolean)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := access.actor_parts();
  reach integer[];
  own integer[];
begin
  if part[3] <> 'person:find' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  reach := access.offices();
  own := (select s.offices from access.office_scope s where s.office_id = staff.acting_office());
  perform audit.write(staff.acting_office(), 'find', 'registry.person', coalesce(encode(sha256(coalesce(p_hash, convert_to(p_name || p_born_on, 'UTF8'))), 'hex'), ''),
    null, jsonb_build_object('by', case when p_hash is null then 'name and birth day' else 'number' end));
  return query
    select p.id, left(p.name, 1) || repeat('*', greatest(char_length(p.name) - 1, 1)),
           extract(year from p.born_on)::integer, p.sex, p.office_id, town.short_name,
           p.office_id = any(own)
      from registry.person p
      join organisation.office o on o.id = p.office_id
      cross join lateral (
        with recursive up as (
          select o.id, o.parent_id, o.kind, o.short_name
          union all
          select a.id, a.parent_id, a.kind, a.short_name
            from organisation.office a join up on a.id = up.parent_id
           where up.kind not in ('town_federation', 'street_federation', 'county_federation')
        ) select up.short_name from up
           where up.kind in ('town_federation', 'street_federation', 'county_federation') limit 1) town
     where p.state <> 'merged' and p.office_id = any(reach)
       and case when p_hash is not null
             then exists (select from registry.sealed_value s where s.person_id = p.id
                            and s.hash = p_hash and s.kind in ('document', 'certificate'))
             else p.name = p_name and p.born_on = p_born_on end
     order by p.id limit 20;
end
$$;

revoke all on function access.begin_client(text, text, text, boolean), access.is_client_key(text) from public;
reset role;
