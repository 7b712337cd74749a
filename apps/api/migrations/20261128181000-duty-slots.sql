-- 防 Duties. A rule says when something is due, a target what it is due for; a slot is one piece of
-- work of one day. Slots follow from rules and targets: generating them again changes nothing. How a
-- slot stands follows from the clock and is never stored.
create schema if not exists prevent;
grant usage on schema prevent to wuzi_access, wuzi_app, wuzi_worker;
grant create on schema prevent to wuzi_access;

-- What a duty is for: a post that reports, a place, a controlled person, a line of a roster. `id` is
-- that thing's own. Written by prevent.set_duty_target in the transaction that changes the thing.
create table prevent.duty_target (
  id uuid not null,
  kind text not null,
  office_id integer not null,
  incident_id uuid,
  name text not null,
  role text,
  from_day date not null,
  to_day date,
  times_per_day smallint,
  assignee_post uuid,
  deputy_post uuid,
  created_at timestamptz not null default now(),
  constraint duty_target_pkey primary key (id),
  constraint duty_target_office_fkey foreign key (office_id) references organisation.office (id),
  constraint duty_target_incident_fkey foreign key (incident_id) references response.incident (id),
  constraint duty_target_assignee_fkey foreign key (assignee_post) references staff.post (id),
  constraint duty_target_deputy_fkey foreign key (deputy_post) references staff.post (id),
  constraint duty_target_kind_check check (kind in (
    'daily_report', 'disinfection', 'follow_up', 'inspection')),
  constraint duty_target_times_check check (times_per_day between 1 and 6)
);
create index duty_target_office_id_idx on prevent.duty_target (office_id, kind);
comment on column prevent.duty_target.times_per_day is 'How often a day; null is as often as the rule has windows.';
comment on column prevent.duty_target.role is 'Of a post that reports: a rule may ask certain roles alone.';

-- For the targets of its kind at its office and below; the nearest office's rule wins.
create table prevent.duty_rule (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid,
  kind text not null,
  windows jsonb not null,
  every_n_days smallint not null default 1,
  week_days smallint[],
  day_list date[],
  working_days_only boolean not null default false,
  roles text[],
  valid_from date not null,
  valid_to date,
  version integer not null default 1,
  created_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint duty_rule_pkey primary key (id),
  constraint duty_rule_office_fkey foreign key (office_id) references organisation.office (id),
  constraint duty_rule_incident_fkey foreign key (incident_id) references response.incident (id),
  constraint duty_rule_created_by_fkey foreign key (created_by) references staff.member (id),
  constraint duty_rule_kind_check check (kind in (
    'daily_report', 'disinfection', 'follow_up', 'inspection')),
  constraint duty_rule_windows_check check (
    jsonb_typeof(windows) = 'array' and jsonb_array_length(windows) between 1 and 6),
  constraint duty_rule_every_check check (every_n_days between 1 and 31),
  -- the day before its first says that it never came into force
  constraint duty_rule_days_check check (valid_to is null or valid_to >= valid_from - 1),
  constraint duty_rule_once_at_a_time exclude using gist (
    office_id with =, kind with =, daterange(valid_from, valid_to, '[]') with &&)
    where (valid_to is null or valid_to >= valid_from)
);
create index duty_rule_office_id_idx on prevent.duty_rule (office_id, kind, valid_from);
comment on column prevent.duty_rule.windows is
  'One slot each: {"start", "due", "end"}, times of day in Asia/Shanghai.';

-- Days that an office's county says by hand are worked or free.
create table prevent.calendar_day (
  id uuid not null default uuidv7(),
  office_id integer not null,
  on_day date not null,
  working boolean not null,
  name text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint calendar_day_pkey primary key (id),
  constraint calendar_day_office_fkey foreign key (office_id) references organisation.office (id),
  constraint calendar_day_key unique (office_id, on_day),
  constraint calendar_day_name_check check (char_length(name) between 1 and 40)
);

-- The state's holidays and make-up days, kept by a job from a published calendar.
create table prevent.public_day (
  on_day date not null,
  working boolean not null,
  name text not null,
  constraint public_day_pkey primary key (on_day)
);

