-- Controlled persons (管控对象): what categories there are, who is under control until when, what the
-- follow-ups found, which alerts stand open, and how a control ends.
create table prevent.control_group (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid not null,
  code text not null,
  label text not null,
  note text,
  position smallint not null default 0,
  created_at timestamptz not null default now(),
  constraint control_group_pkey primary key (id),
  constraint control_group_code_key unique (incident_id, code),
  constraint control_group_office_fkey foreign key (office_id) references organisation.office (id),
  constraint control_group_incident_fkey foreign key (incident_id) references response.incident (id),
  constraint control_group_code_check check (code ~ '^[a-z0-9_]{2,40}$')
);
create index control_group_office_id_idx on prevent.control_group (office_id);

-- One row per version: what began stays as it was, and a case keeps the version it was opened under.
create table prevent.control_category (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid not null,
  group_code text not null,
  code text not null,
  label text not null,
  definition text not null,
  source_document text not null,
  anchor_rule text not null,
  days smallint not null,
  checks_per_day smallint not null,
  approver text not null,
  valid_from date not null,
  valid_to date,
  note text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint control_category_pkey primary key (id),
  constraint control_category_from_key unique (incident_id, code, valid_from),
  constraint control_category_office_fkey foreign key (office_id) references organisation.office (id),
  constraint control_category_group_fkey foreign key (incident_id, group_code)
    references prevent.control_group (incident_id, code),
  constraint control_category_anchor_rule_check check (anchor_rule in ('left_area', 'arrived', 'last_contact', 'ordered')),
  constraint control_category_days_check check (days between 1 and 60),
  constraint control_category_checks_check check (checks_per_day between 1 and 4),
  constraint control_category_approver_check check (approver in ('town', 'county')),
  constraint control_category_code_check check (code ~ '^[a-z0-9_]{2,40}$'),
  constraint control_category_valid_check check (valid_to is null or valid_to >= valid_from)
);
create index control_category_office_id_idx on prevent.control_category (office_id, code);
create unique index control_category_open_key on prevent.control_category (incident_id, code) where valid_to is null;

-- Somebody under control. Category and group stand here as they were when it was opened: the county's
-- configuration lies outside a town's reach, and a later version changes nothing that has begun.
create table prevent.control_case (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid not null,
  person_id uuid,
  resident_id uuid,
  carer_id uuid,
  name text not null,
  category_id uuid not null,
  group_code text not null,
  group_label text not null,
  category_code text not null,
  category_label text not null,
  anchor_rule text not null,
  days smallint not null,
  checks_per_day smallint not null,
  approver text not null,
  anchor_on date not null,
  from_day date not null,
  until_on date not null,
  manual_until_on date,
  manual_reason text,
  manual_by text,
  manual_at timestamptz,
  stay text,
  state text not null default 'active',
  ended_on date,
  end_note text,
  opened_by text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint control_case_pkey primary key (id),
  constraint control_case_home_key unique (id, office_id),
  constraint control_case_office_fkey foreign key (office_id) references organisation.office (id),
  constraint control_case_incident_fkey foreign key (incident_id) references response.incident (id),
  constraint control_case_person_fkey foreign key (person_id) references registry.person (id),
  constraint control_case_resident_fkey foreign key (resident_id) references prevent.resident (id),
  constraint control_case_carer_fkey foreign key (carer_id) references registry.carer (id),
  constraint control_case_category_fkey foreign key (category_id) references prevent.control_category (id),
  constraint control_case_who_check check (num_nonnulls(person_id, resident_id, carer_id) = 1),
  constraint control_case_state_check check (state in ('active', 'released', 'handed_over', 'left', 'lost')),
  constraint control_case_ended_check check ((state = 'active') = (ended_on is null)),
  constraint control_case_days_check check (until_on >= anchor_on),
  constraint control_case_manual_check check (
    num_nonnulls(manual_until_on, manual_reason, manual_by, manual_at) in (0, 4))
);
comment on column prevent.control_case.from_day is 'First day under control here: no reading is asked of earlier ones.';
comment on column prevent.control_case.manual_until_on is 'Set by hand, for a reason; goes before until_on, which stays beside it.';
create index control_case_office_id_idx on prevent.control_case (office_id, state, id);
create index control_case_person_id_idx on prevent.control_case (person_id) where person_id is not null;
-- nobody is under control twice in one incident
create unique index control_case_person_key on prevent.control_case (incident_id, person_id) where state = 'active';
create unique index control_case_resident_key on prevent.control_case (incident_id, resident_id) where state = 'active';
create unique index control_case_carer_key on prevent.control_case (incident_id, carer_id) where state = 'active';

