-- 网 Publicity by message: campaigns (短信群发), what became of each message, refusals, replies.
create schema publicity;
grant usage on schema publicity to wuzi_access, wuzi_app, wuzi_worker;
grant create on schema publicity to wuzi_access;

-- How a county sends (发送规则). Without a row the usual values hold; they await the carrier's word.
create table publicity.sending_policy (
  id uuid not null default uuidv7(),
  office_id integer not null,
  signature text not null,
  opt_out_text text not null,
  daily_cap smallint not null,
  price_li integer not null,
  approval_threshold integer not null,
  forbidden_words text not null,
  same_text_hours smallint not null,
  send_from time,
  send_to time,
  note text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint sending_policy_pkey primary key (id),
  constraint sending_policy_office_key unique (office_id),
  constraint sending_policy_office_fkey foreign key (office_id) references organisation.office (id),
  constraint sending_policy_window_check check ((send_from is null) = (send_to is null) and send_from < send_to),
  constraint sending_policy_numbers_check check (
    daily_cap between 1 and 50 and price_li between 0 and 10000 and approval_threshold >= 0 and same_text_hours between 0 and 720)
);
comment on column publicity.sending_policy.price_li is 'Price of one part in 厘, a thousandth of a yuan.';
comment on column publicity.sending_policy.approval_threshold is 'From so many people on two have to approve.';
comment on column publicity.sending_policy.forbidden_words is 'One a line.';
comment on column publicity.sending_policy.send_from is 'Null: the window of the response''s protocol.';

create table publicity.campaign (
  id uuid not null default uuidv7(),
  office_id integer not null,
  incident_id uuid,
  message_class text not null,
  legal_basis text not null,
  title text not null,
  template text not null,
  audience jsonb not null,
  state text not null default 'draft',
  people integer,
  reachable integer,
  segments integer,
  cost_li bigint,
  second_needed boolean not null default false,
  signature text,
  opt_out_text text,
  drafted_by text not null,
  drafted_by_staff uuid not null,
  submitted_by text,
  submitted_by_staff uuid,
  submitted_at timestamptz,
  approved_by text,
  approved_by_staff uuid,
  approved_at timestamptz,
  second_by text,
  second_by_staff uuid,
  second_at timestamptz,
  returned_by text,
  returned_reason text,
  override_reason text,
  override_by text,
  started_at timestamptz,
  stopped_by text,
  stop_reason text,
  stop_asked_at timestamptz,
  ended_at timestamptz,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint campaign_pkey primary key (id),
  constraint campaign_office_fkey foreign key (office_id) references organisation.office (id),
  constraint campaign_incident_fkey foreign key (incident_id) references response.incident (id),
  constraint campaign_class_check check (message_class in ('emergency', 'care_follow_up', 'publicity')),
  constraint campaign_state_check check (state in
    ('draft', 'submitted', 'approved', 'resolving', 'sending', 'stopping', 'stopped', 'done')),
  constraint campaign_title_check check (char_length(title) between 1 and 60),
  constraint campaign_submitted_check check (state = 'draft' or num_nonnulls(people, reachable, segments, cost_li, submitted_at) = 5),
  constraint campaign_approved_check check (state in ('draft', 'submitted') or approved_at is not null),
  -- whoever submits does not approve, and nobody approves twice
  constraint campaign_hands_check check (
    approved_by_staff <> submitted_by_staff and second_by_staff <> submitted_by_staff and second_by_staff <> approved_by_staff),
  constraint campaign_override_check check (override_reason is null or message_class = 'emergency')
);
create index campaign_office_id_idx on publicity.campaign (office_id, created_at, id);
create index campaign_sending_idx on publicity.campaign (id) where state = 'sending';

