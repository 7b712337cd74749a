-- 网 Model deeds (典型事迹): written by an office, reviewed by the county, published in a text of their own
-- with the consent of whom they are about, submitted to the city and the province.
create table publicity.deed (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid,
  state text not null default 'draft',
  title text not null,
  about_name text not null,
  about_role text not null,
  other_names text[] not null default '{}',
  written_by text not null,
  written_by_staff uuid not null,
  handed_in_by text,
  handed_in_by_staff uuid,
  handed_in_at timestamptz,
  reviewed_by text,
  reviewed_by_staff uuid,
  reviewed_at timestamptz,
  sent_back_by text,
  sent_back_reason text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint deed_pkey primary key (id),
  constraint deed_home_key unique (id, office_id),
  constraint deed_office_fkey foreign key (office_id) references organisation.office (id),
  constraint deed_incident_fkey foreign key (incident_id) references response.incident (id),
  constraint deed_state_check check (state in
    ('draft', 'in_review', 'reviewed', 'cleared', 'submitted', 'accepted', 'returned')),
  constraint deed_handed_in_check check (state = 'draft' or num_nonnulls(handed_in_by, handed_in_by_staff, handed_in_at) = 3),
  constraint deed_reviewed_check check (state in ('draft', 'in_review') or num_nonnulls(reviewed_by, reviewed_by_staff, reviewed_at) = 3),
  -- whoever hands it in does not review it
  constraint deed_hands_check check (reviewed_by_staff <> handed_in_by_staff)
);
create index deed_office_id_idx on publicity.deed (office_id, created_at, id);
comment on column publicity.deed.incident_id is
  'Null unless its photos are to end with the response: their ground is consent, not the response.';

-- Its two texts, version by version: what was written, and what is published.
create table publicity.deed_text (
  id uuid not null default uuidv7(),
  deed_id uuid not null,
  office_id integer not null,
  kind text not null,
  number smallint not null,
  of_source smallint not null,
  title text not null,
  body text not null,
  made_by text not null,
  made_by_staff uuid not null,
  created_at timestamptz not null default now(),
  constraint deed_text_pkey primary key (id),
  constraint deed_text_number_key unique (deed_id, kind, number),
  constraint deed_text_deed_fkey foreign key (deed_id, office_id) references publicity.deed (id, office_id),
  constraint deed_text_kind_check check (kind in ('source', 'public')),
  constraint deed_text_of_source_check check (kind = 'public' or of_source = number)
);
comment on column publicity.deed_text.of_source is 'The version of the source that a public text was made from.';
create index deed_text_office_id_idx on publicity.deed_text (office_id);

-- Who agreed to what, when and by what means; taken back as easily as it was given.
create table publicity.deed_consent (
  id uuid not null default uuidv7(),
  deed_id uuid not null,
  office_id integer not null,
  incident_id uuid,
  given_by text not null,
  giver text not null,
  means text not null,
  given_on date not null,
  name_may_be_published boolean not null,
  photos_may_be_published boolean not null,
  note text,
  recorded_by text not null,
  recorded_by_staff uuid not null,
  withdrawn_by text,
  withdrawn_on date,
  withdrawn_reason text,
  withdrawal_recorded_by text,
  withdrawal_recorded_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint deed_consent_pkey primary key (id),
  constraint deed_consent_deed_fkey foreign key (deed_id, office_id) references publicity.deed (id, office_id),
  constraint deed_consent_incident_fkey foreign key (incident_id) references response.incident (id),
  constraint deed_consent_giver_check check (giver in ('self', 'guardian', 'family')),
  constraint deed_consent_means_check check (means in ('paper', 'in_person', 'phone', 'message')),
  constraint deed_consent_withdrawn_check check (
    num_nonnulls(withdrawn_by, withdrawn_on, withdrawn_reason, withdrawal_recorded_by, withdrawal_recorded_at) in (0, 5)),
  constraint deed_consent_days_check check (withdrawn_on >= given_on)
);
create index deed_consent_office_id_idx on publicity.deed_consent (office_id);
create unique index deed_consent_in_force_key on publicity.deed_consent (deed_id) where withdrawn_on is null;

