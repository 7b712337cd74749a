-- How long nothing of a lane can leave, so that the dispatcher need not look each second through the night: until
-- the soonest that waits may leave by its county's hours and its own moment. Whatever puts something back into
-- the queue, or changes the hours, calls the dispatcher, as a new message does.
create function publicity.due_in(p_lane text) returns integer
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select least(86400000, ceil(1000 * extract(epoch from min(w.at) - now())))::integer
    from (select coalesce(c.office_id, m.office_id) as office_id,
                 coalesce(c.override_reason, m.override_reason) is not null as always, greatest(min(m.not_before), now()) as due
            from publicity.message m left join publicity.campaign c on c.id = m.campaign_id
           where m.state = 'queued' and m.lane = p_lane and (c.id is null or c.state = 'sending')
           group by 1, 2) q
   cross join lateral publicity.policy_of(q.office_id) p
   cross join lateral (select q.due at time zone 'Asia/Shanghai' as due) here
   cross join lateral (select case when q.always or here.due::time between p.send_from and p.send_to then q.due
       else (here.due::date + case when here.due::time > p.send_to then 1 else 0 end + p.send_from) at time zone 'Asia/Shanghai'
     end as at) w
$$;
comment on function publicity.due_in(text) is 'Milliseconds; null where nothing waits.';

create function publicity.call_dispatcher() returns trigger
language plpgsql volatile set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_notify('wuzi_message', '');
  return null;
end
$$;
create trigger message_waits_again after update of state on publicity.message
  for each row when (new.state = 'queued' and old.state <> 'queued') execute function publicity.call_dispatcher();
create trigger policy_told after insert or update on publicity.sending_policy
  for each statement execute function publicity.call_dispatcher();
revoke all on function publicity.due_in(text), publicity.call_dispatcher() from public;
grant execute on function publicity.due_in(text) to wuzi_worker;
alter function publicity.due_in(text) owner to wuzi_access;
