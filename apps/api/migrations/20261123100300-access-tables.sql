-- What only the definer functions of this schema may touch.
create table access.secret (
  name text not null,
  value bytea not null,
  constraint secret_pkey primary key (name)
);
insert into access.secret values ('actor', gen_random_bytes(32));
insert into access.secret values ('salt', gen_random_bytes(32));

create table access.role_permission (
  role text not null,
  permission text not null,
  reach text not null,
  constraint role_permission_pkey primary key (role, permission),
  constraint role_permission_reach_check check (reach in ('subtree', 'office', 'county'))
);

create table access.permission (
  name text not null,
  writes boolean not null,
  self boolean not null,
  constraint permission_pkey primary key (name)
);

-- Roles whose holders must use a second factor.
create table access.administrator_role (
  role text not null,
  constraint administrator_role_pkey primary key (role)
);

-- Every office with all offices below it, itself included: what a policy compares with.
create table access.office_scope (
  office_id integer not null,
  county_id integer,
  offices integer[] not null,
  constraint office_scope_pkey primary key (office_id),
  constraint office_scope_office_fkey foreign key (office_id) references organisation.office (id)
);
alter table access.office_scope alter column offices set storage main;

create table access.account (
  staff_id uuid not null,
  salt bytea not null default gen_random_bytes(16),
  cost text not null default 'm=47104,t=1,p=1',
  verifier bytea,
  must_change boolean not null default true,
  expires_at timestamptz,
  password_changed_at timestamptz,
  totp_secret bytea,
  totp_confirmed_at timestamptz,
  totp_last_step bigint not null default 0,
  constraint account_pkey primary key (staff_id),
  constraint account_staff_fkey foreign key (staff_id) references staff.member (id)
);
comment on column access.account.verifier is 'sha256 of the argon2id digest: the digest proves the password, the row alone does not.';
comment on column access.account.totp_secret is 'Encrypted by the application with the master key.';

create table access.recovery_code (
  staff_id uuid not null,
  verifier bytea not null,
  used_at timestamptz,
  constraint recovery_code_pkey primary key (staff_id, verifier),
  constraint recovery_code_staff_fkey foreign key (staff_id) references access.account (staff_id)
);

create table access.session (
  id uuid not null default uuidv7(),
  token_hash bytea not null,
  staff_id uuid not null,
  post_id uuid,
  stage text not null,
  created_at timestamptz not null default now(),
  last_seen_at timestamptz not null default now(),
  idle_until timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz,
  address inet,
  user_agent text,
  constraint session_pkey primary key (id),
  constraint session_token_key unique (token_hash),
  constraint session_staff_fkey foreign key (staff_id) references access.account (staff_id),
  constraint session_post_fkey foreign key (post_id) references staff.post (id),
  constraint session_stage_check check (stage in ('second_factor', 'password_change', 'enrolment', 'full'))
);
create index session_staff_id_idx on access.session (staff_id) where ended_at is null;
create index session_expires_at_idx on access.session (expires_at);

-- Failed proofs of identity, by what was tried (a login name, known or not; a second factor) and by
-- network address, so that neither one account nor one address can be worked through.
create table access.failure (
  subject text not null,
  failed_count integer not null,
  first_at timestamptz not null default now(),
  locked_until timestamptz,
  constraint failure_pkey primary key (subject)
);
