-- Places that are disinfected (消毒场所), and each time that one was.
create table prevent.disinfection_place (
  id uuid not null default uuidv7(),
  office_id integer not null,
  kind text not null,
  name text not null,
  note text,
  keeper_post uuid,
  times_per_day smallint,
  from_day date not null,
  to_day date,
  version integer not null default 1,
  created_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint disinfection_place_pkey primary key (id),
  constraint disinfection_place_home_key unique (id, office_id),
  constraint disinfection_place_office_fkey foreign key (office_id) references organisation.office (id),
  constraint disinfection_place_keeper_fkey foreign key (keeper_post) references staff.post (id),
  constraint disinfection_place_created_by_fkey foreign key (created_by) references staff.member (id),
  constraint disinfection_place_kind_check check (kind in ('public_area', 'corridor', 'lift', 'office_room',
    'toilet', 'canteen', 'ward', 'vehicle', 'other')),
  constraint disinfection_place_name_check check (char_length(name) between 1 and 40),
  constraint disinfection_place_times_check check (times_per_day between 1 and 6),
  constraint disinfection_place_days_check check (to_day is null or to_day >= from_day)
);
create index disinfection_place_office_id_idx on prevent.disinfection_place (office_id, kind, name);
create unique index disinfection_place_name_key on prevent.disinfection_place (office_id, name) where to_day is null;

create table prevent.disinfection (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid,
  place_id uuid not null,
  agent text not null,
  concentration integer,
  minutes smallint not null,
  unusual boolean not null default false,
  photo_id uuid,
  note text,
  recorded_by uuid not null,
  slot_id uuid,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  clock_skew_seconds integer not null default 0,
  backfilled boolean not null default false,
  constraint disinfection_pkey primary key (id),
  constraint disinfection_office_fkey foreign key (office_id) references organisation.office (id),
  constraint disinfection_incident_fkey foreign key (incident_id) references response.incident (id),
  constraint disinfection_place_fkey foreign key (place_id, office_id)
    references prevent.disinfection_place (id, office_id),
  constraint disinfection_recorded_by_fkey foreign key (recorded_by) references staff.member (id),
  constraint disinfection_slot_fkey foreign key (slot_id) references prevent.duty_slot (id),
  constraint disinfection_agent_check check (agent in ('chlorine', 'peracetic_acid', 'alcohol', 'other')),
  constraint disinfection_concentration_check check (
    concentration between 1 and 100000 and (agent <> 'chlorine' or concentration is not null)),
  constraint disinfection_minutes_check check (minutes between 1 and 600)
);
create index disinfection_office_id_idx on prevent.disinfection (office_id, occurred_at, id);
create index disinfection_place_id_idx on prevent.disinfection (place_id, occurred_at, id);
comment on column prevent.disinfection.concentration is 'Milligrams of what acts in a litre.';
comment on column prevent.disinfection.unusual is 'Outside the usual range of the protocol, confirmed by whoever recorded it.';
comment on column prevent.disinfection.slot_id is 'What it was done for; null where nothing was open any more: it stands by itself.';

do $$
declare t text;
begin
  foreach t in array array['disinfection_place', 'disinfection'] loop
    perform platform.wall_round(format('prevent.%I', t)::regclass);
    execute format('grant select, insert on prevent.%I to wuzi_app', t);
    perform platform.record_changes(format('prevent.%I', t)::regclass, '{insert}');
  end loop;
end
$$;
select platform.record_changes('prevent.disinfection_place', '{update}');
grant update (kind, name, note, keeper_post, times_per_day, to_day, version, updated_at)
  on prevent.disinfection_place to wuzi_app;
