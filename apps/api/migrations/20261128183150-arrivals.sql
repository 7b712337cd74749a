-- The ledger of those who arrive from elsewhere (外来人员台账): one line a person, however often they are
-- seen, and its import from a sheet.
-- The ledger: one line per person and response, however often they are found.
create table prevent.arrival (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid not null,
  person_id uuid,
  resident_id uuid,
  name text not null,
  origin_code text,
  origin text not null,
  transport text not null,
  transport_no text,
  companions text,
  arrived_on date not null,
  planned_leave_on date,
  stay_mask text,
  needs text,
  sightings integer not null default 1,
  last_seen_at timestamptz not null,
  state text not null default 'open',
  case_id uuid,
  dismissed_reason text,
  decided_at timestamptz,
  decided_by text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint arrival_pkey primary key (id),
  constraint arrival_home_key unique (id, office_id),
  constraint arrival_office_fkey foreign key (office_id) references organisation.office (id),
  constraint arrival_incident_fkey foreign key (incident_id) references response.incident (id),
  constraint arrival_person_fkey foreign key (person_id) references registry.person (id),
  constraint arrival_resident_fkey foreign key (resident_id) references prevent.resident (id),
  constraint arrival_who_check check (num_nonnulls(person_id, resident_id) = 1),
  constraint arrival_origin_code_check check (origin_code ~ '^\d{6}$'),
  constraint arrival_origin_check check (char_length(origin) between 1 and 100),
  constraint arrival_transport_check check (transport in
    ('train', 'coach', 'plane', 'ship', 'own_car', 'shared_car', 'on_foot', 'other')),
  constraint arrival_leave_check check (planned_leave_on is null or planned_leave_on >= arrived_on),
  constraint arrival_state_check check (state in ('open', 'controlled', 'dismissed')),
  constraint arrival_dismissed_check check ((state = 'dismissed') = (dismissed_reason is not null)),
  constraint arrival_controlled_check check ((state = 'controlled') = (case_id is not null)),
  constraint arrival_decided_check check ((state = 'open') = (decided_at is null))
);
create index arrival_office_id_idx on prevent.arrival (office_id, arrived_on desc, id);
create unique index arrival_person_key on prevent.arrival (incident_id, person_id);
create unique index arrival_resident_key on prevent.arrival (incident_id, resident_id);
create index arrival_name_idx on prevent.arrival (incident_id, name);

create table prevent.arrival_sighting (
  id uuid not null default uuidv7(),
  arrival_id uuid not null,
  office_id integer not null,
  source text not null,
  staff_id uuid,
  seen_at timestamptz not null,
  clock_skew_seconds integer not null default 0,
  recorded_at timestamptz not null default now(),
  constraint arrival_sighting_pkey primary key (id),
  constraint arrival_sighting_arrival_fkey foreign key (arrival_id, office_id)
    references prevent.arrival (id, office_id) on update cascade,
  constraint arrival_sighting_staff_fkey foreign key (staff_id) references staff.member (id),
  constraint arrival_sighting_source_check check (source in ('field', 'import'))
);
create index arrival_sighting_office_id_idx on prevent.arrival_sighting (office_id);
create index arrival_sighting_arrival_id_idx on prevent.arrival_sighting (arrival_id, id);
create unique index arrival_sighting_import_key on prevent.arrival_sighting (arrival_id) where source = 'import';

-- Where somebody stays is free text that locates them: sealed, like the registry's addresses. The
-- columns are those that a rotation of the keys works on.
create table prevent.sealed_stay (
  id uuid not null default uuidv7(),
  arrival_id uuid not null,
  office_id integer not null,
  kind text not null default 'address',
  key_id smallint not null,
  sealed bytea not null,
  hash bytea,
  tail_hash bytea,
  constraint sealed_stay_pkey primary key (id),
  constraint sealed_stay_arrival_key unique (arrival_id),
  constraint sealed_stay_arrival_fkey foreign key (arrival_id, office_id)
    references prevent.arrival (id, office_id) on update cascade,
  constraint sealed_stay_kind_check check (kind = 'address' and hash is null and tail_hash is null)
);
create index sealed_stay_office_id_idx on prevent.sealed_stay (office_id);
create index sealed_stay_key_id_idx on prevent.sealed_stay (key_id, id);

