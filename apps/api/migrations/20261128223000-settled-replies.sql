-- Who has looked after what somebody wrote back, and why a message to one person left outside the hours.
alter table publicity.reply
  add column settled_at timestamptz,
  add column settled_by text,
  add constraint reply_settled_check check ((settled_at is null) = (settled_by is null));
create index reply_waiting_idx on publicity.reply (office_id, received_at) where settled_at is null and not opts_out;

alter table publicity.message
  add column override_reason text,
  add constraint message_override_check check (override_reason is null or (message_class = 'emergency' and campaign_id is null));
comment on column publicity.message.override_reason is 'Of an emergency to one person outside the hours; a campaign keeps its own.';

-- who refuses, among all whom an office answers for
create index opt_out_person_id_idx on publicity.opt_out (person_id) where revoked_at is null;
create index person_opt_outs_idx on registry.person (office_id) where opt_outs <> '{}';

set local role wuzi_access;
-- Replies that wait: one, or all of a person who has been written to since. What refuses more was acted on when it came.
create function publicity.settle_replies(p_reply uuid, p_person uuid, p_by text) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  r record;
  n integer := 0;
begin
  if (access.actor_parts())[3] <> 'message:send' then raise exception 'not_granted' using errcode = 'WZ002'; end if;
  for r in
    update publicity.reply set settled_at = now(), settled_by = p_by
     where (id = p_reply or person_id = p_person) and settled_at is null and not opts_out
       and office_id = any(access.offices())
    returning id, office_id, person_id
  loop
    n := n + 1;
    perform audit.write(r.office_id, 'change', 'publicity.reply', r.id::text, null, 
      jsonb_strip_nulls(jsonb_build_object('person_id', r.person_id, 'settled_by', p_by)));
  end loop;
  return n;
end
$$;

drop function publicity.send_one(uuid, uuid, boolean, text, text, smallint, text);
-- As before, with the reason of an emergency outside the hours; whoever is written to has been answered.
create function publicity.send_one(p_person uuid, p_phone uuid, p_to_carer boolean, p_class text, p_body text, p_segments smallint,
  p_by text, p_override text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  home integer;
  made uuid;
begin
  if (access.actor_parts())[3] <> 'message:send' then raise exception 'not_granted' using errcode = 'WZ002'; end if;
  select p.office_id into home from registry.person p where p.id = p_person and p.office_id = any(access.offices());
  if not found then return null; end if;
  insert into publicity.message (office_id, person_id, phone_id, to_carer, message_class, lane, body, segments, sent_by, override_reason)
  values (home, p_person, p_phone, p_to_carer, p_class, 'realtime', p_body, p_segments, p_by, p_override) returning id into made;
  perform audit.write(home, 'create', 'publicity.message', made::text, null,
    jsonb_strip_nulls(jsonb_build_object('person_id', p_person, 'message_class', p_class, 'lane', 'realtime',
      'segments', p_segments, 'override_reason', p_override)));
  perform publicity.settle_replies(null, p_person, p_by);
  return made;
end
$$;
revoke all on function publicity.settle_replies(uuid, uuid, text),
  publicity.send_one(uuid, uuid, boolean, text, text, smallint, text, text) from public;
grant execute on function publicity.settle_replies(uuid, uuid, text),
  publicity.send_one(uuid, uuid, boolean, text, text, smallint, text, text) to wuzi_app;
reset role;