create table prevent.follow_up (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid not null,
  case_id uuid not null,
  outcome text not null,
  channel text,
  through text[] not null default '{}',
  easy_read boolean not null default false,
  reached boolean not null,
  temperature numeric(3, 1),
  symptoms text[] not null default '{}',
  reason text,
  note text,
  occurred_at timestamptz not null,
  on_day date not null,
  clock_skew_seconds integer not null default 0,
  backfilled boolean not null default false,
  recorded_at timestamptz not null default now(),
  recorded_by text not null,
  fever_alert_id uuid,
  slot_id uuid,
  constraint follow_up_pkey primary key (id),
  constraint follow_up_case_fkey foreign key (case_id, office_id)
    references prevent.control_case (id, office_id) on update cascade,
  constraint follow_up_outcome_check check (outcome in
    ('seen_well', 'seen_unwell', 'missed', 'not_attempted', 'refused')),
  constraint follow_up_through_check check (through <@ array['self', 'guardian', 'carer']),
  constraint follow_up_channel_check check (channel in ('visit', 'voice_call', 'video', 'sms', 'chat')),
  constraint follow_up_attempt_check check ((outcome = 'not_attempted') = (channel is null)),
  constraint follow_up_temperature_check check (temperature between 34 and 43),
  constraint follow_up_unseen_check check (
    outcome in ('seen_well', 'seen_unwell') or temperature is null and symptoms = '{}')
);
create index follow_up_office_id_idx on prevent.follow_up (office_id, on_day);
create index follow_up_case_id_idx on prevent.follow_up (case_id, occurred_at desc, id);

-- Kept ready for every list: what the last follow-up of a case found. It follows from them.
create table prevent.control_latest (
  case_id uuid not null,
  office_id integer not null,
  at timestamptz,
  outcome text,
  channel text,
  temperature numeric(3, 1),
  symptoms text[] not null default '{}',
  on_day date,
  checks smallint not null default 0,
  open_alerts smallint not null default 0,
  constraint control_latest_pkey primary key (case_id),
  constraint control_latest_case_fkey foreign key (case_id, office_id)
    references prevent.control_case (id, office_id) on update cascade
);
comment on column prevent.control_latest.checks is 'Follow-ups of on_day, the last day that has any.';
create index control_latest_office_id_idx on prevent.control_latest (office_id);

-- A reading at or above the threshold, or symptoms: somebody has to act by a deadline. One that is open
-- takes repeats.
create table prevent.control_alert (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid not null,
  case_id uuid not null,
  kind text not null,
  temperature numeric(3, 1),
  symptoms text[] not null default '{}',
  repeats smallint not null default 0,
  raised_at timestamptz not null default now(),
  due_at timestamptz not null,
  ended text,
  action text,
  closed_at timestamptz,
  closed_by text,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  constraint control_alert_pkey primary key (id),
  constraint control_alert_case_fkey foreign key (case_id, office_id)
    references prevent.control_case (id, office_id) on update cascade,
  constraint control_alert_kind_check check (kind in ('fever', 'symptom')),
  constraint control_alert_ended_check check (ended in ('measured_again', 'cleared', 'sent_to_clinic', 'handed_over')),
  constraint control_alert_closed_check check (num_nonnulls(ended, action, closed_at, closed_by) in (0, 4))
);
create index control_alert_office_id_idx on prevent.control_alert (office_id, due_at);
create index control_alert_case_id_idx on prevent.control_alert (case_id, id);
create unique index control_alert_open_key on prevent.control_alert (case_id, kind) where closed_at is null;

