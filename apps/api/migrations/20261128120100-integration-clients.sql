-- Integrators (对接客户端): programs of third parties that ask the same queries as people do. A client
-- has one office subtree and a few permissions; its keys are kept as hashes, end by themselves, and
-- are proven inside the database exactly like sessions.
create schema integration;
grant usage on schema integration to wuzi_access, wuzi_app, wuzi_worker;
grant create on schema integration to wuzi_access;

create table integration.client (
  id uuid not null default uuidv7(),
  office_id integer not null,
  name text not null,
  purpose text not null,
  contact text not null,
  scopes text[] not null,
  state text not null default 'active',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint client_pkey primary key (id),
  constraint client_home_key unique (id, office_id),
  constraint client_office_fkey foreign key (office_id) references organisation.office (id),
  constraint client_name_check check (char_length(name) between 1 and 40),
  constraint client_purpose_check check (char_length(purpose) between 1 and 200),
  constraint client_contact_check check (char_length(contact) between 1 and 100),
  -- a scope that writes to tables needs the audit's triggers to name clients first
  constraint client_scopes_check check (cardinality(scopes) > 0
    and scopes <@ array['office:read', 'staff:read', 'person:read', 'person:find']),
  constraint client_state_check check (state in ('active', 'closed'))
);
create index client_office_id_idx on integration.client (office_id, name, id);

create table integration.client_key (
  id uuid not null default uuidv7(),
  client_id uuid not null,
  office_id integer not null,
  hash bytea not null,
  hint text not null,
  issued_by uuid,
  issued_at timestamptz not null default now(),
  expires_at timestamptz not null,
  revoked_at timestamptz,
  last_used_at timestamptz,
  constraint client_key_pkey primary key (id),
  constraint client_key_client_fkey foreign key (client_id, office_id)
    references integration.client (id, office_id),
  constraint client_key_hash_key unique (hash),
  constraint client_key_hash_check check (octet_length(hash) = 32),
  constraint client_key_hint_check check (char_length(hint) = 4),
  constraint client_key_expires_at_check check (expires_at > issued_at)
);
create index client_key_office_id_idx on integration.client_key (office_id);
create index client_key_client_id_idx on integration.client_key (client_id, issued_at);
comment on column integration.client_key.hash is 'sha256 of the key, which is 256 random bits: nothing slower is needed.';
comment on column integration.client_key.hint is 'The last four characters, so that people can tell keys apart.';

-- Nobody hands out what they do not hold: each scope must be the actor's own over the client's office.
create function access.may_give_scopes(scopes text[], office integer) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(part[3] = 'integration:manage'
      and (part[1] = '' or not exists (
        select from unnest(scopes) scope where not access.may(scope, office))), false)
    from (select access.actor_parts() as part) actor
$$;

do $$
declare t text;
begin
  foreach t in array array['client', 'client_key'] loop
    execute format('alter table integration.%I enable row level security, force row level security', t);
    execute format('create policy %I on integration.%I for select
      using (office_id = any((select access.offices())::integer[]))', t || '_select', t);
    execute format('create policy %I on integration.%I for insert
      with check (office_id = any((select access.offices())::integer[]))', t || '_insert', t);
    execute format('create policy %I on integration.%I for update
      using (office_id = any((select access.offices())::integer[]))
      with check (office_id = any((select access.offices())::integer[]))', t || '_update', t);
    execute format('create policy %I on integration.%I for delete
      using (office_id = any((select access.offices())::integer[]))', t || '_delete', t);
    execute format('create policy %I on integration.%I to wuzi_access using (true) with check (true)',
      t || '_definer', t);
    execute format('grant select, insert, update on integration.%I to wuzi_access', t);
  end loop;
end
$$;
alter policy client_insert on integration.client
  with check (office_id = any((select access.offices())::integer[])
    and access.may_give_scopes(scopes, office_id));

set local role wuzi_access;
do $$
begin
  execute format('grant execute on function audit.record_change() to %I', session_user);
end
$$;
reset role;
create trigger client_audit_insert after insert on integration.client referencing new table as new_rows
  for each statement execute function audit.record_change('office_id', 'id');
create trigger client_audit_update after update on integration.client
  referencing old table as old_rows new table as new_rows
  for each statement execute function audit.record_change('office_id', 'id');

grant select, insert, update (state, version, updated_at) on integration.client to wuzi_app;
-- keys come and go through the functions below alone, and no hash is ever read
grant select (id, client_id, office_id, hint, issued_by, issued_at, expires_at, revoked_at, last_used_at)
  on integration.client_key to wuzi_app;

-- One more key of a client. The others may be given some days to run out in: the old and the new
-- overlap while the integrator changes over. No row: unknown, elsewhere, or closed.
create function integration.issue_key(p_client uuid, p_hash bytea, p_hint text, days integer, others_days integer)
returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := access.actor_parts();
  c integration.client;
  issued uuid;
begin
  if part[3] <> 'integration:manage' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  select * into c from integration.client x
   where x.id = p_client and x.office_id = any(access.offices()) and x.state = 'active' for update;
  if not found then return null; end if;
  -- a key hands the scopes out once more
  if not access.may_give_scopes(c.scopes, c.office_id) then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  if others_days is not null then
    update integration.client_key k set expires_at = least(k.expires_at, now() + make_interval(days => others_days, secs => 1))
     where k.client_id = c.id and k.revoked_at is null and k.expires_at > now();
  end if;
  if (select count(*) from integration.client_key k
       where k.client_id = c.id and k.revoked_at is null and k.expires_at > now()) >= 3 then
    raise exception 'three keys at most' using errcode = 'check_violation', constraint = 'client_key_few';
  end if;
  insert into integration.client_key (client_id, office_id, hash, hint, issued_by, expires_at)
  values (c.id, c.office_id, p_hash, p_hint, access.staff(), now() + make_interval(days => days))
  returning id into issued;
  perform audit.write(c.office_id, 'create', 'integration.client_key', issued::text, null,
    jsonb_build_object('client_id', c.id, 'client', c.name, 'hint', p_hint, 'days', days,
      'others_days', others_days));
  return issued;
end
$$;

-- Ends one key at once. Revoking again is fine. No row: unknown or elsewhere.
create function integration.revoke_key(p_key uuid) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare k integration.client_key;
begin
  if (access.actor_parts())[3] <> 'integration:manage' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  select * into k from integration.client_key x
   where x.id = p_key and x.office_id = any(access.offices()) for update;
  if not found then return null; end if;
  if k.revoked_at is null then
    update integration.client_key set revoked_at = now() where id = k.id;
    perform audit.write(k.office_id, 'remove', 'integration.client_key', k.id::text,
      jsonb_build_object('client_id', k.client_id, 'hint', k.hint), null);
  end if;
  return k.client_id;
end
$$;

do $$
declare f text;
begin
  foreach f in array array['access.may_give_scopes(text[], integer)',
    'integration.issue_key(uuid, bytea, text, integer, integer)', 'integration.revoke_key(uuid)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to wuzi_app', f);
    execute format('alter function %s owner to wuzi_access', f);
  end loop;
end
$$;
