-- Files for the web portal of a carrier (批次): whoever takes one to the portal brings its receipts back.
create table publicity.portal_batch (
  id uuid not null default uuidv7(),
  office_id integer not null,
  code text not null,
  file_id uuid not null,
  file_name text not null,
  numbers integer not null,
  answered integer not null default 0,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint portal_batch_pkey primary key (id),
  constraint portal_batch_home_key unique (id, office_id),
  constraint portal_batch_code_key unique (code),
  constraint portal_batch_office_fkey foreign key (office_id) references organisation.office (id),
  constraint portal_batch_file_fkey foreign key (file_id) references platform.file (id),
  constraint portal_batch_numbers_check check (numbers > 0 and answered between 0 and numbers)
);
comment on column publicity.portal_batch.code is 'What the carrier''s id of its parts is: receipts of the portal name numbers alone.';
create index portal_batch_office_id_idx on publicity.portal_batch (office_id, created_at, id);

create table publicity.receipt_file (
  id uuid not null default uuidv7(),
  office_id integer not null,
  batch_id uuid not null,
  staff_id uuid not null,
  brought_by text not null,
  file_id uuid not null,
  file_name text not null,
  state text not null default 'waiting',
  fault text,
  known integer not null default 0,
  strange integer not null default 0,
  unreadable integer not null default 0,
  problems jsonb not null default '[]',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint receipt_file_pkey primary key (id),
  constraint receipt_file_batch_fkey foreign key (batch_id, office_id) references publicity.portal_batch (id, office_id),
  constraint receipt_file_staff_fkey foreign key (staff_id) references staff.member (id),
  constraint receipt_file_file_fkey foreign key (file_id) references platform.file (id),
  constraint receipt_file_state_check check (state in ('waiting', 'refused', 'read')),
  constraint receipt_file_fault_check check ((state = 'refused') = (fault is not null))
);
comment on column publicity.receipt_file.problems is 'The first rows to look at: [{"row", "fault", "cell"}], numbers masked.';
create index receipt_file_office_id_idx on publicity.receipt_file (office_id);
create index receipt_file_batch_id_idx on publicity.receipt_file (batch_id, id);

select platform.wall_round('publicity.portal_batch');
select platform.wall_round('publicity.receipt_file');
select platform.record_changes('publicity.portal_batch');
select platform.record_changes('publicity.receipt_file', '{insert,update}', 'problems');
grant select on publicity.portal_batch, publicity.receipt_file to wuzi_app, wuzi_worker;
grant insert, update on publicity.portal_batch to wuzi_access;
grant insert on publicity.receipt_file to wuzi_app;
grant update (answered, updated_at) on publicity.portal_batch to wuzi_worker;
grant update (state, fault, known, strange, unreadable, problems, updated_at) on publicity.receipt_file to wuzi_worker;

-- The county that messages are a matter of, one for each: a file holds those of one county alone.
create function publicity.counties_of(p_messages uuid[]) returns table (message_id uuid, county_id integer)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select m.id, coalesce(s.county_id, s.office_id) from publicity.message m
    join access.office_scope s on s.office_id = m.office_id where m.id = any(p_messages)
$$;

-- Begins to keep a file of these parts, as the system at their county. Null where they are nobody's.
create function publicity.begin_batch(p_parts uuid[]) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare county integer;
begin
  select coalesce(s.county_id, s.office_id) into county
    from publicity.message_part p join access.office_scope s on s.office_id = p.office_id where p.id = any(p_parts) limit 1;
  perform access.begin_system('短信批次文件', county, 'carrierBatch:handle', '');
  return county;
end
$$;

-- A file and the acceptance of what it holds stand together: whatever ends the process, neither is alone.
create function publicity.keep_batch(p_code text, p_county integer, p_file uuid, p_name text, p_parts uuid[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into publicity.portal_batch (office_id, code, file_id, file_name, numbers)
  values (p_county, p_code, p_file, p_name, cardinality(p_parts));
  perform publicity.note_answers((select jsonb_agg(jsonb_build_object('id', p, 'state', 'accepted', 'carrier', p_code))
    from unnest(p_parts) p), 0);
end
$$;

-- Which of these receipts, counted from 1, are for no number of the batch: [{"hashes": [hex]}].
create function publicity.strange_receipts(p_told jsonb, p_code text) returns integer[]
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_agg(t.n::integer order by t.n), '{}')
    from jsonb_array_elements(p_told) with ordinality t(told, n)
   where not exists (
     select from publicity.message_part p join publicity.message m on m.id = p.message_id
       join registry.sealed_value s on s.id = m.phone_id
      where p.carrier_id = p_code and p.channel = 'file'
        and s.hash = any(array(select decode(h, 'hex') from jsonb_array_elements_text(t.told -> 'hashes') h)))
$$;

do $$
declare f text;
begin
  foreach f in array array['publicity.counties_of(uuid[])', 'publicity.begin_batch(uuid[])',
    'publicity.keep_batch(text, integer, uuid, text, uuid[])', 'publicity.strange_receipts(jsonb, text)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to wuzi_worker', f);
    execute format('alter function %s owner to wuzi_access', f);
  end loop;
end
$$;
