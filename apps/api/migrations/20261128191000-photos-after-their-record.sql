-- Photos that a device sends after their record, each once whatever the network does; and their end:
-- with their record, or when the response they belong to is long over.
alter table platform.attachment
  add column sent_key uuid,
  add constraint attachment_sent_key unique (sent_key);
comment on column platform.attachment.sent_key is
  'Made once on the device that took it, so that sending it again adds nothing.';
grant update (sent_key) on platform.attachment to wuzi_access;

-- Holds a record's list of photos until the transaction ends. Answers with how many it has, and with
-- the file that came under this key before; of somebody else''s key with an empty file.
create function platform.photos_sent(p_subject text, p_subject_id uuid, p_key uuid)
returns table (held integer, taken boolean, file_id uuid)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock(hashtextextended(p_subject_id::text, 0));
  return query
    select (select count(*)::integer from platform.attachment a
             where a.subject_id = p_subject_id and a.subject = p_subject and a.ended_at is null),
           k.id is not null, case when f.staff_id = access.staff() then f.id end
      from (select) one
      left join platform.attachment k on k.sent_key = p_key
      left join platform.file f on f.id = k.file_id and k.subject_id = p_subject_id and k.subject = p_subject;
end
$$;

create function platform.key_photo(p_file uuid, p_key uuid) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  update platform.attachment a set sent_key = p_key
    from platform.file f where a.file_id = p_file and f.id = a.file_id and f.staff_id = access.staff();
$$;

-- Ends the photos of responses that were over before this day, and those whose record is gone. Their
-- rows stay as a trace; a later purge of files takes the bytes. Returns how many ended.
drop function platform.end_photos(uuid);
create function platform.end_photos(p_over_before date) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  each_subject text;
  due uuid[];
  more uuid[];
begin
  select array_agg(a.id) into due from platform.attachment a
    join response.incident i on i.id = a.incident_id
   where a.ended_at is null and i.ended_on < p_over_before;
  for each_subject in select distinct a.subject from platform.attachment a where a.ended_at is null loop
    continue when to_regclass(each_subject) is null;
    execute format('select array_agg(a.id) from platform.attachment a where a.ended_at is null
      and a.subject = $1 and not exists (select from %s r where r.id = a.subject_id)', to_regclass(each_subject))
      into more using each_subject;
    due := due || more;
  end loop;
  update platform.file f set state = 'expired', expires_at = now(), updated_at = now()
    from platform.attachment a where a.id = any(due) and f.id = a.file_id;
  update platform.attachment a set ended_at = now(), updated_at = now() where a.id = any(due);
  return coalesce(array_length(due, 1), 0);
end
$$;

-- a photo moves with its record; whoever makes a trigger must be allowed to call its function
do $$
declare
  t text;
  f text;
begin
  set local role wuzi_access;
  execute format('grant execute on function platform.photos_follow() to %I', session_user);
  reset role;
  foreach t in array array['disinfection', 'household_visit', 'finding', 'rectification'] loop
    execute format('create trigger %I after update of office_id on prevent.%I for each row
      when (old.office_id is distinct from new.office_id) execute function platform.photos_follow()',
      t || '_photos_follow', t);
  end loop;
  set local role wuzi_access;
  execute format('revoke execute on function platform.photos_follow() from %I', session_user);
  reset role;
  foreach f in array array['platform.photos_sent(text, uuid, uuid)', 'platform.key_photo(uuid, uuid)',
      'platform.end_photos(date)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to %s', f,
      case f when 'platform.end_photos(date)' then 'wuzi_worker' else 'wuzi_app' end);
    execute format('alter function %s owner to wuzi_access', f);
  end loop;
end
$$;
