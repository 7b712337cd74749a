-- Screening (摸排): the rounds of a grid, its households, one visit for all who live behind a door.
create table prevent.household (
  id uuid not null default uuidv7(),
  office_id integer not null,
  door text not null,
  closed_on date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint household_pkey primary key (id),
  constraint household_home_key unique (id, office_id),
  constraint household_office_fkey foreign key (office_id) references organisation.office (id),
  constraint household_door_check check (char_length(door) between 1 and 60)
);
comment on column prevent.household.door is
  'What finds the door within the grid (3组12号). Whole addresses stand sealed with their people.';
create index household_office_id_idx on prevent.household (office_id, door, id);
create unique index household_door_key on prevent.household (office_id, door) where closed_on is null;

create table prevent.household_member (
  id uuid not null default uuidv7(),
  household_id uuid not null,
  office_id integer not null,
  person_id uuid,
  resident_id uuid,
  name text not null,
  left_on date,
  created_at timestamptz not null default now(),
  constraint household_member_pkey primary key (id),
  constraint household_member_home_key unique (id, household_id),
  constraint household_member_household_fkey foreign key (household_id, office_id)
    references prevent.household (id, office_id) on update cascade,
  constraint household_member_person_fkey foreign key (person_id) references registry.person (id),
  constraint household_member_resident_fkey foreign key (resident_id) references prevent.resident (id),
  constraint household_member_who_check check (num_nonnulls(person_id, resident_id) = 1)
);
create index household_member_office_id_idx on prevent.household_member (office_id);
create index household_member_household_id_idx on prevent.household_member (household_id);
create unique index household_member_person_key on prevent.household_member (person_id) where left_on is null;

-- One row per grid: whoever starts a round for a whole town starts one in each of its grids.
create table prevent.screening_round (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid not null,
  name text not null,
  from_day date not null,
  to_day date not null,
  workers uuid[] not null,
  worker_names text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint screening_round_pkey primary key (id),
  constraint screening_round_home_key unique (id, office_id),
  constraint screening_round_office_fkey foreign key (office_id) references organisation.office (id),
  constraint screening_round_incident_fkey foreign key (incident_id) references response.incident (id),
  constraint screening_round_name_check check (char_length(name) between 1 and 60),
  constraint screening_round_days_check check (to_day >= from_day),
  constraint screening_round_once_excl exclude using gist
    (office_id with =, incident_id with =, daterange(from_day, to_day, '[]') with &&)
);
comment on column prevent.screening_round.workers is 'Members of staff to whom the doors were given.';
create index screening_round_office_id_idx on prevent.screening_round (office_id, from_day);

create table prevent.household_visit (
  id uuid not null default uuidv7(),
  household_id uuid not null,
  office_id integer not null,
  incident_id uuid not null,
  round_id uuid,
  outcome text not null,
  workers uuid[] not null,
  worker_names text not null,
  note text,
  occurred_at timestamptz not null,
  on_day date not null,
  clock_skew_seconds integer not null default 0,
  backfilled boolean not null default false,
  recorded_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint household_visit_pkey primary key (id),
  constraint household_visit_home_key unique (id, office_id),
  constraint household_visit_household_fkey foreign key (household_id, office_id)
    references prevent.household (id, office_id) on update cascade,
  constraint household_visit_incident_fkey foreign key (incident_id) references response.incident (id),
  constraint household_visit_round_fkey foreign key (round_id, office_id)
    references prevent.screening_round (id, office_id),
  constraint household_visit_outcome_check check (outcome in ('seen', 'absent', 'refused'))
);
comment on column prevent.household_visit.workers is 'Everybody who stood at the door, in the order in which they sent.';
create index household_visit_office_id_idx on prevent.household_visit (office_id, on_day);
create index household_visit_household_id_idx on prevent.household_visit (household_id, occurred_at desc);
create index household_visit_round_id_idx on prevent.household_visit (round_id, household_id);

create table prevent.visit_member (
  id uuid not null default uuidv7(),
  visit_id uuid not null,
  household_id uuid not null,
  member_id uuid not null,
  office_id integer not null,
  outcome text not null,
  note text,
  updated_at timestamptz not null default now(),
  constraint visit_member_pkey primary key (id),
  constraint visit_member_once_key unique (visit_id, member_id),
  constraint visit_member_visit_fkey foreign key (visit_id, office_id)
    references prevent.household_visit (id, office_id) on update cascade,
  constraint visit_member_member_fkey foreign key (member_id, household_id)
    references prevent.household_member (id, household_id),
  constraint visit_member_outcome_check check (outcome in
    ('seen_well', 'seen_unwell', 'missed', 'not_attempted', 'refused'))
);
create index visit_member_office_id_idx on prevent.visit_member (office_id);
create index visit_member_member_id_idx on prevent.visit_member (member_id);

do $$
declare
  t text;
begin
  foreach t in array array['household', 'household_member', 'screening_round', 'household_visit', 'visit_member'] loop
    perform platform.wall_round(format('prevent.%I', t)::regclass);
    perform platform.record_changes(format('prevent.%I', t)::regclass, '{insert,update}',
      case t when 'visit_member' then 'outcome,note' else '' end);
    execute format('grant select, insert on prevent.%I to wuzi_app, wuzi_worker', t);
  end loop;
end
$$;
grant update (closed_on, door, version, updated_at) on prevent.household to wuzi_app;
-- a second worker at the door may have met whom the first had missed
grant update (reached) on registry.contact to wuzi_app;
grant update (left_on) on prevent.household_member to wuzi_app;
grant update (outcome, workers, worker_names, updated_at) on prevent.household_visit to wuzi_app;
grant update (outcome, note, updated_at) on prevent.visit_member to wuzi_app;
