-- People of the screening and of control who are not in the registry: whoever arrives or must stay at
-- home need not be disabled. What identifies them is sealed like the registry's numbers.
create schema if not exists prevent;
grant usage on schema prevent to wuzi_access, wuzi_app, wuzi_worker;
grant create on schema prevent to wuzi_access;

create table prevent.resident (
  id uuid not null default uuidv7(),
  office_id integer not null,
  name text not null,
  sex text not null,
  born_on date,
  document_type text,
  document_mask text,
  phone_mask text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint resident_pkey primary key (id),
  constraint resident_home_key unique (id, office_id),
  constraint resident_office_fkey foreign key (office_id) references organisation.office (id),
  constraint resident_name_check check (char_length(name) between 1 and 40),
  constraint resident_sex_check check (sex in ('male', 'female')),
  constraint resident_document_type_check check (document_type in
    ('id_card', 'residence_permit', 'passport', 'foreigner_permit', 'none'))
);
create index resident_office_id_idx on prevent.resident (office_id, id);

create table prevent.sealed_value (
  id uuid not null default uuidv7(),
  resident_id uuid not null,
  office_id integer not null,
  kind text not null,
  key_id smallint not null,
  sealed bytea not null,
  hash bytea not null,
  tail_hash bytea not null,
  mask text not null,
  superseded_at timestamptz,
  constraint sealed_value_pkey primary key (id),
  constraint sealed_value_resident_fkey foreign key (resident_id, office_id)
    references prevent.resident (id, office_id) on update cascade,
  constraint sealed_value_kind_check check (kind in ('document', 'phone'))
);
create index sealed_value_office_id_idx on prevent.sealed_value (office_id);
create index sealed_value_resident_id_idx on prevent.sealed_value (resident_id, kind);
create index sealed_value_hash_idx on prevent.sealed_value (hash) where superseded_at is null;
create index sealed_value_key_id_idx on prevent.sealed_value (key_id, id);

do $$
declare t text;
begin
  foreach t in array array['resident', 'sealed_value'] loop
    perform platform.wall_round(format('prevent.%I', t)::regclass);
    execute format('grant select, insert, update, delete on prevent.%I to wuzi_access', t);
  end loop;
end
$$;

select platform.record_changes('prevent.resident');
select platform.record_changes('prevent.sealed_value', '{insert,update}', 'sealed,hash,tail_hash');

grant select, insert,
  update (name, sex, born_on, document_type, document_mask, phone_mask, version, updated_at)
  on prevent.resident to wuzi_app, wuzi_worker;
grant select (id, resident_id, office_id, kind, key_id, hash, tail_hash, mask, superseded_at),
  insert, update (superseded_at) on prevent.sealed_value to wuzi_app, wuzi_worker;

-- Sealed values come in under the current key alone, here as in the registry.
set local role wuzi_access;
do $$
begin
  execute format('grant execute on function registry.require_current_key() to %I', session_user);
end
$$;
reset role;
create trigger sealed_value_current_key after insert on prevent.sealed_value
  referencing new table as new_rows
  for each statement execute function registry.require_current_key();

set local role wuzi_access;
-- The sealed bytes of one resident, for a stated purpose, on the record.
create function prevent.reveal_resident(p_resident uuid, purpose text)
returns table (kind text, key_id smallint, sealed bytea)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare home integer;
begin
  if (access.actor_parts())[3] <> 'person:reveal' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  select r.office_id into home from prevent.resident r
   where r.id = p_resident and r.office_id = any(access.offices());
  if not found then return; end if;
  perform audit.write(home, 'reveal', 'prevent.resident', p_resident::text, null,
    jsonb_build_object('fields', array['document', 'phone'], 'purpose', purpose));
  return query select s.kind, s.key_id, s.sealed from prevent.sealed_value s
    where s.resident_id = p_resident and s.superseded_at is null order by s.id;
end
$$;
revoke all on function prevent.reveal_resident(uuid, text) from public;
grant execute on function prevent.reveal_resident(uuid, text) to wuzi_app;
reset role;
