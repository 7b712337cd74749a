-- Every read begins an actor's work once and asks for its reach in each policy of each statement, so
-- what this costs is a good part of a small answer. The signature is HMAC-SHA256 as before, written
-- with PostgreSQL's own sha256: pgcrypto looks its algorithm up anew at each call, which took four
-- times as long as the hashes. The key is kept as the two blocks that the inner and the outer hash
-- begin with, drawn independently.
create or replace function access.mac(note text, key bytea) returns text
language sql stable as $$
  select encode(sha256(substr(key, 65) || sha256(substr(key, 1, 64)
    || convert_to(note || '|' || pg_backend_pid() || '|' || extract(epoch from transaction_timestamp())
      || '|' || current_setting('transaction_read_only'), 'UTF8'))), 'hex')
$$;

set local role wuzi_access;

update access.secret set value = gen_random_bytes(128) where name = 'actor';

create or replace function access.actor_parts() returns text[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  signed text := current_setting('wuzi.actor', true);
  key bytea;
begin
  if coalesce(signed, '') = '' then return null; end if;
  select value into strict key from access.secret where name = 'actor';
  if left(signed, 64) <> access.mac(substr(signed, 66), key) then
    raise exception 'the actor note is not genuine' using errcode = 'WZ001';
  end if;
  return string_to_array(substr(signed, 66), '|');
end
$$;

-- The offices that the actor's permission reaches, and the key that shows whether the note which says
-- so is genuine, in one look-up: each statement of a function is begun and ended for itself. Of the
-- note's parts, counted with the signature, the fifth is the kind of reach and the sixth its office.
create or replace function access.offices() returns integer[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  signed text := current_setting('wuzi.actor', true);
  key bytea;
  reached integer[];
begin
  if coalesce(signed, '') = '' then return '{}'; end if;
  select k.value, s.offices into strict key, reached
    from access.secret k
    left join access.office_scope s on s.office_id = split_part(signed, '|', 6)::integer
   where k.name = 'actor';
  if left(signed, 64) <> access.mac(substr(signed, 66), key) then
    raise exception 'the actor note is not genuine' using errcode = 'WZ001';
  end if;
  case split_part(signed, '|', 5)
    when 'subtree' then return reached;
    when 'office' then return array[split_part(signed, '|', 6)::integer];
    when 'everything' then
      return (select coalesce(array_agg(office_id), '{}') from access.office_scope);
    else return '{}';
  end case;
end
$$;

-- As before, with fewer tables: the county only where a permission reaches that far, the second
-- factor only of administrators.
create or replace function access.begin(
  token text, wanted text, request text, writing boolean,
  out staff_id uuid, out post_id uuid, out touch boolean
)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  held record;
  note text;
  reach text;
  place text;
begin
  if starts_with(token, 'wuzi_') and length(token) = 48 then
    select b.client_id, b.touch into staff_id, touch
      from access.begin_client(token, wanted, request, writing) b;
    return;
  end if;
  select s.staff_id, s.stage, s.last_seen_at, p.id as post_id, p.office_id, p.role,
         k.writes, coalesce(k.self, false) as self, g.reach, x.value as key
    into held
    from access.session s
    join staff.member m on m.id = s.staff_id and m.state = 'active'
    join access.secret x on x.name = 'actor'
    left join access.permission k on k.name = wanted
    left join staff.post p on p.id = s.post_id
      and daterange(p.from_day, p.to_day, '[]') @> (now() at time zone 'Asia/Shanghai')::date
    left join access.role_permission g on g.role = p.role and g.permission = wanted
   where s.token_hash = sha256(convert_to(token, 'UTF8'))
     and s.ended_at is null and s.idle_until > now() and s.expires_at > now();

  if not found then
    raise exception 'not signed in' using errcode = 'WZ001';
  end if;
  if held.stage = 'second_factor' or (held.stage <> 'full' and not held.self) then
    raise exception '%', held.stage using errcode = 'WZ003';
  end if;
  if held.self then
    reach := 'self';
    place := '0';
  else
    -- made an administrator since signing in
    if exists (select from access.administrator_role r where r.role = held.role)
       and not exists (select from access.account a
                        where a.staff_id = held.staff_id and a.totp_confirmed_at is not null) then
      raise exception 'enrolment' using errcode = 'WZ003';
    end if;
    if held.reach is null then
      raise exception '%', case when held.post_id is null then 'no_post' else 'not_granted' end
        using errcode = 'WZ002';
    end if;
    if held.reach = 'county' then
      reach := 'subtree';
      place := coalesce((select o.county_id from access.office_scope o where o.office_id = held.office_id), 0)::text;
    else
      reach := held.reach;
      place := held.office_id::text;
    end if;
  end if;
  if writing and not coalesce(held.writes, false) then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;

  note := concat_ws('|', held.staff_id, coalesce(held.post_id::text, ''), wanted, reach, place,
    replace(coalesce(request, ''), '|', ''));
  if not writing then
    place := set_config('transaction_read_only', 'on', true);
  end if;
  place := set_config('wuzi.actor', access.mac(note, held.key) || '|' || note, true);

  staff_id := held.staff_id;
  post_id := held.post_id;
  touch := held.last_seen_at < now() - interval '1 minute';
end
$$;

reset role;