-- One row a person of a resolved audience, or one message to one person. Nobody is left out: who
-- cannot be sent to stands here with the reason.
create table publicity.message (
  id uuid not null default uuidv7(),
  office_id integer not null,
  campaign_id uuid,
  person_id uuid not null,
  phone_id uuid,
  to_carer boolean not null default false,
  message_class text not null,
  lane text not null,
  body text,
  state text not null default 'queued',
  reason text,
  segments smallint not null default 0,
  attempts smallint not null default 0,
  not_before timestamptz not null default now(),
  sent_by text,
  created_at timestamptz not null default now(),
  submitted_at timestamptz,
  ended_at timestamptz,
  constraint message_pkey primary key (id),
  constraint message_home_key unique (id, office_id),
  constraint message_person_key unique (campaign_id, person_id),
  constraint message_person_fkey foreign key (person_id, office_id)
    references registry.person (id, office_id) on update cascade,
  constraint message_campaign_fkey foreign key (campaign_id) references publicity.campaign (id),
  constraint message_phone_fkey foreign key (phone_id) references registry.sealed_value (id),
  constraint message_class_check check (message_class in ('emergency', 'care_follow_up', 'publicity')),
  constraint message_lane_check check (lane in ('bulk', 'realtime')),
  constraint message_body_check check ((campaign_id is null) = (body is not null)),
  constraint message_state_check check (state in ('queued', 'submitted', 'unknown', 'accepted', 'expired',
    'failed', 'delivered', 'partly_delivered', 'excluded')),
  constraint message_reason_check check (reason is not null or state not in ('excluded', 'failed'))
);
comment on column publicity.message.body is 'Of a message to one person; a campaign''s is made from its template.';
comment on column publicity.message.to_carer is 'The number is the carer''s: the person has none.';
create index message_office_id_idx on publicity.message (office_id, id);
create index message_campaign_state_idx on publicity.message (campaign_id, state, id);
create index message_person_id_idx on publicity.message (person_id, id);
create index message_phone_id_idx on publicity.message (phone_id, created_at) where phone_id is not null;
create index message_created_at_idx on publicity.message (created_at);
create index message_queue_idx on publicity.message (lane, id) where state = 'queued';
alter table publicity.message set (fillfactor = 80);

-- The short messages that a text goes as, each with what the carrier said of it.
create table publicity.message_part (
  id uuid not null,
  message_id uuid not null,
  office_id integer not null,
  sequence smallint not null,
  channel text not null,
  state text not null default 'submitted',
  reason text,
  code text,
  carrier_id text,
  submitted_at timestamptz not null default now(),
  accepted_at timestamptz,
  ended_at timestamptz,
  constraint message_part_pkey primary key (id),
  constraint message_part_sequence_key unique (message_id, sequence),
  constraint message_part_message_fkey foreign key (message_id, office_id)
    references publicity.message (id, office_id) on update cascade,
  constraint message_part_state_check check (state in
    ('queued', 'submitted', 'unknown', 'accepted', 'expired', 'failed', 'delivered')),
  constraint message_part_reason_check check ((state = 'failed') = (reason is not null))
);
create index message_part_office_id_idx on publicity.message_part (office_id);
create index message_part_carrier_id_idx on publicity.message_part (carrier_id) where carrier_id is not null;
create index message_part_submitted_idx on publicity.message_part (id) where state = 'submitted';
create index message_part_accepted_at_idx on publicity.message_part (accepted_at) where state = 'accepted';
alter table publicity.message_part set (fillfactor = 80);

-- Receipts that came before the answer they belong to, or for an id that is nobody's.
create table publicity.loose_receipt (
  id uuid not null default uuidv7(),
  channel text not null,
  carrier_id text not null,
  number_hashes bytea[] not null default '{}',
  state text not null,
  reason text,
  code text not null,
  received_at timestamptz not null default now(),
  constraint loose_receipt_pkey primary key (id)
);
create index loose_receipt_carrier_id_idx on publicity.loose_receipt (carrier_id);
alter table publicity.loose_receipt enable row level security, force row level security;
create policy loose_receipt_definer on publicity.loose_receipt to wuzi_access using (true) with check (true);
grant select, insert, update, delete on publicity.loose_receipt to wuzi_access;

