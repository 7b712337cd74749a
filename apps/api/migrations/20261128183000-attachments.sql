-- Photos of records: which file belongs to which record, by the table and id of that record. The
-- attachment carries its record's office and moves with it; the bytes stay until it ends.
alter table platform.file
  add column width integer,
  add column height integer,
  add constraint file_pixels_check check ((width is null) = (height is null) and width > 0 and height > 0);
comment on column platform.file.width is 'Pixels, of photos.';
comment on column platform.file.expires_at is 'Infinity once attached to a record, whose end ends it.';

create table platform.attachment (
  id uuid not null default uuidv7(),
  office_id integer not null,
  purpose text not null,
  subject text not null,
  subject_id uuid not null,
  position smallint not null,
  file_id uuid not null,
  incident_id uuid,
  ended_at timestamptz,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  constraint attachment_pkey primary key (id),
  constraint attachment_office_fkey foreign key (office_id) references organisation.office (id),
  constraint attachment_file_fkey foreign key (file_id) references platform.file (id),
  constraint attachment_file_key unique (file_id),
  constraint attachment_subject_check check (subject ~ '^[a-z]+\.[a-z_]+$')
);
create index attachment_office_id_idx on platform.attachment (office_id, created_at);
create index attachment_subject_idx on platform.attachment (subject_id, subject);
create index attachment_incident_idx on platform.attachment (incident_id) where ended_at is null;
comment on column platform.attachment.incident_id is
  'The response whose end ends the reason to keep the photo.';

select platform.wall_round('platform.attachment');
select platform.record_changes('platform.attachment');
grant select on platform.attachment to wuzi_app, wuzi_worker;
grant select, insert, update (office_id, ended_at, updated_at) on platform.attachment to wuzi_access;
grant update (office_id, expires_at, state, updated_at) on platform.file to wuzi_access;

-- Attaches files that the actor has brought for this purpose and not attached yet, in the order given.
-- Returns those it took: the caller refuses the whole where one is missing.
create function platform.attach_photos(
  p_purpose text, p_subject text, p_subject_id uuid, p_office integer, p_incident uuid, p_files uuid[]
) returns setof uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not p_office = any(access.offices()) then return; end if;
  return query
    with taken as (
      update platform.file f set office_id = p_office, expires_at = 'infinity', updated_at = now()
       where f.id = any(p_files) and f.purpose = p_purpose and f.staff_id = access.staff()
         and f.state = 'kept' and f.expires_at > now() and f.expires_at < 'infinity'
      returning f.id
    )
    insert into platform.attachment (office_id, purpose, subject, subject_id, position, file_id, incident_id)
    select p_office, p_purpose, p_subject, p_subject_id,
           (select coalesce(max(a.position), 0) from platform.attachment a
             where a.subject_id = p_subject_id and a.subject = p_subject) + array_position(p_files, t.id),
           t.id, p_incident
      from taken t
    returning file_id;
end
$$;

-- What a reader of the record has seen, under the permission that the reading was decided by.
create function platform.note_photo_seen(p_id uuid, p_permission text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare a platform.attachment;
begin
  select * into strict a from platform.attachment x where x.id = p_id;
  perform audit.write(a.office_id, 'reveal', 'platform.attachment', a.id::text, null,
    jsonb_build_object('fields', jsonb_build_array('content'), 'subject', a.subject,
                       'subject_id', a.subject_id, 'seen_with', p_permission));
end
$$;

-- For the tables whose records have photos: `after update of office_id … for each row`.
create function platform.photos_follow() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  with moved as (
    update platform.attachment a set office_id = new.office_id, updated_at = now()
     where a.subject_id = new.id and a.subject = tg_table_schema || '.' || tg_table_name
    returning a.file_id
  )
  update platform.file f set office_id = new.office_id, updated_at = now()
    from moved where f.id = moved.file_id;
  return null;
end
$$;

-- Ends the photos of a response: their rows stay as a trace, the next purge of files takes the bytes.
create function platform.end_photos(p_incident uuid) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare ended integer;
begin
  with gone as (
    update platform.attachment a set ended_at = now(), updated_at = now()
     where a.incident_id = p_incident and a.ended_at is null
       and a.office_id = any(access.offices())
    returning a.file_id
  ), files as (
    update platform.file f set state = 'expired', expires_at = now(), updated_at = now()
      from gone where f.id = gone.file_id
    returning f.id
  )
  select count(*) into ended from files;
  return ended;
end
$$;

revoke all on function
  platform.attach_photos(text, text, uuid, integer, uuid, uuid[]),
  platform.note_photo_seen(uuid, text), platform.photos_follow(), platform.end_photos(uuid)
  from public;
grant execute on function
  platform.attach_photos(text, text, uuid, integer, uuid, uuid[]),
  platform.note_photo_seen(uuid, text) to wuzi_app;
grant execute on function platform.end_photos(uuid) to wuzi_worker;
grant create on schema platform to wuzi_access;
alter function platform.attach_photos(text, text, uuid, integer, uuid, uuid[]) owner to wuzi_access;
alter function platform.note_photo_seen(uuid, text) owner to wuzi_access;
alter function platform.photos_follow() owner to wuzi_access;
alter function platform.end_photos(uuid) owner to wuzi_access;
