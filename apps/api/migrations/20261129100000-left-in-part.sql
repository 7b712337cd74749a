-- A message of which a part has left is never as if nothing had: what of it still waits has failed for the
-- reason that keeps it, and the message is what its parts make it.
set local role wuzi_access;

-- As before; a reason that no carrier gives is one too.
create or replace function publicity.settle_messages(p_ids uuid[]) returns void
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
                 (array_agg(p.reason order by publicity.reason_rank(p.reason)) filter (where p.reason is not null))[1] as reason
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

-- Nothing more leaves of these. One of which nothing has left stands in `p_state`. Whoever calls holds the books.
create function publicity.give_up_messages(p_ids uuid[], p_state text, p_reason text) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  n integer;
  begun constant uuid[] := array(
    select distinct t.message_id from publicity.message_part t where t.message_id = any(p_ids) and t.state <> 'queued');
begin
  update publicity.message_part t set state = 'failed', reason = p_reason, ended_at = now()
   where t.message_id = any(p_ids) and t.state = 'queued';
  update publicity.message m set state = p_state, reason = p_reason, ended_at = now()
   where m.id = any(p_ids) and m.state = 'queued' and not m.id = any(begun);
  get diagnostics n = row_count;
  perform publicity.settle_messages(p_ids);
  return n;
end
$$;
revoke all on function publicity.give_up_messages(uuid[], text, text) from public;

-- As before, but for messages of which a part has left.
create or replace function publicity.withdraw_waiting(p_campaign uuid) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare n integer;
begin
  if not exists (select from publicity.campaign c where c.id = p_campaign and c.state = 'stopping'
                   and c.office_id = any(access.offices())) then return 0; end if;
  perform publicity.hold_books();
  n := publicity.give_up_messages(array(
    select m.id from publicity.message m where m.campaign_id = p_campaign and m.state = 'queued'), 'excluded', 'stopped');
  update publicity.campaign set state = 'stopped', ended_at = now(), version = version + 1, updated_at = now() where id = p_campaign;
  return n;
end
$$;

-- As before; what waits of a text that has other parts now goes, and what cannot leave settles as everything
-- else does, so that a campaign of which nothing waits any more is done.
create or replace function publicity.note_leaving(p_leaving jsonb, p_hopeless jsonb, p_channel text) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare h record;
begin
  delete from publicity.message_part t using jsonb_to_recordset(p_leaving) as l(id uuid, parts jsonb)
   where t.message_id = l.id and t.state = 'queued'
     and not exists (select from jsonb_to_recordset(l.parts) as g(id uuid) where g.id = t.id);
  insert into publicity.message_part (id, message_id, office_id, sequence, channel)
  select t.id, l.id, m.office_id, t.sequence, p_channel
    from jsonb_to_recordset(p_leaving) as l(id uuid, parts jsonb)
    join publicity.message m on m.id = l.id
   cross join lateral jsonb_to_recordset(l.parts) as t(id uuid, sequence smallint)
  on conflict (id) do update set state = 'submitted', submitted_at = now(), channel = excluded.channel;
  update publicity.message m
     set state = 'submitted', segments = l.segments, attempts = m.attempts + 1, submitted_at = coalesce(m.submitted_at, now())
    from jsonb_to_recordset(p_leaving) as l(id uuid, segments smallint) where m.id = l.id;
  for h in
    select t.reason, array_agg(t.id) as ids from jsonb_to_recordset(p_hopeless) as t(id uuid, reason text) group by 1
  loop
    perform publicity.give_up_messages(h.ids, 'failed', h.reason);
  end loop;
end
$$;
reset role;
