-- How the way to the carrier stands (通道状况), as whoever sends tells it: one row a kind of channel.
create table publicity.channel_health (
  kind text not null,
  state text not null,
  since timestamptz not null,
  fault text,
  waiting integer not null,
  outstanding integer not null,
  throttled_until timestamptz,
  window_size integer not null,
  per_second integer not null,
  told_at timestamptz not null default now(),
  constraint channel_health_pkey primary key (kind),
  constraint channel_health_kind_check check (kind in ('smpp', 'sgip', 'http', 'file')),
  constraint channel_health_state_check check (state in ('idle', 'connecting', 'up', 'backing_off', 'stopped')),
  constraint channel_health_fault_check check (
    fault in ('cannot_connect', 'login_refused', 'closed', 'no_answer', 'garbage', 'stopped'))
);
alter table publicity.channel_health enable row level security, force row level security;
create policy channel_health_definer on publicity.channel_health to wuzi_access using (true) with check (true);
grant select, insert, update on publicity.channel_health to wuzi_access;
alter table publicity.channel_health set (fillfactor = 50);

-- What the dispatcher knows of its channel. It tells again although nothing changed: who is silent has stopped.
create function publicity.note_channel(p_told jsonb) returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  insert into publicity.channel_health as h (kind, state, since, fault, waiting, outstanding, throttled_until, window_size, per_second)
  select t.kind, t.state, t.since, t.fault, t.waiting, t.outstanding, t.throttled, t.window_size, t.per_second
    from jsonb_to_record(p_told) as t(kind text, state text, since timestamptz, fault text, waiting integer, outstanding integer,
      throttled timestamptz, window_size integer, per_second integer)
  on conflict (kind) do update
    set state = excluded.state, since = excluded.since, fault = excluded.fault, waiting = excluded.waiting,
        outstanding = excluded.outstanding, throttled_until = excluded.throttled_until, window_size = excluded.window_size,
        per_second = excluded.per_second, told_at = now()
$$;

-- For whoever may know the rules of sending; the one that told last comes first.
create function publicity.channel_states() returns setof publicity.channel_health
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (access.actor_parts())[3] <> 'sendingPolicy:read' then raise exception 'not_granted' using errcode = 'WZ002'; end if;
  return query select * from publicity.channel_health h order by h.told_at desc, h.kind;
end
$$;
revoke all on function publicity.note_channel(jsonb), publicity.channel_states() from public;
grant execute on function publicity.note_channel(jsonb) to wuzi_worker;
grant execute on function publicity.channel_states() to wuzi_app;
alter function publicity.note_channel(jsonb) owner to wuzi_access;
alter function publicity.channel_states() owner to wuzi_access;