-- Leave (请假): no report is due, other duties pass to the deputy or the nearest colleague.
create table prevent.absence (
  id uuid not null default uuidv7(),
  office_id integer not null,
  staff_id uuid not null,
  from_day date not null,
  to_day date not null,
  reason text not null,
  cancelled_at timestamptz,
  version integer not null default 1,
  created_by uuid,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint absence_pkey primary key (id),
  constraint absence_office_fkey foreign key (office_id) references organisation.office (id),
  constraint absence_staff_fkey foreign key (staff_id) references staff.member (id),
  constraint absence_created_by_fkey foreign key (created_by) references staff.member (id),
  constraint absence_days_check check (to_day >= from_day and to_day - from_day <= 366),
  constraint absence_once_at_a_time exclude using gist (
    staff_id with =, daterange(from_day, to_day, '[]') with &&) where (cancelled_at is null)
);
create index absence_office_id_idx on prevent.absence (office_id, from_day);
create index absence_staff_id_idx on prevent.absence (staff_id, from_day);

-- Written by the functions below alone, which copy office and rule from rows that are never removed: a
-- county's day is 35,000 rows, and each foreign key asks for every one of them.
create table prevent.duty_slot (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid,
  kind text not null,
  rule_id uuid not null,
  target_id uuid not null,
  target_name text not null,
  on_day date not null,
  slot_no smallint not null,
  window_start timestamptz not null,
  due_at timestamptz not null,
  window_end timestamptz not null,
  assignee_staff uuid,
  deputy_staff uuid,
  handover_id uuid,
  resolved_at timestamptz,
  resolved_by uuid,
  outcome text,
  occurred_at timestamptz,
  reason text,
  constraint duty_slot_pkey primary key (id),
  constraint duty_slot_key unique (target_id, on_day, slot_no),
  constraint duty_slot_target_fkey foreign key (target_id) references prevent.duty_target (id),
  constraint duty_slot_resolved_check check (
    (resolved_at is null) = (outcome is null) and (resolved_at is not null or resolved_by is null)),
  constraint duty_slot_excused_check check ((outcome = 'excused') = (reason is not null)),
  constraint duty_slot_occurred_check check (occurred_at is null or resolved_at is not null),
  constraint duty_slot_outcome_check check (outcome ~ '^[a-z_]{2,30}$')
);
create index duty_slot_office_id_idx on prevent.duty_slot (office_id, on_day, kind);
create index duty_slot_assignee_idx on prevent.duty_slot (assignee_staff, on_day);
comment on column prevent.duty_slot.handover_id is 'By which handover its assignee came to it: generating leaves that alone.';

-- Kept in the transaction that changes a slot: what a county's view needs, one row for an office, a
-- day and a kind.
create table prevent.day_summary (
  office_id integer not null,
  incident_id uuid,
  on_day date not null,
  kind text not null,
  expected integer not null,
  done integer not null,
  late integer not null,
  news integer not null,
  zero integer not null,
  excused integer not null,
  constraint day_summary_key unique nulls not distinct (office_id, on_day, kind, incident_id),
  constraint day_summary_office_fkey foreign key (office_id) references organisation.office (id)
);
comment on column prevent.day_summary.expected is 'Slots that are not excused.';
comment on column prevent.day_summary.done is 'Done in time or late; `late` is the part that was late.';

do $$
declare t text;
begin
  foreach t in array array['duty_target', 'duty_rule', 'calendar_day', 'absence', 'duty_slot', 'day_summary'] loop
    perform platform.wall_round(format('prevent.%I', t)::regclass);
    execute format('grant select on prevent.%I to wuzi_app, wuzi_worker', t);
  end loop;
end
$$;
grant insert, update on prevent.duty_target to wuzi_access;
grant insert, update, delete on prevent.duty_slot to wuzi_access;
grant insert, update on prevent.day_summary to wuzi_access;
alter table prevent.public_day enable row level security, force row level security;
create policy public_day_definer on prevent.public_day to wuzi_access using (true) with check (true);
grant select, insert, update, delete on prevent.public_day to wuzi_access;

select platform.record_changes('prevent.duty_rule');
select platform.record_changes('prevent.calendar_day');
select platform.record_changes('prevent.absence');
grant insert, update (valid_to, version, updated_at) on prevent.duty_rule to wuzi_app;
grant insert, update (working, name, version, updated_at) on prevent.calendar_day to wuzi_app;
grant insert, update (cancelled_at, version, updated_at) on prevent.absence to wuzi_app;
