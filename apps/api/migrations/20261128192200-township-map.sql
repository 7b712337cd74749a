-- Maps of its townships that a county's office has brought (乡镇地图): read by a job, looked at, then taken
-- into use; one is in use at a time. What is kept of a map is made light for a page.
create table prevent.township_map (
  id uuid not null default uuidv7(),
  office_id integer not null,
  staff_id uuid not null,
  file_id uuid not null,
  file_name text not null,
  state text not null default 'waiting',
  fault text,
  fault_feature integer,
  shapes jsonb not null default '[]',
  points integer not null default 0,
  matched text[] not null default '{}',
  strange text[] not null default '{}',
  missing text[] not null default '{}',
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint township_map_pkey primary key (id),
  constraint township_map_office_fkey foreign key (office_id) references organisation.office (id),
  constraint township_map_staff_fkey foreign key (staff_id) references staff.member (id),
  constraint township_map_file_fkey foreign key (file_id) references platform.file (id),
  constraint township_map_state_check check (state in ('waiting', 'refused', 'ready', 'used', 'replaced', 'withdrawn')),
  constraint township_map_fault_check check ((state = 'refused') = (fault is not null)),
  constraint township_map_points_check check (points between 0 and 20000)
);
create index township_map_office_id_idx on prevent.township_map (office_id, created_at);
create unique index township_map_used_key on prevent.township_map (office_id) where state = 'used';
comment on column prevent.township_map.shapes is
  'One for each unit: {"unit": id, "polygons": [[ring, hole …] …]}, a ring as longitudes and latitudes in turn.';
comment on column prevent.township_map.fault_feature is 'Which feature, counted from 1.';

select platform.wall_round('prevent.township_map');
select platform.record_changes('prevent.township_map', '{insert,update}', 'shapes,matched,strange,missing');
grant select, insert on prevent.township_map to wuzi_app;
grant update (state, version, updated_at) on prevent.township_map to wuzi_app;
grant select on prevent.township_map to wuzi_worker;
grant update (state, fault, fault_feature, shapes, points, matched, strange, missing, version, updated_at)
  on prevent.township_map to wuzi_worker;
