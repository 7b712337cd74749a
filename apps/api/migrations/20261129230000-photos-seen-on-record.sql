-- Who sees a photo is noted under the right to one's own account, which reaches no office: asked for the offices in
-- reach, the note found no photo and said nothing. Whoever sees it has passed the wall before; the note
-- answers nothing, and an id of nobody's is answered in the same way.
set local role wuzi_access;
create or replace function platform.note_photo_seen(p_id uuid, p_permission text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare a platform.attachment;
begin
  if access.actor_parts() is null then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  select * into a from platform.attachment x where x.id = p_id;
  if not found then return; end if;
  perform audit.write(a.office_id, 'reveal', 'platform.attachment', a.id::text, null,
    jsonb_build_object('fields', jsonb_build_array('content'), 'subject', a.subject,
                       'subject_id', a.subject_id, 'seen_with', p_permission));
end
$$;
reset role;
