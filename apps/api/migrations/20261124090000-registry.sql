-- The registry of disabled people (残疾人名册).
create schema registry;
grant usage on schema registry to wuzi_access, wuzi_app, wuzi_worker;
grant create on schema registry to wuzi_access;

-- One row per person. The responsible office is the lowest one known: grid, village or community
-- post, township. What identifies or locates a person stands sealed beside it; here are masks only.
create table registry.person (
  id uuid not null default uuidv7(),
  office_id integer not null,
  name text not null,
  pinyin text not null,
  initials text not null,
  sex text not null,
  born_on date not null,
  document_type text not null,
  document_mask text,
  certificate_mask text,
  certificate_standing text not null,
  certificate_valid_until date,
  certificate_suspended_from date,
  category text,
  grade smallint,
  phone_mask text,
  address_mask text,
  registered_code text,
  residence_code text,
  lives_alone boolean not null default false,
  needs_care boolean not null default false,
  channels text[] not null,
  channel_overrides jsonb not null default '[]',
  preferences jsonb,
  opt_outs text[] not null default '{}',
  state text not null default 'active',
  closed_on date,
  merged_into uuid,
  synthetic boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint person_pkey primary key (id),
  constraint person_home_key unique (id, office_id),
  constraint person_office_fkey foreign key (office_id) references organisation.office (id),
  constraint person_merged_into_fkey foreign key (merged_into) references registry.person (id),
  constraint person_name_check check (char_length(name) between 1 and 40),
  constraint person_sex_check check (sex in ('male', 'female')),
  constraint person_document_type_check check (document_type in
    ('id_card', 'residence_permit', 'passport', 'foreigner_permit', 'none')),
  constraint person_certificate_standing_check check (certificate_standing in
    ('certified', 'voided', 'suspected', 'not_certified')),
  constraint person_category_check check (category in
    ('visual', 'hearing', 'speech', 'physical', 'intellectual', 'mental', 'multiple')),
  constraint person_grade_check check (grade between 1 and 4),
  constraint person_state_check check (state in ('active', 'deceased', 'moved_away', 'merged')),
  constraint person_closed_check check ((state = 'active') = (closed_on is null)),
  constraint person_merged_check check ((state = 'merged') = (merged_into is not null))
);
comment on column registry.person.certificate_standing is
  'Valid, expired or suspended follows from the calendar and is never stored.';
comment on column registry.person.channels is 'Channels that reach the person, alone or with the guardian: kept as the domain package derives them.';
create index person_office_id_idx on registry.person (office_id, pinyin, id);
create index person_pinyin_idx on registry.person (pinyin, id) where state = 'active';
create index person_merged_into_idx on registry.person (merged_into) where merged_into is not null;

-- The parts of a multiple disability, each with its own grade: code 7 alone loses what a person needs.
create table registry.disability_part (
  person_id uuid not null,
  office_id integer not null,
  category text not null,
  grade smallint not null,
  constraint disability_part_pkey primary key (person_id, category),
  constraint disability_part_person_fkey foreign key (person_id, office_id)
    references registry.person (id, office_id) on update cascade,
  constraint disability_part_category_check check (category in
    ('visual', 'hearing', 'speech', 'physical', 'intellectual', 'mental')),
  constraint disability_part_grade_check check (grade between 1 and 4)
);
create index disability_part_office_id_idx on registry.disability_part (office_id);

-- Who cares for whom. A carer may be a registered person, and has a phone of their own.
create table registry.carer (
  id uuid not null default uuidv7(),
  person_id uuid not null,
  office_id integer not null,
  carer_person_id uuid,
  name text not null,
  relation text not null,
  role text not null,
  phone_mask text,
  from_day date not null,
  to_day date,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  constraint carer_pkey primary key (id),
  constraint carer_person_fkey foreign key (person_id, office_id)
    references registry.person (id, office_id) on update cascade,
  constraint carer_carer_person_fkey foreign key (carer_person_id) references registry.person (id),
  constraint carer_other_check check (carer_person_id is distinct from person_id),
  constraint carer_role_check check (role in ('guardian', 'carer', 'backup_carer')),
  constraint carer_days_check check (to_day is null or to_day >= from_day)
);
create index carer_office_id_idx on registry.carer (office_id);
create index carer_person_id_idx on registry.carer (person_id) where to_day is null;
create index carer_carer_person_id_idx on registry.carer (carer_person_id) where carer_person_id is not null;

-- Numbers and addresses: sealed by the application with a key that is not in the database. The hash
-- finds an exact value, the tail hash its last four characters; the mask is what lists show. Former
-- certificates stay, superseded.
create table registry.sealed_value (
  id uuid not null default uuidv7(),
  person_id uuid not null,
  office_id integer not null,
  carer_id uuid,
  kind text not null,
  holder text,
  issued_on date,
  valid_until date,
  key_id smallint not null,
  sealed bytea not null,
  hash bytea,
  tail_hash bytea,
  mask text not null,
  superseded_at timestamptz,
  constraint sealed_value_pkey primary key (id),
  constraint sealed_value_person_fkey foreign key (person_id, office_id)
    references registry.person (id, office_id) on update cascade,
  constraint sealed_value_carer_fkey foreign key (carer_id) references registry.carer (id),
  constraint sealed_value_kind_check check (kind in ('document', 'certificate', 'phone', 'address')),
  constraint sealed_value_holder_check check (holder in ('self', 'shared', 'carer')),
  constraint sealed_value_hash_check check ((kind = 'address') = (hash is null))
);
create index sealed_value_office_id_idx on registry.sealed_value (office_id);
create index sealed_value_person_id_idx on registry.sealed_value (person_id, kind);
create index sealed_value_hash_idx on registry.sealed_value (hash) where superseded_at is null;
create index sealed_value_tail_hash_idx on registry.sealed_value (tail_hash, office_id) where superseded_at is null;
-- One citizen, one record: whoever is registered elsewhere is found, not registered again.
create unique index sealed_value_document_key on registry.sealed_value (hash)
  where kind = 'document' and superseded_at is null;

-- What a name is found by: 1- and 2-grams, pinyin initials. Plain btree equality, which row-level
-- security lets through to the index.
create table registry.person_key (
  key text collate "C" not null,
  office_id integer not null,
  person_id uuid not null,
  constraint person_key_pkey primary key (office_id, key, person_id),
  constraint person_key_person_fkey foreign key (person_id, office_id)
    references registry.person (id, office_id) on update cascade on delete cascade
);
create index person_key_person_id_idx on registry.person_key (person_id);
