-- Daily reports (日报告): one for a post and a day. No news is a zero report, which is a report.
create table prevent.daily_report (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid,
  post_id uuid not null,
  staff_id uuid not null,
  on_day date not null,
  news text,
  reported_by uuid not null,
  behalf_reason text,
  slot_id uuid,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null default now(),
  clock_skew_seconds integer not null default 0,
  backfilled boolean not null default false,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  constraint daily_report_pkey primary key (id),
  constraint daily_report_once_key unique (post_id, on_day),
  constraint daily_report_office_fkey foreign key (office_id) references organisation.office (id),
  constraint daily_report_incident_fkey foreign key (incident_id) references response.incident (id),
  constraint daily_report_post_fkey foreign key (post_id) references staff.post (id),
  constraint daily_report_staff_fkey foreign key (staff_id) references staff.member (id),
  constraint daily_report_reported_by_fkey foreign key (reported_by) references staff.member (id),
  constraint daily_report_slot_fkey foreign key (slot_id) references prevent.duty_slot (id),
  constraint daily_report_news_check check (char_length(news) between 1 and 2000),
  constraint daily_report_behalf_check check ((behalf_reason is null) = (reported_by = staff_id))
);
create index daily_report_office_id_idx on prevent.daily_report (office_id, on_day);

-- Urging (催办): who has not done what was due hears of it from above, each unit once in a while.
create table prevent.duty_urge (
  id uuid not null default uuidv7(),
  office_id integer not null,
  kind text not null,
  on_day date not null,
  missing integer not null,
  urged_by uuid not null,
  urged_by_name text not null,
  note text,
  urged_at timestamptz not null default now(),
  quiet_until timestamptz not null,
  constraint duty_urge_pkey primary key (id),
  constraint duty_urge_office_fkey foreign key (office_id) references organisation.office (id),
  constraint duty_urge_urged_by_fkey foreign key (urged_by) references staff.member (id),
  constraint duty_urge_once_in_a_while exclude using gist (
    office_id with =, kind with =, on_day with =, tstzrange(urged_at, quiet_until) with &&)
);
create index duty_urge_office_id_idx on prevent.duty_urge (office_id, on_day, kind, urged_at);

-- Handing over at the end of a shift (交接班): the giver offers what is open and whom to watch, the
-- receiver confirms; only then does it pass.
create table prevent.duty_handover (
  id uuid not null default uuidv7(),
  office_id integer not null,
  from_staff uuid not null,
  from_name text not null,
  to_staff uuid not null,
  to_name text not null,
  slots uuid[] not null,
  note text,
  state text not null default 'offered',
  answered_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint duty_handover_pkey primary key (id),
  constraint duty_handover_office_fkey foreign key (office_id) references organisation.office (id),
  constraint duty_handover_from_fkey foreign key (from_staff) references staff.member (id),
  constraint duty_handover_to_fkey foreign key (to_staff) references staff.member (id),
  constraint duty_handover_other_check check (from_staff <> to_staff),
  constraint duty_handover_state_check check (state in ('offered', 'accepted', 'declined')),
  constraint duty_handover_answered_check check ((state = 'offered') = (answered_at is null))
);
create index duty_handover_office_id_idx on prevent.duty_handover (office_id, created_at);
create unique index duty_handover_open_key on prevent.duty_handover (from_staff) where state = 'offered';

do $$
declare t text;
begin
  foreach t in array array['daily_report', 'duty_urge', 'duty_handover'] loop
    perform platform.wall_round(format('prevent.%I', t)::regclass);
    execute format('grant select, insert on prevent.%I to wuzi_app', t);
    perform platform.record_changes(format('prevent.%I', t)::regclass);
  end loop;
end
$$;
grant update (news, version, updated_at) on prevent.daily_report to wuzi_app;
grant update (state, answered_at, version, updated_at) on prevent.duty_handover to wuzi_app;

-- What the receiver has just confirmed passes: what is still open of it. How many.
create function prevent.pass_slots(p_handover uuid) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  passed integer;
begin
  update prevent.duty_slot x set assignee_staff = h.to_staff, handover_id = h.id
    from prevent.duty_handover h
   where h.id = p_handover and h.state = 'accepted' and h.answered_at = now() and h.to_staff = access.staff()
     and x.id = any(h.slots) and x.resolved_at is null and x.assignee_staff = h.from_staff
     and x.office_id = any((select access.offices())::integer[]);
  get diagnostics passed = row_count;
  return passed;
end
$$;

-- Lets a slot off, for a reason that stays with it. False: it is done, or let off already.
create function prevent.excuse_duty(p_slot uuid, p_reason text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  x prevent.duty_slot;
begin
  if (access.actor_parts())[3] <> 'duty:manage' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  update prevent.duty_slot s
     set resolved_at = now(), resolved_by = access.staff(), outcome = 'excused', reason = p_reason
   where s.id = p_slot and s.resolved_at is null and s.office_id = any((select access.offices())::integer[])
  returning * into x;
  if not found then return false; end if;
  perform audit.write(x.office_id, 'change', 'prevent.duty_slot', x.id::text, null,
    jsonb_build_object('outcome', 'excused', 'reason', p_reason, 'on_day', x.on_day));
  return true;
end
$$;

-- Counts by the nearest units of an office, itself alone among them. `overdue`: due and not done.
create function prevent.duty_board(p_office integer, p_kind text, p_from date, p_to date)
returns table (office_id integer, kind text, on_day date, expected integer, done integer, late integer,
  news integer, zero integer, excused integer, overdue integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with member as materialized (
    select c.id as unit_id, o.id
      from organisation.office c join access.office_scope s on s.office_id = c.id
     cross join unnest(s.offices) o(id)
     where c.parent_id = p_office and p_office = any((select access.offices())::integer[])
    union all
    select p_office, p_office where p_office = any((select access.offices())::integer[])
  ), counted as (
    select m.unit_id, d.kind, d.on_day, sum(d.expected)::integer as expected, sum(d.done)::integer as done,
           sum(d.late)::integer as late, sum(d.news)::integer as news, sum(d.zero)::integer as zero,
           sum(d.excused)::integer as excused
      from member m join prevent.day_summary d
        on d.office_id = m.id and d.on_day between p_from and p_to and d.kind = coalesce(p_kind, d.kind)
     group by m.unit_id, d.kind, d.on_day
  ), waiting as (
    select m.unit_id, x.kind, x.on_day, count(*)::integer as overdue
      from member m join prevent.duty_slot x
        on x.office_id = m.id and x.on_day between greatest(p_from, prevent.china_day(now()) - 1) and p_to
       and x.kind = coalesce(p_kind, x.kind) and x.resolved_at is null and x.due_at < now()
     group by m.unit_id, x.kind, x.on_day
  )
  select c.unit_id, c.kind, c.on_day, c.expected, c.done, c.late, c.news, c.zero, c.excused,
         case when c.on_day < prevent.china_day(now()) - 1 then greatest(c.expected - c.done, 0)
              else coalesce(w.overdue, 0) end
    from counted c
    left join waiting w on w.unit_id = c.unit_id and w.kind = c.kind and w.on_day = c.on_day
   where c.expected > 0 or c.excused > 0
$$;

do $$
declare f text;
begin
  foreach f in array array['prevent.pass_slots(uuid)', 'prevent.excuse_duty(uuid, text)',
    'prevent.duty_board(integer, text, date, date)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to wuzi_app', f);
    execute format('alter function %s owner to wuzi_access', f);
  end loop;
end
$$;
