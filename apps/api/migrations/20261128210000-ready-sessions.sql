-- Who acts is looked up at the beginning of each statement, and each policy asks again for the reach.
-- A session that has been proven by all of its tables is now kept ready: until when, and for each
-- permission the reach that a note would name. One look-up begins it. Whatever could end a right takes
-- that away in the transaction that changes it; the next request is then proven by all tables again,
-- as `access.begin` does, and `access.touch` makes the session ready anew.

-- The key beside what it guards: a look at the actor's note finds both at once.
create function access.note_key() returns bytea
language sql stable set search_path = pg_catalog, pg_temp as $$
  select value from access.secret where name = 'actor'
$$;
revoke all on function access.note_key() from public;
grant execute on function access.note_key() to wuzi_access;

alter table access.office_scope add column key bytea not null default access.note_key();
alter table access.session
  add column ready_until timestamptz,
  add column key bytea,
  add column reading jsonb,
  add column writing jsonb,
  add constraint session_ready_check check (
    ready_until is null or (key is not null and reading is not null and writing is not null));
comment on column access.session.ready_until is
  'Until when the columns beside it hold: nobody has changed what they were made from.';
comment on column access.session.reading is
  'By permission, what the actor''s note says of its reach: the kind, and the office it begins at.';

-- The transaction's own marks are hashed as they are, without being written out as text first.
create function access.mac(note bytea, key bytea, mode text) returns text
language sql stable as $$
  select encode(sha256(substr(key, 65) || sha256(substr(key, 1, 64) || note
    || int4send(pg_backend_pid()) || timestamptz_send(transaction_timestamp()) || convert_to(mode, 'UTF8'))), 'hex')
$$;
create or replace function access.mac(note bytea, key bytea) returns text
language sql stable as $$
  select access.mac(note, key, current_setting('transaction_read_only'))
$$;
grant execute on function access.mac(bytea, bytea, text) to wuzi_access;

-- To hold still what a session is made ready from.
grant update (version) on staff.post, staff.member to wuzi_access;

set local role wuzi_access;