-- Where a county submits to (接收平台), with the secret that notices are signed with, sealed.
create table publicity.deed_platform (
  id uuid not null default uuidv7(),
  office_id integer not null,
  level text not null,
  name text not null,
  url text,
  key_name text,
  key_id smallint,
  secret bytea,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint deed_platform_pkey primary key (id),
  constraint deed_platform_level_key unique (office_id, level),
  constraint deed_platform_office_fkey foreign key (office_id) references organisation.office (id),
  constraint deed_platform_level_check check (level in ('city', 'province')),
  constraint deed_platform_secret_check check (num_nonnulls(key_id, secret) in (0, 2)),
  constraint deed_platform_signed_check check (url is null or num_nonnulls(key_name, secret) = 2)
);
comment on column publicity.deed_platform.url is 'Null: the package is handed over by hand.';

-- What was sent where, in which version and under whose consent, and what was answered.
create table publicity.deed_submission (
  id uuid not null default uuidv7(),
  deed_id uuid not null,
  office_id integer not null,
  level text not null,
  platform_id uuid,
  platform_name text not null,
  text_id uuid not null,
  consent_id uuid not null,
  state text not null default 'open',
  package_state text not null default 'waiting',
  file_id uuid,
  reference text,
  submitted_by text not null,
  submitted_by_staff uuid not null,
  submitted_at timestamptz not null default now(),
  answered_by text,
  answered_at timestamptz,
  answer_source text,
  returned_reason text,
  updated_at timestamptz not null default now(),
  constraint deed_submission_pkey primary key (id),
  constraint deed_submission_home_key unique (id, office_id),
  constraint deed_submission_deed_fkey foreign key (deed_id, office_id) references publicity.deed (id, office_id),
  constraint deed_submission_platform_fkey foreign key (platform_id) references publicity.deed_platform (id),
  constraint deed_submission_text_fkey foreign key (text_id) references publicity.deed_text (id),
  constraint deed_submission_consent_fkey foreign key (consent_id) references publicity.deed_consent (id),
  constraint deed_submission_file_fkey foreign key (file_id) references platform.file (id),
  constraint deed_submission_level_check check (level in ('city', 'province')),
  constraint deed_submission_state_check check (state in ('open', 'accepted', 'returned', 'withdrawn')),
  constraint deed_submission_package_check check (package_state in ('waiting', 'made', 'failed', 'withdrawn')),
  constraint deed_submission_file_check check (package_state <> 'made' or file_id is not null),
  constraint deed_submission_answer_check check (
    state not in ('accepted', 'returned') or num_nonnulls(answered_by, answered_at, answer_source) = 3),
  constraint deed_submission_returned_check check (state <> 'returned' or returned_reason is not null),
  constraint deed_submission_source_check check (answer_source in ('by_hand', 'callback'))
);
create index deed_submission_office_id_idx on publicity.deed_submission (office_id);
create index deed_submission_deed_id_idx on publicity.deed_submission (deed_id, submitted_at);
create unique index deed_submission_once_key on publicity.deed_submission (deed_id, level) where state in ('open', 'accepted');

-- What a platform is told over HTTP: the same bytes under the same key, however often.
create table publicity.deed_delivery (
  id uuid not null default uuidv7(),
  submission_id uuid not null,
  office_id integer not null,
  platform_id uuid not null,
  event text not null,
  body text not null,
  state text not null default 'waiting',
  attempts smallint not null default 0,
  fault text,
  status smallint,
  tried_at timestamptz,
  delivered_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint deed_delivery_pkey primary key (id),
  constraint deed_delivery_event_key unique (submission_id, event),
  constraint deed_delivery_submission_fkey foreign key (submission_id, office_id)
    references publicity.deed_submission (id, office_id),
  constraint deed_delivery_platform_fkey foreign key (platform_id) references publicity.deed_platform (id),
  constraint deed_delivery_event_check check (event in ('submitted', 'withdrawn')),
  constraint deed_delivery_state_check check (state in ('waiting', 'delivered', 'failed', 'cancelled')),
  constraint deed_delivery_delivered_check check ((state = 'delivered') = (delivered_at is not null)),
  constraint deed_delivery_failed_check check (state <> 'failed' or fault is not null)
);
comment on column publicity.deed_delivery.attempts is 'Counted before one leaves: from 1 on the platform may know of it.';
create index deed_delivery_office_id_idx on publicity.deed_delivery (office_id);

do $$
declare
  t text;
  hidden constant jsonb := '{"deed": "about_name,other_names", "deed_text": "title,body", "deed_delivery": "body",
    "deed_platform": "key_id,secret"}';
