-- The contact ledger (联系台账): one line per contact with a registered person, from any wing.
create table registry.contact (
  id uuid not null default uuidv7(),
  person_id uuid not null,
  office_id integer not null,
  wing text not null,
  channel text not null,
  reached boolean not null,
  occurred_at timestamptz not null,
  source_id uuid not null,
  constraint contact_pkey primary key (id),
  constraint contact_source_key unique (wing, source_id),
  constraint contact_person_fkey foreign key (person_id) references registry.person (id),
  constraint contact_office_fkey foreign key (office_id) references organisation.office (id),
  constraint contact_channel_check check (channel in ('visit', 'voice_call', 'video', 'sms', 'chat', 'letter')),
  constraint contact_wing_check check (wing in ('prevent', 'publicity', 'control', 'suspend', 'care'))
);
create index contact_office_id_idx on registry.contact (office_id, occurred_at);
create index contact_person_id_idx on registry.contact (person_id, occurred_at desc) where reached;

select platform.wall_round('registry.contact');
grant select, insert, update on registry.contact to wuzi_access;
grant select on registry.contact to wuzi_app, wuzi_worker;
grant insert on registry.contact to wuzi_app, wuzi_worker;
