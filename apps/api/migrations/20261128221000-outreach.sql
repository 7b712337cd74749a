-- 网 Publicity beside messages: materials (宣传材料), plans with their tasks (宣传计划、任务) and the log of
-- what was done (宣传记录).
alter table platform.file
  add column media_type text,
  add constraint file_media_type_check check (media_type ~ '^[a-z]+/[a-z0-9.+-]+$');
comment on column platform.file.media_type is 'Of files that are handed out as what they are: by their first bytes.';

create table publicity.material (
  id uuid not null default uuidv7(),
  office_id integer not null,
  form text not null,
  language text not null,
  title text not null,
  summary text,
  categories text[] not null,
  body text,
  link text,
  published_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint material_pkey primary key (id),
  constraint material_office_fkey foreign key (office_id) references organisation.office (id),
  constraint material_form_check check (form in ('text', 'audio', 'large_print', 'easy_read', 'signed_video')),
  constraint material_language_check check (language in ('chinese', 'dialect', 'sign_language')),
  constraint material_title_check check (char_length(title) between 1 and 60),
  constraint material_categories_check check (cardinality(categories) > 0
    and categories <@ array['visual', 'hearing', 'speech', 'physical', 'intellectual', 'mental']),
  constraint material_link_check check (link ~* '^https://' and (form <> 'signed_video' or link is not null)),
  constraint material_withdrawn_check check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3))
);
create index material_office_id_idx on publicity.material (office_id, created_at, id);

create table publicity.plan (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid,
  title text not null,
  note text,
  made_by text not null,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint plan_pkey primary key (id),
  constraint plan_office_fkey foreign key (office_id) references organisation.office (id),
  constraint plan_incident_fkey foreign key (incident_id) references response.incident (id),
  constraint plan_title_check check (char_length(title) between 1 and 60)
);
create index plan_office_id_idx on publicity.plan (office_id, created_at, id);

-- What one office owes under a plan. Whether it is overdue is the clock's business and stands nowhere.
create table publicity.task (
  id uuid not null default uuidv7(),
  office_id integer not null,
  plan_id uuid not null,
  channel text not null,
  material_ids uuid[] not null,
  instruction text,
  due_on date not null,
  acknowledged_at timestamptz,
  acknowledged_by text,
  done_at timestamptz,
  done_by text,
  done_with uuid,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint task_pkey primary key (id),
  constraint task_office_fkey foreign key (office_id) references organisation.office (id),
  constraint task_plan_fkey foreign key (plan_id) references publicity.plan (id),
  constraint task_channel_check check (channel in ('wechat_group', 'qq_group', 'loudspeaker', 'notice_board',
    'visit', 'voice_call', 'video', 'chat', 'letter')),
  constraint task_acknowledged_check check ((acknowledged_at is null) = (acknowledged_by is null)),
  constraint task_done_check check (num_nonnulls(done_at, done_by, done_with) in (0, 3)
    and (done_at is null or acknowledged_at is not null)),
  constraint task_withdrawn_check check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3)
    and num_nonnulls(withdrawn_at, done_at) < 2)
);
create index task_office_id_idx on publicity.task (office_id, due_on, id);
create index task_plan_id_idx on publicity.task (plan_id, id);
comment on column publicity.task.done_with is 'The entry of the log that did it.';

create table publicity.outreach (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid,
  task_id uuid,
  campaign_id uuid,
  channel text not null,
  form text not null,
  place text,
  audience integer not null,
  reached integer,
  disabled_people integer,
  by_category jsonb not null default '{}',
  material_ids uuid[] not null,
  note text,
  occurred_at timestamptz not null,
  on_day date not null,
  clock_skew_seconds integer not null,
  backfilled boolean not null,
  recorded_by text not null,
  withdrawn_at timestamptz,
  withdrawn_by text,
  withdrawn_reason text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint outreach_pkey primary key (id),
  constraint outreach_office_fkey foreign key (office_id) references organisation.office (id),
  constraint outreach_incident_fkey foreign key (incident_id) references response.incident (id),
  constraint outreach_task_fkey foreign key (task_id) references publicity.task (id),
  constraint outreach_campaign_fkey foreign key (campaign_id) references publicity.campaign (id),
  constraint outreach_channel_check check (channel in ('wechat_group', 'qq_group', 'loudspeaker', 'notice_board',
    'visit', 'voice_call', 'video', 'chat', 'letter')),
  constraint outreach_form_check check (form in ('text', 'audio', 'large_print', 'easy_read', 'signed_video')),
  constraint outreach_counts_check check (audience > 0 and reached between 0 and audience
    and disabled_people between 0 and audience),
  constraint outreach_withdrawn_check check (num_nonnulls(withdrawn_at, withdrawn_by, withdrawn_reason) in (0, 3))
);
create index outreach_office_id_idx on publicity.outreach (office_id, occurred_at, id);
create index outreach_task_id_idx on publicity.outreach (task_id) where task_id is not null;
alter table publicity.task add constraint task_done_with_fkey foreign key (done_with) references publicity.outreach (id);
comment on column publicity.outreach.by_category is 'People with a disability by category, where they are known.';