begin
  foreach t in array array['deed', 'deed_text', 'deed_consent', 'deed_platform', 'deed_submission', 'deed_delivery'] loop
    perform platform.wall_round(format('publicity.%I', t)::regclass);
    perform platform.record_changes(format('publicity.%I', t)::regclass,
      case t when 'deed_text' then '{insert}' else '{insert,update}' end::text[], coalesce(hidden ->> t, ''));
    execute format('grant insert on publicity.%I to wuzi_app', t);
    continue when t = 'deed_platform';
    execute format('grant select on publicity.%I to wuzi_app, wuzi_worker', t);
  end loop;
end
$$;
grant update (state, title, about_name, about_role, other_names, handed_in_by, handed_in_by_staff, handed_in_at, reviewed_by,
  reviewed_by_staff, reviewed_at, sent_back_by, sent_back_reason, version, updated_at) on publicity.deed to wuzi_app;
grant update (withdrawn_by, withdrawn_on, withdrawn_reason, withdrawal_recorded_by, withdrawal_recorded_at, updated_at)
  on publicity.deed_consent to wuzi_app;
grant select (id, office_id, level, name, url, key_name, key_id, version, created_at, updated_at),
  update (name, url, key_name, key_id, secret, version, updated_at) on publicity.deed_platform to wuzi_app;
grant update (state, package_state, reference, answered_by, answered_at, answer_source, returned_reason, updated_at)
  on publicity.deed_submission to wuzi_app;
grant update (state, fault, status, updated_at) on publicity.deed_delivery to wuzi_app;
grant update (package_state, file_id, updated_at) on publicity.deed_submission to wuzi_access;
grant update (reference) on publicity.deed_submission to wuzi_access;
grant update (state, attempts, fault, status, tried_at, delivered_at, updated_at) on publicity.deed_delivery to wuzi_access;

-- Ends the making of a package, with its file or without. False: it is not wanted any more.
create function publicity.end_deed_package(p_submission uuid, p_file uuid) returns boolean
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with ended as (
    update publicity.deed_submission s
       set package_state = case when p_file is null then 'failed' else 'made' end, file_id = coalesce(p_file, s.file_id),
           updated_at = now()
     where s.id = p_submission and s.package_state = 'waiting' and s.office_id = any(access.offices())
    returning s.id)
  select exists (select from ended)
$$;

-- Counts an attempt before it leaves and says what goes where; no row: there is nothing to deliver. The
-- platform is the county's, above most whose deeds are told.
create function publicity.begin_deed_delivery(p_id uuid)
returns table (body text, url text, key_name text, key_id smallint, secret bytea, platform_id uuid)
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  with begun as (
    update publicity.deed_delivery d set attempts = d.attempts + 1, tried_at = now(), updated_at = now()
     where d.id = p_id and d.state = 'waiting' and d.office_id = any(access.offices())
    returning d.body, d.platform_id)
  select b.body, p.url, p.key_name, p.key_id, p.secret, p.id from begun b join publicity.deed_platform p on p.id = b.platform_id
$$;

-- What came of an attempt: a fault leaves it waiting until no more are made.
create function publicity.end_deed_delivery(p_id uuid, p_state text, p_fault text, p_status smallint, p_reference text)
returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare told uuid;
begin
  update publicity.deed_delivery d
     set state = p_state, fault = coalesce(p_fault, case when p_state = 'failed' then coalesce(d.fault, 'no_answer') end),
         status = coalesce(p_status, case when p_state = 'failed' then d.status end),
         delivered_at = case when p_state = 'delivered' then now() end, updated_at = now()
   where d.id = p_id and d.state = 'waiting' and d.office_id = any(access.offices())
  returning d.submission_id into told;
  if p_reference is not null then
    update publicity.deed_submission s set reference = p_reference, updated_at = now()
     where s.id = told and s.reference is null;
  end if;
end
$$;

-- A package that must not be fetched any more ends now; the next purge takes its bytes.
create function publicity.end_deed_files(p_deed uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update platform.file f set expires_at = now(), updated_at = now()
    from publicity.deed_submission s
   where s.deed_id = p_deed and f.id = s.file_id and f.expires_at > now() and s.office_id = any(access.offices())
$$;

do $$
declare f text;
begin
  foreach f in array array['publicity.end_deed_package(uuid, uuid)', 'publicity.begin_deed_delivery(uuid)',
    'publicity.end_deed_delivery(uuid, text, text, smallint, text)', 'publicity.end_deed_files(uuid)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to %s', f,
      case f when 'publicity.end_deed_files(uuid)' then 'wuzi_app' else 'wuzi_worker' end);
    execute format('alter function %s owner to wuzi_access', f);
  end loop;
end
$$;
