-- What the dispatcher does, without an actor of its own: it takes what is queued, notes what leaves, and
-- keeps whatever the carrier says, in any order. What is known of a part only grows.

create function publicity.state_rank(p_state text) returns smallint
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select array_position(array['queued', 'submitted', 'unknown', 'accepted', 'expired', 'failed', 'delivered'], p_state)::smallint
$$;
create function publicity.reason_rank(p_reason text) returns smallint
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select coalesce(array_position(array['unknown_user', 'bad_number', 'blocked', 'no_sms_service', 'memory_full', 'unreachable',
    'handset_refused', 'content_refused', 'sender_refused', 'not_allowed', 'no_route', 'malformed', 'expired_at_carrier',
    'deleted_by_carrier', 'carrier_fault', 'lost_by_carrier', 'other'], p_reason), 99)::smallint
$$;

-- Messages as their parts have it; a campaign of which nothing waits any more is done.
create function publicity.settle_messages(p_ids uuid[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare c record;
begin
  update publicity.message m
     set state = x.state, reason = x.reason,
         ended_at = case when x.over then coalesce(m.ended_at, now()) end
    from (
      select y.message_id, y.over, y.reason,
             case when not y.over or y.least = y.most
                  then (array['queued', 'submitted', 'unknown', 'accepted', 'expired', 'failed', 'delivered'])[y.least]
                  when y.arrived then 'partly_delivered' else 'failed' end as state
        from (
          select p.message_id, min(publicity.state_rank(p.state)) as least, max(publicity.state_rank(p.state)) as most,
                 min(publicity.state_rank(p.state)) >= 5 as over, bool_or(p.state = 'delivered') as arrived,
                 (array_agg(p.reason order by publicity.reason_rank(p.reason)))[1] as reason
            from publicity.message_part p where p.message_id = any(p_ids) group by 1) y) x
   where m.id = x.message_id and m.state <> 'excluded'
     and (m.state, m.reason) is distinct from (x.state, x.reason);
  insert into registry.contact (person_id, office_id, wing, channel, reached, occurred_at, source_id)
  select p.id, p.office_id, 'publicity', 'sms', 'sms' = any(p.channels), now(), m.id
    from publicity.message m join registry.person p on p.id = m.person_id
   where m.id = any(p_ids) and m.state = 'delivered'
  on conflict (wing, source_id) do nothing;
  for c in
    select k.id, k.office_id from publicity.campaign k
     where k.state = 'sending'
       and k.id in (select m.campaign_id from publicity.message m where m.id = any(p_ids))
       and not exists (select from publicity.campaign_count n where n.campaign_id = k.id and n.people > 0
                        and n.state in ('queued', 'submitted'))
  loop
    perform access.begin_system('短信群发', c.office_id, 'campaign:approve', '');
    update publicity.campaign set state = 'done', ended_at = now(), version = version + 1, updated_at = now()
     where id = c.id and state = 'sending';
  end loop;
end
$$;

-- What is told of parts: [{"id", "state", "reason", "code", "carrier"}]. `again` sends back what never left.
create function publicity.learn_parts(p_told jsonb) returns uuid[]
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare touched uuid[];
begin
  with told as (
    select distinct on (t.id) t.id, t.state, t.reason, t.code, t.carrier
      from jsonb_to_recordset(p_told) as t(id uuid, state text, reason text, code text, carrier text)
     order by t.id, coalesce(publicity.state_rank(t.state), 0) desc, publicity.reason_rank(t.reason)
  ), held as (
    select p.* from publicity.message_part p join told t on t.id = p.id order by p.id for update of p
  ), grown as (
    update publicity.message_part p
       set state = case when t.state = 'again' then case when h.state = 'submitted' then 'queued' else h.state end
                        when x.more then t.state else h.state end,
           reason = case when t.state <> 'again' and x.more then t.reason else h.reason end,
           code = coalesce(case when x.more then t.code end, h.code),
           carrier_id = coalesce(h.carrier_id, t.carrier),
           accepted_at = case when t.state = 'again' then null
                              else coalesce(h.accepted_at, case when t.state in ('accepted', 'delivered') then now() end) end,
           ended_at = case when t.state <> 'again' and x.more and publicity.state_rank(t.state) >= 5 then now() else h.ended_at end
      from told t join held h on h.id = t.id
     cross join lateral (select publicity.state_rank(t.state) > publicity.state_rank(h.state)
              or t.state = 'failed' and h.state = 'failed' and publicity.reason_rank(t.reason) < publicity.reason_rank(h.reason) as more) x
     where p.id = t.id
    returning p.message_id
  )
  select array_agg(distinct message_id) into touched from grown;
  return coalesce(touched, '{}');
end
$$;

-- The next messages of a lane that may leave now, locked. `waiting` are the parts that are to be sent;
-- null where it was never tried.
create function publicity.next_messages(p_lane text, p_most integer)
returns table (id uuid, person_id uuid, campaign_id uuid, message_class text, name text, unit text, village text, body text,
  template text, signature text, opt_out_text text, key_id smallint, sealed bytea, waiting jsonb)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  running uuid[] := array(select c.id from publicity.campaign c
     where c.state = 'sending' and (c.override_reason is not null or publicity.in_window(c.office_id)));
begin
  return query
    with taken as (
      select m.* from publicity.message m
       where m.state = 'queued' and m.lane = p_lane and m.not_before <= now()
         and (m.campaign_id is null or m.campaign_id = any(running))
       order by m.id limit p_most for update skip locked
    )
    select m.id, m.person_id, m.campaign_id, m.message_class, p.name, w.unit, w.village, m.body,
           c.template, coalesce(c.signature, r.signature), coalesce(c.opt_out_text, r.opt_out_text), s.key_id, s.sealed,
           (select jsonb_agg(jsonb_build_object('id', t.id, 'sequence', t.sequence) order by t.sequence)
              from publicity.message_part t where t.message_id = m.id and t.state = 'queued')
      from taken m
      join registry.person p on p.id = m.person_id
      join registry.sealed_value s on s.id = m.phone_id
      left join publicity.campaign c on c.id = m.campaign_id
      left join lateral publicity.policy_of(case when c.id is null then m.office_id end) r on true
     cross join lateral publicity.place_of(m.office_id) w
     order by m.id;
end
$$;

-- Notes what is about to leave, before it does: [{"id", "segments", "parts": [{"id", "sequence"}]}], and what
-- cannot: [{"id", "reason"}]. Whatever ends the process from here on leaves it in doubt, not lost.
create function publicity.note_leaving(p_leaving jsonb, p_hopeless jsonb, p_channel text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into publicity.message_part (id, message_id, office_id, sequence, channel)
  select t.id, l.id, m.office_id, t.sequence, p_channel
    from jsonb_to_recordset(p_leaving) as l(id uuid, parts jsonb)
    join publicity.message m on m.id = l.id
   cross join lateral jsonb_to_recordset(l.parts) as t(id uuid, sequence smallint)
  on conflict (id) do update set state = 'submitted', submitted_at = now(), channel = excluded.channel;
  update publicity.message m
     set state = 'submitted', segments = l.segments, attempts = m.attempts + 1, submitted_at = coalesce(m.submitted_at, now())
    from jsonb_to_recordset(p_leaving) as l(id uuid, segments smallint) where m.id = l.id;
  update publicity.message m set state = 'failed', reason = h.reason, ended_at = now()
    from jsonb_to_recordset(p_hopeless) as h(id uuid, reason text) where m.id = h.id;
end
$$;

-- One writer at a time over answers and receipts: what comes before its answer is kept, and found by it.
create function publicity.hold_books() returns void
language sql volatile set search_path = pg_catalog, pg_temp as $$
  select pg_advisory_xact_lock(hashtext('publicity.books'))
$$;

-- What the carrier answered: [{"id", "state", "reason", "code", "carrier"}]. What never left is tried again later.
create function publicity.note_answers(p_told jsonb, p_again_seconds integer) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  touched uuid[];
  early jsonb;
begin
  perform publicity.hold_books();
  touched := publicity.learn_parts(p_told);
  update publicity.message m set not_before = now() + make_interval(secs => p_again_seconds)
    from publicity.message_part p
   where p.message_id = m.id and m.id = any(touched) and p.state = 'queued';
  with ids as (
    select t.id, t.carrier from jsonb_to_recordset(p_told) as t(id uuid, carrier text) where t.carrier is not null
  ), found as (
    delete from publicity.loose_receipt r using ids, publicity.message_part p, publicity.message m, registry.sealed_value s
     where r.carrier_id = ids.carrier and p.id = ids.id and m.id = p.message_id and s.id = m.phone_id
       and (r.number_hashes = '{}' or s.hash = any(r.number_hashes))
    returning ids.id, r.state, r.reason, r.code
  ) select jsonb_agg(to_jsonb(found)) into early from found;
  if early is not null then touched := touched || publicity.learn_parts(early); end if;
  perform publicity.settle_messages(touched);
end
$$;

-- What receipts say: [{"carrier", "hashes": [hex], "state", "reason", "code"}]. Whatever fits nothing is kept.
create function publicity.note_receipts(p_told jsonb, p_channel text) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  known jsonb;
  touched uuid[] := '{}';
begin
  perform publicity.hold_books();
  with told as materialized (
    select row_number() over () as n, t.carrier, t.state, t.reason, t.code,
           array(select decode(h, 'hex') from jsonb_array_elements_text(t.hashes) h) as hashes
      from jsonb_to_recordset(p_told) as t(carrier text, hashes jsonb, state text, reason text, code text)
  ), fits as (
    select told.n, p.id, told.state, told.reason, told.code
      from told join publicity.message_part p on p.carrier_id = told.carrier and p.channel = p_channel
      join publicity.message m on m.id = p.message_id
      join registry.sealed_value s on s.id = m.phone_id
     where told.hashes = '{}' or s.hash = any(told.hashes)
  ), loose as (
    insert into publicity.loose_receipt (channel, carrier_id, number_hashes, state, reason, code)
    select p_channel, told.carrier, told.hashes, told.state, told.reason, told.code
      from told where not exists (select from fits where fits.n = told.n)
  ) select jsonb_agg(jsonb_build_object('id', id, 'state', state, 'reason', reason, 'code', code)) into known from fits;
  if known is not null then
    touched := publicity.learn_parts(known);
    perform publicity.settle_messages(touched);
  end if;
  return cardinality(touched);
end
$$;

-- Whoever takes over says of what left and was never answered that nobody knows. A receipt may tell later.
create function publicity.doubt_unanswered() returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare told jsonb;
begin
  perform publicity.hold_books();
  select jsonb_agg(jsonb_build_object('id', p.id, 'state', 'unknown')) into told
    from publicity.message_part p where p.state = 'submitted';
  if told is null then return 0; end if;
  perform publicity.settle_messages(publicity.learn_parts(told));
  return jsonb_array_length(told);
end
$$;

-- Parts without a receipt 48 hours after they were accepted have expired; loose receipts go after a week.
create function publicity.expire_parts() returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare told jsonb;
begin
  perform publicity.hold_books();
  delete from publicity.loose_receipt where received_at < now() - interval '7 days';
  select jsonb_agg(jsonb_build_object('id', p.id, 'state', 'expired')) into told
    from publicity.message_part p where p.state = 'accepted' and p.accepted_at <= now() - interval '48 hours';
  if told is null then return 0; end if;
  perform publicity.settle_messages(publicity.learn_parts(told));
  return jsonb_array_length(told);
end
$$;

-- Something that somebody wrote back, by the number's hashes; a refusal takes hold of the number at once.
create function publicity.note_reply(p_hashes bytea[], p_mask text, p_text text, p_opts_out boolean) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  who record;
  made uuid;
begin
  select m.id, m.person_id, p.office_id, m.phone_id, m.message_class into who
    from registry.sealed_value s join publicity.message m on m.phone_id = s.id join registry.person p on p.id = m.person_id
   where s.hash = any(p_hashes) and s.kind = 'phone' order by m.id desc limit 1;
  if who is null then
    select null::uuid as id, s.person_id, p.office_id, s.id as phone_id, null::text as message_class into who
      from registry.sealed_value s join registry.person p on p.id = s.person_id
     where s.hash = any(p_hashes) and s.kind = 'phone' order by s.superseded_at nulls first, s.id desc limit 1;
  end if;
  if who is null then
    select null::uuid as id, null::uuid as person_id, o.id as office_id, null::uuid as phone_id, null::text as message_class
      into who from organisation.office o where o.kind = 'county_federation' and o.closed_on is null
     order by (select max(c.created_at) from publicity.campaign c where c.office_id = o.id) desc nulls last, o.id limit 1;
  end if;
  insert into publicity.reply (office_id, person_id, message_id, number_mask, text, opts_out)
  values (who.office_id, who.person_id, who.id, p_mask, p_text, p_opts_out) returning id into made;
  if p_opts_out and who.phone_id is not null then
    perform access.begin_system('短信回复退订', who.office_id, 'message:send', '');
    insert into publicity.opt_out (office_id, person_id, phone_id, message_class, source)
    select who.office_id, who.person_id, who.phone_id, c, 'reply'
      from unnest(case when who.message_class in ('care_follow_up', 'publicity') then array[who.message_class]
                       else array['care_follow_up', 'publicity'] end) c
    on conflict (phone_id, message_class) where revoked_at is null do nothing;
  end if;
  return made;
end
$$;

-- What a stop leaves is sent to nobody; what has left goes its way.
create function publicity.withdraw_waiting(p_campaign uuid) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare n integer;
begin
  if not exists (select from publicity.campaign c where c.id = p_campaign and c.state = 'stopping'
                   and c.office_id = any(access.offices())) then return 0; end if;
  perform publicity.hold_books();
  update publicity.message m set state = 'excluded', reason = 'stopped', ended_at = now()
   where m.campaign_id = p_campaign and m.state = 'queued';
  get diagnostics n = row_count;
  update publicity.campaign set state = 'stopped', ended_at = now(), version = version + 1, updated_at = now() where id = p_campaign;
  return n;
end
$$;

-- Steps of a campaign that its job takes. False where it has been stopped meanwhile.
create function publicity.step_campaign(p_campaign uuid, p_from text[], p_to text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update publicity.campaign c
     set state = p_to, version = c.version + 1, updated_at = now(),
         started_at = case when p_to = 'sending' then now() else c.started_at end,
         ended_at = case when p_to in ('done', 'stopped') then now() end,
         stop_reason = case when p_to = 'stopped' then coalesce(c.stop_reason, '未能生成名单') else c.stop_reason end
   where c.id = p_campaign and c.state = any(p_from) and c.office_id = any(access.offices());
  return found;
end
$$;

-- One message to one person, before everything that waits in bulk.
create function publicity.send_one(p_person uuid, p_phone uuid, p_to_carer boolean, p_class text, p_body text, p_segments smallint,
  p_by text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  home integer;
  made uuid;
begin
  if (access.actor_parts())[3] <> 'message:send' then raise exception 'not_granted' using errcode = 'WZ002'; end if;
  select p.office_id into home from registry.person p where p.id = p_person and p.office_id = any(access.offices());
  if not found then return null; end if;
  insert into publicity.message (office_id, person_id, phone_id, to_carer, message_class, lane, body, segments, sent_by)
  values (home, p_person, p_phone, p_to_carer, p_class, 'realtime', p_body, p_segments, p_by) returning id into made;
  perform audit.write(home, 'create', 'publicity.message', made::text, null,
    jsonb_build_object('person_id', p_person, 'message_class', p_class, 'lane', 'realtime', 'segments', p_segments));
  return made;
end
$$;

do $$
declare f text;
begin
  foreach f in array array['publicity.settle_messages(uuid[])', 'publicity.learn_parts(jsonb)', 'publicity.next_messages(text, integer)',
    'publicity.note_leaving(jsonb, jsonb, text)', 'publicity.note_answers(jsonb, integer)', 'publicity.note_receipts(jsonb, text)',
    'publicity.doubt_unanswered()', 'publicity.expire_parts()', 'publicity.note_reply(bytea[], text, text, boolean)',
    'publicity.withdraw_waiting(uuid)', 'publicity.step_campaign(uuid, text[], text)',
    'publicity.send_one(uuid, uuid, boolean, text, text, smallint, text)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('alter function %s owner to wuzi_access', f);
  end loop;
  foreach f in array array['publicity.state_rank(text)', 'publicity.reason_rank(text)', 'publicity.hold_books()'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to wuzi_access', f);
  end loop;
end
$$;
set local role wuzi_access;
grant execute on function publicity.next_messages(text, integer), publicity.note_leaving(jsonb, jsonb, text),
  publicity.note_answers(jsonb, integer), publicity.note_receipts(jsonb, text), publicity.doubt_unanswered(),
  publicity.expire_parts(), publicity.note_reply(bytea[], text, text, boolean), publicity.withdraw_waiting(uuid),
  publicity.step_campaign(uuid, text[], text) to wuzi_worker;
grant execute on function publicity.send_one(uuid, uuid, boolean, text, text, smallint, text) to wuzi_app;
reset role;
