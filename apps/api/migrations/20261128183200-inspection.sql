-- Inspection (错时巡查): templates, the roster they are inspected by, findings, and the rectification that
-- follows each fault until somebody has looked again.
create table prevent.inspection_template (
  id uuid not null default uuidv7(),
  office_id integer not null,
  name text not null,
  items text not null,
  created_at timestamptz not null default now(),
  constraint inspection_template_pkey primary key (id),
  constraint inspection_template_office_fkey foreign key (office_id) references organisation.office (id),
  constraint inspection_template_name_key unique (office_id, name)
);

comment on column prevent.inspection_template.items is 'What is looked at, one a line.';

-- A line is the inspected unit's. What its template asks stands with it: the template may lie above.
create table prevent.roster_line (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid not null,
  template_id uuid not null,
  template_name text not null,
  items text not null,
  on_day date not null,
  leader_id uuid not null,
  leader_name text not null,
  state text not null default 'planned',
  checked_in_at timestamptz,
  clock_skew_seconds integer not null default 0,
  finished_at timestamptz,
  note text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint roster_line_pkey primary key (id),
  constraint roster_line_home_key unique (id, office_id),
  constraint roster_line_once_key unique (office_id, template_id, on_day),
  constraint roster_line_office_fkey foreign key (office_id) references organisation.office (id),
  constraint roster_line_incident_fkey foreign key (incident_id) references response.incident (id),
  constraint roster_line_template_fkey foreign key (template_id) references prevent.inspection_template (id),
  constraint roster_line_leader_fkey foreign key (leader_id) references staff.member (id),
  constraint roster_line_state_check check (state in ('planned', 'checked_in', 'finished')),
  constraint roster_line_checked_in_check check ((state = 'planned') = (checked_in_at is null)),
  constraint roster_line_finished_check check ((state = 'finished') = (finished_at is not null))
);
create index roster_line_office_id_idx on prevent.roster_line (office_id, on_day);
create index roster_line_leader_id_idx on prevent.roster_line (leader_id, on_day);

create table prevent.roster_swap (
  id uuid not null default uuidv7(),
  office_id integer not null,
  line_id uuid not null,
  other_line_id uuid not null,
  asked_by uuid not null,
  answered_by uuid not null,
  state text not null default 'asked',
  created_at timestamptz not null default now(),
  answered_at timestamptz,
  updated_at timestamptz not null default now(),
  constraint roster_swap_pkey primary key (id),
  constraint roster_swap_line_fkey foreign key (line_id, office_id) references prevent.roster_line (id, office_id),
  constraint roster_swap_other_line_fkey foreign key (other_line_id) references prevent.roster_line (id),
  constraint roster_swap_asked_by_fkey foreign key (asked_by) references staff.member (id),
  constraint roster_swap_answered_by_fkey foreign key (answered_by) references staff.member (id),
  constraint roster_swap_other_check check (line_id <> other_line_id and asked_by <> answered_by),
  constraint roster_swap_state_check check (state in ('asked', 'accepted', 'declined')),
  constraint roster_swap_answered_check check ((state = 'asked') = (answered_at is null))
);
create index roster_swap_office_id_idx on prevent.roster_swap (office_id);
create unique index roster_swap_open_key on prevent.roster_swap (line_id) where state = 'asked';

create table prevent.rectification (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid not null,
  item text not null,
  place text not null default '',
  due_on date not null,
  state text not null default 'open',
  fix_note text,
  fixed_by text,
  fixed_at timestamptz,
  recheck_note text,
  rechecked_by text,
  rechecked_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint rectification_pkey primary key (id),
  constraint rectification_home_key unique (id, office_id),
  constraint rectification_office_fkey foreign key (office_id) references organisation.office (id),
  constraint rectification_incident_fkey foreign key (incident_id) references response.incident (id),
  constraint rectification_state_check check (state in ('open', 'fixed', 'closed')),
  constraint rectification_fixed_check check (state = 'open' or fixed_at is not null),
  constraint rectification_closed_check check (state <> 'closed' or rechecked_at is not null)
);
create index rectification_office_id_idx on prevent.rectification (office_id, state, due_on);
-- the same fault at the same place is mended once, however often it is found
create unique index rectification_open_key on prevent.rectification (office_id, item, place) where state <> 'closed';

create table prevent.finding (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid not null,
  line_id uuid not null,
  rectification_id uuid not null,
  item text not null,
  place text not null default '',
  text text not null,
  found_by text not null,
  found_at timestamptz not null,
  clock_skew_seconds integer not null default 0,
  recorded_at timestamptz not null default now(),
  constraint finding_pkey primary key (id),
  constraint finding_incident_fkey foreign key (incident_id) references response.incident (id),
  constraint finding_line_fkey foreign key (line_id, office_id) references prevent.roster_line (id, office_id),
  constraint finding_rectification_fkey foreign key (rectification_id, office_id)
    references prevent.rectification (id, office_id)
);
create index finding_office_id_idx on prevent.finding (office_id, found_at);
create index finding_line_id_idx on prevent.finding (line_id);
create index finding_rectification_id_idx on prevent.finding (rectification_id);

do $$
declare t text;
begin
  foreach t in array array['inspection_template', 'roster_line', 'roster_swap', 'rectification', 'finding'] loop
    perform platform.wall_round(format('prevent.%I', t)::regclass);
    perform platform.record_changes(format('prevent.%I', t)::regclass);
    execute format('grant select, insert on prevent.%I to wuzi_app', t);
    execute format('grant select on prevent.%I to wuzi_worker, wuzi_access', t);
  end loop;
end
$$;
grant update (leader_id, leader_name, state, checked_in_at, clock_skew_seconds, finished_at, note, version, updated_at)
  on prevent.roster_line to wuzi_app;
grant update (state, answered_at, updated_at) on prevent.roster_swap to wuzi_app;
grant update (due_on, state, fix_note, fixed_by, fixed_at, recheck_note, rechecked_by, rechecked_at, version, updated_at)
  on prevent.rectification to wuzi_app;
