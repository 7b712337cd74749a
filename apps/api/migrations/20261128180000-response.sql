-- Incidents (应急响应) and their protocols (防控参数): what every wing's records belong to and go by.
create schema response;
grant usage on schema response to wuzi_access, wuzi_app, wuzi_worker;
grant create on schema response to wuzi_access;

create table response.incident (
  id uuid not null default uuidv7(),
  office_id integer not null,
  kind text not null,
  name text not null,
  started_on date not null,
  ended_on date,
  synthetic boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint incident_pkey primary key (id),
  constraint incident_home_key unique (id, office_id),
  constraint incident_office_fkey foreign key (office_id) references organisation.office (id),
  constraint incident_kind_check check (kind in ('epidemic', 'flood', 'heatwave', 'earthquake', 'other')),
  constraint incident_name_check check (char_length(name) between 1 and 60),
  constraint incident_days_check check (ended_on is null or ended_on >= started_on)
);
create index incident_office_id_idx on response.incident (office_id, started_on);
-- a record never has to say which of two epidemics it belongs to
create unique index incident_open_key on response.incident (office_id, kind) where ended_on is null;

-- One row per version, in force from its day until the next one's. What has begun stays as it was.
create table response.protocol (
  id uuid not null default uuidv7(),
  incident_id uuid not null,
  office_id integer not null,
  from_day date not null,
  level text not null,
  isolation_days smallint not null,
  checks_per_day smallint not null,
  fever_threshold numeric(3, 1) not null,
  disinfections_per_day smallint not null,
  concentration_low integer not null,
  concentration_high integer not null,
  concentration_most integer not null,
  contact_minutes smallint not null,
  backfill_days smallint not null,
  alert_hours smallint not null,
  care_gap_hours smallint not null,
  urge_minutes smallint not null,
  report_due time not null,
  report_close time not null,
  send_from time not null,
  send_to time not null,
  source_document text not null,
  note text,
  withdrawn_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint protocol_pkey primary key (id),
  constraint protocol_incident_fkey foreign key (incident_id, office_id)
    references response.incident (id, office_id),
  constraint protocol_level_check check (level in ('first', 'second', 'third', 'fourth')),
  constraint protocol_concentration_check check (
    concentration_low <= concentration_high and concentration_high <= concentration_most),
  constraint protocol_report_check check (report_due <= report_close),
  constraint protocol_send_check check (send_from <= send_to)
);
create index protocol_office_id_idx on response.protocol (office_id);
create unique index protocol_day_key on response.protocol (incident_id, from_day) where withdrawn_at is null;

-- Nothing that was in force is changed looking back: a version begins today or later, the first one
-- with its incident; what has begun is never withdrawn.
create function response.protocol_stands() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := (now() at time zone 'Asia/Shanghai')::date;
  first_day date;
begin
  if tg_op = 'UPDATE' then
    if old.from_day <= today or new.withdrawn_at is null then
      raise exception 'the version has begun' using errcode = 'check_violation', constraint = 'protocol_begun_check';
    end if;
    return new;
  end if;
  select i.started_on into first_day from response.incident i where i.id = new.incident_id for update;
  if new.from_day < today and not (new.from_day = first_day and not exists (
      select from response.protocol p where p.incident_id = new.incident_id)) then
    raise exception 'a version never begins in the past' using errcode = 'check_violation', constraint = 'protocol_from_check';
  end if;
  return new;
end
$$;
create trigger protocol_stands before insert or update on response.protocol
  for each row execute function response.protocol_stands();
revoke all on function response.protocol_stands() from public;
alter function response.protocol_stands() owner to wuzi_access;

-- An incident is a county's.
create function response.incident_of_county() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from organisation.office o where o.id = new.office_id and o.kind = 'county_federation') then
    raise exception 'an incident is a county''s' using errcode = 'check_violation', constraint = 'incident_office_check';
  end if;
  return new;
end
$$;
create trigger incident_of_county before insert on response.incident
  for each row execute function response.incident_of_county();
revoke all on function response.incident_of_county() from public;
alter function response.incident_of_county() owner to wuzi_access;

do $$
declare t text;
begin
  foreach t in array array['incident', 'protocol'] loop
    perform platform.wall_round(format('response.%I', t)::regclass);
    execute format('grant select on response.%I to wuzi_access', t);
    perform platform.record_changes(format('response.%I', t)::regclass);
  end loop;
end
$$;
-- the trigger holds the incident's row while a version is added
grant update on response.incident to wuzi_access;
grant select, insert, update (name, ended_on, version, updated_at) on response.incident to wuzi_app;
grant select, insert, update (withdrawn_at, version, updated_at) on response.protocol to wuzi_app;
grant select on response.incident, response.protocol to wuzi_worker;

-- The open incident that the records of an office in the actor's reach belong to; null where the
-- county has none. Which kind does not matter while an epidemic is open: the epidemic it is.
create function response.current_incident(p_office integer) returns uuid
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select i.id
    from access.office_scope s join response.incident i on i.office_id = s.county_id
   where s.office_id = p_office and p_office = any(access.offices()) and i.ended_on is null
   order by i.kind = 'epidemic' desc, i.started_on desc, i.id desc limit 1
$$;

-- The protocol in force on a day for an office in the actor's reach, of its county's open incident.
create function response.protocol_on(p_office integer, p_day date) returns setof response.protocol
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.* from response.protocol p
   where p.incident_id = response.current_incident(p_office) and p.from_day <= p_day and p.withdrawn_at is null
   order by p.from_day desc limit 1
$$;

do $$
declare f text;
begin
  foreach f in array array['response.current_incident(integer)', 'response.protocol_on(integer, date)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to wuzi_app, wuzi_worker', f);
    execute format('alter function %s owner to wuzi_access', f);
  end loop;
end
$$;
