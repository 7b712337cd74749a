-- The audit: written by triggers and definer functions only, in the transaction of the change.
create table audit.entry (
  id bigint generated always as identity,
  public_id uuid not null default uuidv7(),
  at timestamptz not null default clock_timestamp(),
  request_id text not null,
  staff_id uuid,
  actor_name text not null,
  post_id uuid,
  permission text not null,
  office_id integer not null,
  action text not null,
  subject text not null,
  subject_id text not null,
  before jsonb,
  after jsonb,
  seq bigint,
  hash bytea,
  sealed boolean generated always as (seq is not null) stored,
  constraint entry_pkey primary key (id),
  constraint entry_office_fkey foreign key (office_id) references organisation.office (id),
  constraint entry_action_check check (action in (
    'create', 'change', 'remove', 'reveal', 'sign_in', 'sign_in_refused', 'sign_out',
    'password_change', 'second_factor', 'post_switch')),
  constraint entry_public_id_key unique (public_id),
  constraint entry_seq_key unique (seq),
  constraint entry_sealed_check check ((seq is null) = (hash is null))
);
comment on column audit.entry.public_id is
  'What readers see and lists are ordered by: id and seq count the entries of every county, this does not.';
create index entry_office_id_idx on audit.entry (office_id, public_id);
create index entry_subject_idx on audit.entry (subject, subject_id, public_id);
create index entry_staff_id_idx on audit.entry (staff_id, public_id);
create index entry_unsealed_idx on audit.entry (id) where seq is null;

-- Append-only, for the owner too: sealing is the only change, and it happens once.
create function audit.refuse_tampering() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.seq is null and new.seq is not null
     and to_jsonb(new) - array['seq', 'hash', 'sealed'] = to_jsonb(old) - array['seq', 'hash', 'sealed'] then
    return new;
  end if;
  raise exception 'audit entries are append-only' using errcode = 'insufficient_privilege';
end
$$;
create trigger entry_append_only before update or delete on audit.entry
  for each row execute function audit.refuse_tampering();
create trigger entry_no_truncate before truncate on audit.entry
  for each statement execute function audit.refuse_tampering();

create function audit.write(
  office integer, act text, what text, what_id text, was jsonb, becomes jsonb, who uuid default null
) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := access.actor_parts();
  actor uuid := coalesce(who, nullif(part[1], '')::uuid);
begin
  if part is null and who is null then
    raise exception 'a change without an actor' using errcode = 'WZ001';
  end if;
  insert into audit.entry (request_id, staff_id, actor_name, post_id, permission, office_id,
                           action, subject, subject_id, before, after)
  values (coalesce(part[6], ''), actor,
          coalesce((select name from staff.member where id = actor), '系统：' || coalesce(part[7], '')),
          nullif(part[2], '')::uuid, coalesce(part[3], 'public'), office, act, what, what_id, was, becomes);
end
$$;

-- One statement trigger per owned table:
--   audit.record_change(office column, key column, sensitive columns separated by commas)
-- Only what differs is kept; sensitive values appear as "changed", never as themselves.
create function audit.record_change() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := access.actor_parts();
  who uuid := nullif(part[1], '')::uuid;
  actor text;
  hidden text[] := string_to_array(coalesce(tg_argv[2], ''), ',');
  subject text := tg_table_schema || '.' || tg_table_name;