-- Proposed, confirmed by the health centre, approved with a number; or returned.
create table prevent.release (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid not null,
  case_id uuid not null,
  state text not null default 'proposed',
  missing smallint not null default 0,
  missing_reason text,
  proposed_by text not null,
  proposed_by_staff uuid,
  proposed_at timestamptz not null default now(),
  centre text,
  doctor text,
  confirmed_on date,
  confirmed_by text,
  confirmed_at timestamptz,
  approved_by text,
  approved_at timestamptz,
  notice_year smallint,
  notice_no integer,
  returned_reason text,
  returned_by text,
  returned_at timestamptz,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  constraint release_pkey primary key (id),
  constraint release_case_fkey foreign key (case_id, office_id)
    references prevent.control_case (id, office_id) on update cascade,
  constraint release_state_check check (state in ('proposed', 'confirmed', 'approved', 'returned')),
  constraint release_missing_check check ((missing > 0) = (missing_reason is not null)),
  constraint release_confirmed_check check (state not in ('confirmed', 'approved') or centre is not null),
  constraint release_notice_check check ((state = 'approved') = (notice_no is not null))
);
create index release_office_id_idx on prevent.release (office_id, state);
create index release_case_id_idx on prevent.release (case_id, id);
create unique index release_under_way_key on prevent.release (case_id) where state in ('proposed', 'confirmed');

-- A move as each of the two offices has it.
create table prevent.control_move (
  id uuid not null default uuidv7(),
  office_id integer not null,
  case_id uuid not null,
  direction text not null,
  name_mask text not null,
  from_name text not null,
  to_name text not null,
  reason text not null,
  actor_name text not null,
  moved_at timestamptz not null default now(),
  constraint control_move_pkey primary key (id),
  constraint control_move_office_fkey foreign key (office_id) references organisation.office (id),
  constraint control_move_case_fkey foreign key (case_id) references prevent.control_case (id),
  constraint control_move_direction_check check (direction in ('given', 'received'))
);
create index control_move_office_id_idx on prevent.control_move (office_id, moved_at, id);
create index control_move_case_id_idx on prevent.control_move (case_id);

-- Notices are numbered by county and year. The row is locked until the approval stands, so that one
-- that is rolled back leaves no gap.
create table prevent.notice_counter (
  county_id integer not null,
  year smallint not null,
  last integer not null,
  constraint notice_counter_pkey primary key (county_id, year),
  constraint notice_counter_county_fkey foreign key (county_id) references organisation.office (id)
);
grant select, insert, update on prevent.notice_counter to wuzi_access;

do $$
declare t text;
begin
  foreach t in array array['prevent.control_group', 'prevent.control_category', 'prevent.control_case', 'prevent.follow_up',
    'prevent.control_latest', 'prevent.control_alert', 'prevent.release', 'prevent.control_move'] loop
    perform platform.wall_round(t::regclass);
    execute format('grant select, insert, update on %s to wuzi_access', t);
    execute format('grant select on %s to wuzi_app, wuzi_worker', t);
  end loop;
end
$$;

select platform.record_changes('prevent.control_group', '{insert}');
select platform.record_changes('prevent.control_category');
select platform.record_changes('prevent.control_case');
select platform.record_changes('prevent.follow_up', '{insert,update}', 'temperature,symptoms,note,reason');
select platform.record_changes('prevent.control_alert', '{insert,update}', 'temperature,symptoms');
select platform.record_changes('prevent.release');

grant insert, update (valid_to, version, updated_at) on prevent.control_category to wuzi_app;
grant insert, update (anchor_on, until_on, manual_until_on, manual_reason, manual_by, manual_at, stay, state, ended_on,
  end_note, version, updated_at) on prevent.control_case to wuzi_app;
grant insert on prevent.follow_up to wuzi_app;
grant insert, update (at, outcome, channel, temperature, symptoms, on_day, checks, open_alerts)
  on prevent.control_latest to wuzi_app;
grant insert, update (temperature, symptoms, repeats, ended, action, closed_at, closed_by, version, updated_at)
  on prevent.control_alert to wuzi_app;
grant insert, update (state, centre, doctor, confirmed_on, confirmed_by, confirmed_at, approved_by, approved_at,
  notice_year, notice_no, returned_reason, returned_by, returned_at, version, updated_at) on prevent.release to wuzi_app;