-- Of the note's parts, counted with the signature, the fifth is the kind of reach and the sixth its office.
create or replace function access.offices() returns integer[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  signed text := current_setting('wuzi.actor', true);
  kind text;
  place integer;
  key bytea;
  reached integer[];
begin
  if coalesce(signed, '') = '' then return '{}'; end if;
  place := split_part(signed, '|', 6);
  select s.key, s.offices into key, reached from access.office_scope s where s.office_id = place;
  if not found then
    key := access.note_key();
  end if;
  if not starts_with(signed, access.mac(substr(convert_to(signed, 'UTF8'), 66), key) || '|') then
    raise exception 'the actor note is not genuine' using errcode = 'WZ001';
  end if;
  kind := split_part(signed, '|', 5);
  if kind = 'subtree' then return reached; end if;
  if kind = 'office' then return array[place]; end if;
  if kind = 'everything' then
    return (select coalesce(array_agg(office_id), '{}') from access.office_scope);
  end if;
  return '{}';
end
$$;

-- Makes one session ready, where its holder may act. What it follows from is held, so that whoever
-- changes any of it either is waited for or finds this session ready and takes that away.
create function access.make_ready(p_session uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := (now() at time zone 'Asia/Shanghai')::date;
  held record;
begin
  lock table access.role_permission, access.permission, access.administrator_role in share mode;
  select p.id as post_id, p.role, p.to_day, p.office_id, coalesce(o.county_id, 0) as county_id
    into held
    from access.session s
    join access.account a on a.staff_id = s.staff_id
    join staff.member m on m.id = s.staff_id and m.state = 'active'
    join staff.post p on p.id = s.post_id
      and daterange(p.from_day, p.to_day, '[]') @> (now() at time zone 'Asia/Shanghai')::date
    join access.office_scope o on o.office_id = p.office_id
   where s.id = p_session
     and (a.totp_confirmed_at is not null
       or not exists (select from access.administrator_role r where r.role = p.role))
     for share of a, m, p, o;
  if not found then return; end if;
  update access.session s
     set ready_until = least(s.expires_at, (held.to_day + 1)::timestamp at time zone 'Asia/Shanghai'),
         key = access.note_key(), reading = r.reading, writing = r.writing
    from (select coalesce(jsonb_object_agg(k.name, k.reach) filter (where not k.writes), '{}') as reading,
                 coalesce(jsonb_object_agg(k.name, k.reach) filter (where k.writes), '{}') as writing
            from (select n.name, n.writes,
                         case when n.self then 'self|' || held.office_id
                              when g.reach = 'county' then 'subtree|' || held.county_id
                              else g.reach || '|' || held.office_id end as reach
                    from access.permission n
                    left join access.role_permission g on g.permission = n.name and g.role = held.role
                   where n.self or g.reach is not null) k) r
   where s.id = p_session and s.post_id = held.post_id and s.stage = 'full' and s.ended_at is null;
end
$$;

-- A session whose own terms have changed is proven anew.
create function access.unready_session() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.ready_until := null;
  return new;
end
$$;

-- So are those of a person whose post or second factor has changed (a disabled member's have ended) ...
create function access.unready_staff() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update access.session set ready_until = null
   where staff_id = (to_jsonb(old) ->> tg_argv[0])::uuid and ended_at is null;
  return null;
end
$$;

-- ... and all, where roles, offices' counties or the key have.
create function access.unready_all() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  update access.session set ready_until = null where ready_until is not null;
  if tg_argv[0] = 'key' then
    update access.office_scope set key = access.note_key();
  end if;
  return null;
end
$$;

create or replace function access.touch(token text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  print bytea := sha256(convert_to(token, 'UTF8'));
begin
  if access.is_client_key(token) then
    update integration.client_key set last_used_at = now()
     where hash = print and revoked_at is null and expires_at > now();
    return;
  end if;
  perform access.make_ready(s.id) from access.session s
    where s.token_hash = print and s.ended_at is null and s.idle_until > now() and s.expires_at > now()
      and s.ready_until is null;
  update access.session s set last_seen_at = now(), idle_until = now() + interval '30 minutes'
   where s.token_hash = print and s.ended_at is null and s.idle_until > now() and s.expires_at > now();
end
$$;

-- Begins a read: at once in a session that is ready, by all tables otherwise. `true` where the
-- session's activity should be noted, or the session made ready.
create function access.begin_read(token text, wanted text, request text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  quiet boolean;
  done text;
begin
  select s.last_seen_at < now() - interval '1 minute',
         set_config('wuzi.actor', access.mac(convert_to(n.note, 'UTF8'), s.key,
           set_config('transaction_read_only', 'on', true)) || '|' || n.note, true)
    into quiet, done
    from access.session s
   cross join lateral (select concat_ws('|', s.staff_id, s.post_id, wanted, s.reading ->> wanted,
                                        replace(coalesce(request, ''), '|', '')) as note) n
   where s.token_hash = sha256(convert_to(token, 'UTF8'))
     and s.idle_until > now() and s.ready_until > now() and s.reading ? wanted;
  if found then return quiet; end if;
  select b.touch into quiet from access.begin(token, wanted, request, false) b;
  return quiet;
end
$$;

-- Begins a write in the same way.
create function access.begin_write(
  token text, wanted text, request text, out staff_id uuid, out post_id uuid, out touch boolean
)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  done text;
begin
  select s.staff_id, s.post_id, s.last_seen_at < now() - interval '1 minute',
         set_config('wuzi.actor', access.mac(convert_to(n.note, 'UTF8'), s.key) || '|' || n.note, true)
    into staff_id, post_id, touch, done
    from access.session s
   cross join lateral (select concat_ws('|', s.staff_id, s.post_id, wanted, s.writing ->> wanted,
                                        replace(coalesce(request, ''), '|', '')) as note) n
   where s.token_hash = sha256(convert_to(token, 'UTF8'))
     and s.idle_until > now() and s.ready_until > now() and s.writing ? wanted;
  if found then return; end if;
  select b.staff_id, b.post_id, b.touch into staff_id, post_id, touch
    from access.begin(token, wanted, request, true) b;
end
$$;

-- As before: the whole proof, from the tables that say it. Whoever may act and is not ready is touched.
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
  select s.staff_id, s.stage, s.last_seen_at, s.ready_until is null as unready, p.id as post_id, p.office_id, p.role,
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
    place := coalesce(held.office_id, 0)::text;
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
  touch := held.last_seen_at < now() - interval '1 minute'
    or (held.unready and held.stage = 'full' and held.post_id is not null and not held.self);
end
$$;

reset role;

create trigger session_unready before update of staff_id, post_id, stage, expires_at, ended_at on access.session
  for each row execute function access.unready_session();
create trigger post_unready after update on staff.post for each row
  when (old.staff_id is distinct from new.staff_id or old.office_id is distinct from new.office_id
    or old.role is distinct from new.role or old.from_day is distinct from new.from_day
    or old.to_day is distinct from new.to_day)
  execute function access.unready_staff('staff_id');
create trigger post_gone_unready after delete on staff.post
  for each row execute function access.unready_staff('staff_id');
create trigger account_unready after update on access.account
  for each row when (old.totp_confirmed_at is distinct from new.totp_confirmed_at)
  execute function access.unready_staff('staff_id');
create trigger office_scope_unready after update on access.office_scope
  for each row when (old.county_id is distinct from new.county_id) execute function access.unready_all('');
create trigger role_permission_unready after insert or update or delete on access.role_permission
  for each statement execute function access.unready_all('');
create trigger permission_unready after insert or update or delete on access.permission
  for each statement execute function access.unready_all('');
create trigger administrator_role_unready after insert or update or delete on access.administrator_role
  for each statement execute function access.unready_all('');
create trigger secret_unready after insert or update on access.secret
  for each row when (new.name = 'actor') execute function access.unready_all('key');

set local role wuzi_access;
revoke all on function access.make_ready(uuid), access.unready_session(), access.unready_staff(),
  access.unready_all(), access.begin_read(text, text, text), access.begin_write(text, text, text) from public;
grant execute on function access.begin_read(text, text, text), access.begin_write(text, text, text) to wuzi_app;
reset role;