create table prevent.arrival_import (
  id uuid not null default uuidv7(),
  office_id integer not null,
  staff_id uuid not null,
  file_id uuid not null,
  state text not null default 'waiting',
  refusal text,
  columns text[] not null default '{}',
  rows integer not null default 0,
  added integer not null default 0,
  seen_again integer not null default 0,
  unchanged integer not null default 0,
  errors jsonb not null default '[]',
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  updated_at timestamptz not null default now(),
  constraint arrival_import_pkey primary key (id),
  constraint arrival_import_office_fkey foreign key (office_id) references organisation.office (id),
  constraint arrival_import_staff_fkey foreign key (staff_id) references staff.member (id),
  constraint arrival_import_file_fkey foreign key (file_id) references platform.file (id),
  constraint arrival_import_state_check check (state in ('waiting', 'done', 'refused')),
  constraint arrival_import_refused_check check ((state = 'refused') = (refusal is not null)),
  constraint arrival_import_ended_check check ((state = 'waiting') = (ended_at is null))
);
create index arrival_import_office_id_idx on prevent.arrival_import (office_id, created_at);

do $$
declare
  t text;
begin
  foreach t in array array['arrival', 'arrival_sighting', 'arrival_import'] loop
    perform platform.wall_round(format('prevent.%I', t)::regclass);
    perform platform.record_changes(format('prevent.%I', t)::regclass);
    execute format('grant select, insert on prevent.%I to wuzi_app, wuzi_worker', t);
  end loop;
end
$$;
select platform.wall_round('prevent.sealed_stay');
select platform.record_changes('prevent.sealed_stay', '{insert,update}', 'sealed');
grant update (sightings, last_seen_at, state, case_id, dismissed_reason, decided_at, decided_by, version, updated_at)
  on prevent.arrival to wuzi_app, wuzi_worker;
grant update (state, refusal, columns, rows, added, seen_again, unchanged, errors, ended_at, updated_at)
  on prevent.arrival_import to wuzi_worker;
grant select (id, arrival_id, office_id, kind, key_id), insert on prevent.sealed_stay to wuzi_app, wuzi_worker;
grant update on prevent.arrival, prevent.sealed_stay to wuzi_access;

-- Sealed under the current key alone, as everywhere.
set local role wuzi_access;
do $$
begin
  execute format('grant execute on function registry.require_current_key() to %I', session_user);
end
$$;
reset role;
create trigger sealed_stay_current_key after insert on prevent.sealed_stay
  referencing new table as new_rows
  for each statement execute function registry.require_current_key();

-- Whether somebody stands in the ledger of the county's open response already: by their record, by
-- their document, by name and phone, or by name and day of arrival at the same place. Whoever asks holds
-- the name until they end, so that two who find the same person at once write one line. `here` says
-- whether the line lies in the actor's reach; elsewhere only the town is told.
create function prevent.known_arrival(
  p_office integer, p_person uuid, p_documents bytea[], p_phones bytea[], p_name text, p_arrived_on date
) returns table (id uuid, office_id integer, here boolean, town text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare v_incident uuid := response.current_incident(p_office);
begin
  perform pg_advisory_xact_lock(hashtextextended(v_incident::text || '|' || p_name, 0));
  return query
    select a.id, a.office_id, a.office_id = any(access.offices()), registry.town_label(a.office_id)
      from prevent.arrival a
     where a.incident_id = v_incident
       and (a.person_id = p_person
         or a.resident_id in (select s.resident_id from prevent.sealed_value s
                               where s.kind = 'document' and s.hash = any(p_documents) and s.superseded_at is null)
         or a.name = p_name and a.resident_id in (select s.resident_id from prevent.sealed_value s
                               where s.kind = 'phone' and s.hash = any(p_phones) and s.superseded_at is null)
         or a.name = p_name and a.office_id = p_office and a.arrived_on = p_arrived_on and p_person is null
            and cardinality(p_documents) = 0)
     order by a.id limit 1;
end
$$;

-- The sealed stay of one arrival, for a stated purpose, on the record.
create function prevent.reveal_stay(p_arrival uuid, p_purpose text)
returns table (key_id smallint, sealed bytea)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare home integer;
begin
  if (access.actor_parts())[3] <> 'person:reveal' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  select a.office_id into home from prevent.arrival a
   where a.id = p_arrival and a.office_id = any(access.offices());
  if not found then return; end if;
  perform audit.write(home, 'reveal', 'prevent.arrival', p_arrival::text, null,
    jsonb_build_object('fields', array['stay'], 'purpose', p_purpose));
  return query select s.key_id, s.sealed from prevent.sealed_stay s where s.arrival_id = p_arrival;
end
$$;

revoke all on function prevent.known_arrival(integer, uuid, bytea[], bytea[], text, date),
  prevent.reveal_stay(uuid, text) from public;
grant execute on function prevent.known_arrival(integer, uuid, bytea[], bytea[], text, date) to wuzi_app, wuzi_worker;
grant execute on function prevent.reveal_stay(uuid, text) to wuzi_app;
alter function prevent.known_arrival(integer, uuid, bytea[], bytea[], text, date) owner to wuzi_access;
alter function prevent.reveal_stay(uuid, text) owner to wuzi_access;
