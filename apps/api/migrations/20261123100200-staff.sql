-- Staff and their dated posts.
create table staff.member (
  id uuid not null default uuidv7(),
  office_id integer not null,
  name text not null,
  login text not null,
  phone text,
  phone_mask text,
  state text not null default 'active',
  synthetic boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint member_pkey primary key (id),
  constraint member_office_fkey foreign key (office_id) references organisation.office (id),
  constraint member_name_check check (char_length(name) between 1 and 40),
  constraint member_login_check check (login ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
  constraint member_phone_check check (phone ~ '^[0-9+-]{5,20}$'),
  constraint member_state_check check (state in ('active', 'disabled')),
  constraint member_login_key unique (login),
  constraint member_holder_key unique (id, name)
);
comment on column staff.member.phone is 'Write-only for the API: read through staff.reveal_phone, which leaves an audit entry.';
create index member_office_id_idx on staff.member (office_id, name, id);

-- `holder_name` follows the member by the composite key: a post names its holder even where the
-- member belongs to an office outside the reader's scope.
create table staff.post (
  id uuid not null default uuidv7(),
  office_id integer not null,
  staff_id uuid not null,
  holder_name text not null,
  role text not null,
  from_day date not null,
  to_day date,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint post_pkey primary key (id),
  constraint post_office_fkey foreign key (office_id) references organisation.office (id),
  constraint post_holder_fkey foreign key (staff_id, holder_name)
    references staff.member (id, name) on update cascade,
  constraint post_days_check check (to_day is null or to_day >= from_day),
  -- One hash and not three columns: the planner would find a member's posts through this index, at
  -- ten times the pages of the plain one below. Two posts share a hash once in 2^64.
  constraint post_once_at_a_time exclude using gist (
    hashtextextended(staff_id::text || '/' || office_id::text || '/' || role, 0) with =,
    daterange(from_day, to_day, '[]') with &&)
);
create index post_office_id_idx on staff.post (office_id, role, from_day);
create index post_staff_id_idx on staff.post (staff_id, from_day desc, id);

-- Display settings: one row per person, nobody else's business.
create table staff.preference (
  staff_id uuid not null,
  settings jsonb not null,
  updated_at timestamptz not null default now(),
  constraint preference_pkey primary key (staff_id),
  constraint preference_staff_fkey foreign key (staff_id) references staff.member (id),
  constraint preference_size_check check (octet_length(settings::text) <= 4096)
);