-- Who was told by name: each is a line of the contact ledger as well, at the person's own office.
create table publicity.outreach_person (
  id uuid not null default uuidv7(),
  office_id integer not null,
  outreach_id uuid not null,
  person_id uuid not null,
  through text[] not null,
  reached boolean not null,
  reason text,
  created_at timestamptz not null default now(),
  constraint outreach_person_pkey primary key (id),
  constraint outreach_person_once_key unique (outreach_id, person_id),
  constraint outreach_person_office_fkey foreign key (office_id) references organisation.office (id),
  constraint outreach_person_outreach_fkey foreign key (outreach_id) references publicity.outreach (id),
  constraint outreach_person_person_fkey foreign key (person_id) references registry.person (id),
  constraint outreach_person_through_check check (cardinality(through) > 0 and through <@ array['self', 'guardian', 'carer']),
  constraint outreach_person_reason_check check (reached = (reason is null))
);
create index outreach_person_office_id_idx on publicity.outreach_person (office_id);
create index outreach_person_person_id_idx on publicity.outreach_person (person_id);

do $$
declare t text;
begin
  foreach t in array array['material', 'plan', 'task', 'outreach', 'outreach_person'] loop
    perform platform.wall_round(format('publicity.%I', t)::regclass);
    perform platform.record_changes(format('publicity.%I', t)::regclass);
    execute format('grant select, insert on publicity.%I to wuzi_app', t);
  end loop;
end
$$;
grant update (person_id) on publicity.outreach_person to wuzi_access;
grant update (version, updated_at) on publicity.plan to wuzi_app;
grant update (title, summary, categories, language, withdrawn_at, withdrawn_by, withdrawn_reason, version, updated_at)
  on publicity.material to wuzi_app;
grant update (acknowledged_at, acknowledged_by, done_at, done_by, done_with, withdrawn_at, withdrawn_by,
  withdrawn_reason, version, updated_at) on publicity.task to wuzi_app;
grant update (withdrawn_at, withdrawn_by, withdrawn_reason, version, updated_at) on publicity.outreach to wuzi_app;

-- The acting office and all above it, for whoever may read at it.
create function publicity.offices_above() returns setof integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive up as (
    select o.id, o.parent_id from organisation.office o
     where o.id = (select staff.acting_office()) and o.id = any((select access.offices())::integer[])
    union all
    select a.id, a.parent_id from organisation.office a join up on a.id = up.parent_id
  ) select id from up
$$;

-- Materials in sight: those of the scope, and those that an office above has published.
create function publicity.materials_here() returns setof publicity.material
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.* from publicity.material m
   where m.office_id = any((select access.offices())::integer[])
      or m.office_id in (select publicity.offices_above())
$$;

-- The names of offices that publish what is in sight; they may lie above it.
create function publicity.publisher_of(p_office integer) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select o.short_name from organisation.office o
   where o.id = p_office and (o.id = any((select access.offices())::integer[])
      or o.id in (select publicity.offices_above()))
$$;

-- The file of a material in sight, by its attachment.
create function publicity.material_file(p_attachment uuid)
returns table (name text, sha256 text, size integer, media_type text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select f.name, f.sha256, f.size, f.media_type
    from platform.attachment a
    join platform.file f on f.id = a.file_id and f.state = 'kept'
   where a.id = p_attachment and a.subject = 'publicity.material' and a.ended_at is null
     and a.subject_id in (select m.id from publicity.materials_here() m)
$$;

-- What files a material in sight has, for readers below the office that published it.
create function publicity.material_files(p_material uuid)
returns table (id uuid, name text, size integer, media_type text, path text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select a.id, f.name, f.size, f.media_type, '/files/' || a.purpose || '/' || a.id
    from platform.attachment a
    join platform.file f on f.id = a.file_id and f.state = 'kept'
   where a.subject = 'publicity.material' and a.subject_id = p_material and a.ended_at is null
     and p_material in (select m.id from publicity.materials_here() m)
$$;

-- What a plan is called, for whoever has a task of it: the plan itself may belong to an office above.
create function publicity.plan_words(p_plan uuid)
returns table (id uuid, title text, note text, office_name text, made_by text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select p.id, p.title, p.note, o.short_name, p.made_by
    from publicity.plan p join organisation.office o on o.id = p.office_id
   where p.id = p_plan and (p.office_id = any((select access.offices())::integer[]) or exists (
     select from publicity.task t where t.plan_id = p.id and t.office_id = any((select access.offices())::integer[])))
$$;

do $$
declare f text;
begin
  foreach f in array array['publicity.offices_above()', 'publicity.materials_here()', 'publicity.publisher_of(integer)',
    'publicity.material_file(uuid)', 'publicity.material_files(uuid)', 'publicity.plan_words(uuid)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to wuzi_app', f);
    execute format('alter function %s owner to wuzi_access', f);
  end loop;
end
$$;