-- How a campaign stands at each office, kept ready in the transaction that changes a message.
create table publicity.campaign_count (
  campaign_id uuid not null,
  office_id integer not null,
  state text not null,
  reason text not null,
  people integer not null,
  segments integer not null,
  constraint campaign_count_pkey primary key (campaign_id, office_id, state, reason),
  constraint campaign_count_campaign_fkey foreign key (campaign_id) references publicity.campaign (id),
  constraint campaign_count_office_fkey foreign key (office_id) references organisation.office (id)
);
create index campaign_count_office_id_idx on publicity.campaign_count (office_id);
alter table publicity.campaign_count set (fillfactor = 50);

-- A number that wants no more of a class: everybody who is written to there is spared. The person's
-- own refusal stands in the registry. The number is known by the row that holds it sealed.
create table publicity.opt_out (
  id uuid not null default uuidv7(),
  office_id integer not null,
  person_id uuid not null,
  phone_id uuid not null,
  message_class text not null,
  source text not null,
  noted_by text,
  revoked_at timestamptz,
  revoked_by text,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint opt_out_pkey primary key (id),
  constraint opt_out_person_fkey foreign key (person_id, office_id)
    references registry.person (id, office_id) on update cascade,
  constraint opt_out_phone_fkey foreign key (phone_id) references registry.sealed_value (id),
  constraint opt_out_class_check check (message_class in ('care_follow_up', 'publicity')),
  constraint opt_out_source_check check (source in ('reply', 'by_hand'))
);
create index opt_out_office_id_idx on publicity.opt_out (office_id, created_at, id);
create unique index opt_out_phone_key on publicity.opt_out (phone_id, message_class) where revoked_at is null;

-- What people write back.
create table publicity.reply (
  id uuid not null default uuidv7(),
  office_id integer not null,
  person_id uuid,
  message_id uuid,
  number_mask text not null,
  text text not null,
  opts_out boolean not null,
  received_at timestamptz not null default now(),
  constraint reply_pkey primary key (id),
  constraint reply_office_fkey foreign key (office_id) references organisation.office (id),
  constraint reply_person_fkey foreign key (person_id, office_id)
    references registry.person (id, office_id) on update cascade,
  constraint reply_message_fkey foreign key (message_id) references publicity.message (id)
);
create index reply_office_id_idx on publicity.reply (office_id, received_at, id);
create index reply_person_id_idx on publicity.reply (person_id, received_at) where person_id is not null;

do $$
declare t text;
begin
  foreach t in array array['sending_policy', 'campaign', 'message', 'message_part', 'campaign_count', 'opt_out', 'reply'] loop
    perform platform.wall_round(format('publicity.%I', t)::regclass);
    execute format('grant select, insert, update on publicity.%I to wuzi_access', t);
    execute format('grant select on publicity.%I to wuzi_app, wuzi_worker', t);
  end loop;
end
$$;
select platform.record_changes('publicity.sending_policy');
select platform.record_changes('publicity.campaign');
select platform.record_changes('publicity.opt_out');
grant insert, update (signature, opt_out_text, daily_cap, price_li, approval_threshold, forbidden_words, same_text_hours,
  send_from, send_to, note, version, updated_at) on publicity.sending_policy to wuzi_app;
grant insert, update (incident_id, message_class, legal_basis, title, template, audience, state, people, reachable,
  segments, cost_li, second_needed, signature, opt_out_text, submitted_by, submitted_by_staff, submitted_at,
  approved_by, approved_by_staff, approved_at, second_by, second_by_staff, second_at, returned_by, returned_reason,
  override_reason, override_by, stopped_by, stop_reason, stop_asked_at, ended_at, version, updated_at)
  on publicity.campaign to wuzi_app;
-- a campaign's messages are the worker's, recorded with the campaign; one to a person is its function's
grant insert on publicity.message to wuzi_worker;
grant insert, update (revoked_at, revoked_by, version, updated_at) on publicity.opt_out to wuzi_app;