begin
  if part is null then
    raise exception 'a change of % without an actor', subject using errcode = 'WZ001';
  end if;
  actor := coalesce((select name from staff.member where id = who), '系统：' || coalesce(part[7], ''));

  if tg_op = 'INSERT' then
    insert into audit.entry (request_id, staff_id, actor_name, post_id, permission, office_id,
                             action, subject, subject_id, after)
    select part[6], who, actor, nullif(part[2], '')::uuid, part[3], (r ->> tg_argv[0])::integer,
           'create', subject, r ->> tg_argv[1], audit.visible(r, hidden)
      from (select to_jsonb(n) as r from new_rows n) rows;
  elsif tg_op = 'DELETE' then
    insert into audit.entry (request_id, staff_id, actor_name, post_id, permission, office_id,
                             action, subject, subject_id, before)
    select part[6], who, actor, nullif(part[2], '')::uuid, part[3], (r ->> tg_argv[0])::integer,
           'remove', subject, r ->> tg_argv[1], audit.visible(r, hidden)
      from (select to_jsonb(o) as r from old_rows o) rows;
  else
    insert into audit.entry (request_id, staff_id, actor_name, post_id, permission, office_id,
                             action, subject, subject_id, before, after)
    select part[6], who, actor, nullif(part[2], '')::uuid, part[3], (r ->> tg_argv[0])::integer,
           'change', subject, r ->> tg_argv[1], d.before, d.after
      from (select to_jsonb(o) as was, to_jsonb(n) as r
              from old_rows o join new_rows n on to_jsonb(o) ->> tg_argv[1] = to_jsonb(n) ->> tg_argv[1]
           ) rows
      cross join lateral audit.difference(was, r, hidden) d
     where d.after is not null;
  end if;
  return null;
end
$$;

create function audit.visible(r jsonb, hidden text[]) returns jsonb
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select jsonb_object_agg(key, case when key = any(hidden) then '"changed"' else value end)
    from jsonb_each(r) where value <> 'null' and key not in ('created_at', 'updated_at')
$$;

create function audit.difference(was jsonb, r jsonb, hidden text[], out before jsonb, out after jsonb)
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select jsonb_object_agg(n.key, case when n.key = any(hidden) then '"changed"' else o.value end),
         jsonb_object_agg(n.key, case when n.key = any(hidden) then '"changed"' else n.value end)
    from jsonb_each(r) n join jsonb_each(was) o on o.key = n.key
   where n.value <> o.value and n.key not in ('updated_at', 'version')
$$;

-- What the seal covers, in one unambiguous text.
create function audit.canonical(e audit.entry) returns text
language sql stable set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_array(e.id, e.public_id, extract(epoch from e.at)::text, e.request_id, e.staff_id, e.actor_name,
    e.post_id, e.permission, e.office_id, e.action, e.subject, e.subject_id, e.before, e.after)::text
$$;

-- Seals up to `most` entries, oldest first, each hash covering the one before. One sealer at a time.
create function audit.seal(most integer default 10000) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  e audit.entry;
  last_seq bigint;
  last_hash bytea;
  done integer := 0;
begin
  perform pg_advisory_xact_lock(hashtext('audit.seal'));
  select seq, hash into last_seq, last_hash from audit.entry where seq is not null order by seq desc limit 1;
  last_seq := coalesce(last_seq, 0);
  last_hash := coalesce(last_hash, '\x'::bytea);
  for e in select * from audit.entry where seq is null order by id limit most loop
    last_seq := last_seq + 1;
    last_hash := sha256(last_hash || convert_to(last_seq || '|' || audit.canonical(e), 'UTF8'));
    update audit.entry set seq = last_seq, hash = last_hash where id = e.id;
    done := done + 1;
  end loop;
  return done;
end
$$;

-- Walks the chain from the first entry. `broken` is the first sequence number that does not hold:
-- an altered, missing or foreign entry. `head` is worth keeping outside the database.
create function audit.verify(out sealed bigint, out unsealed bigint, out broken bigint, out head bytea)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  e audit.entry;
begin
  sealed := 0;
  head := '\x'::bytea;
  select count(*) into unsealed from audit.entry where seq is null;
  for e in select * from audit.entry where seq is not null order by seq loop
    head := sha256(head || convert_to((sealed + 1) || '|' || audit.canonical(e), 'UTF8'));
    if e.seq <> sealed + 1 or e.hash <> head then
      broken := sealed + 1;
      return;
    end if;
    sealed := e.seq;
  end loop;
end
$$;
