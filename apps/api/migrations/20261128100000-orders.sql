-- Work that a command has ordered (任务单): written in the command's own transaction, done by the
-- worker afterwards, chunk by chunk. The table is reached through the functions below alone.
create table platform.job_order (
  id uuid not null default uuidv7(),
  office_id integer not null,
  staff_id uuid,
  ordered_by text not null,
  request_id text not null,
  job text not null,
  data jsonb not null,
  state text not null default 'waiting',
  claim integer not null default 0,
  failures integer not null default 0,
  not_before timestamptz not null default now(),
  fault text,
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  constraint job_order_pkey primary key (id),
  constraint job_order_office_fkey foreign key (office_id) references organisation.office (id),
  constraint job_order_staff_fkey foreign key (staff_id) references staff.member (id),
  constraint job_order_job_check check (job ~ '^[a-z]+\.[a-zA-Z]+$'),
  constraint job_order_state_check check (state in ('waiting', 'done', 'failed')),
  constraint job_order_ended_check check ((state = 'waiting') = (ended_at is null))
);
comment on column platform.job_order.claim is 'Counts who took it: only the latest may go on.';
comment on column platform.job_order.failures is 'Times it was taken since it last got ahead.';
create index job_order_office_id_idx on platform.job_order (office_id);
create index job_order_waiting_idx on platform.job_order (created_at) where state = 'waiting';
create index job_order_ended_at_idx on platform.job_order (ended_at) where state <> 'waiting';

alter table platform.job_order enable row level security, force row level security;
create policy job_order_definer on platform.job_order to wuzi_access using (true) with check (true);
grant select, insert, update, delete on platform.job_order to wuzi_access;

-- Orders work at an office in the actor's reach, as part of the actor's transaction.
create function platform.order_job(p_office integer, p_job text, p_data jsonb) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := access.actor_parts();
  who uuid := nullif(part[1], '')::uuid;
  made uuid;
begin
  if part is null or p_office is null or not p_office = any(access.offices()) then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  insert into platform.job_order (office_id, staff_id, ordered_by, request_id, job, data)
  values (p_office, who, coalesce((select name from staff.member where id = who), part[7], ''),
          coalesce(part[6], ''), p_job, p_data)
  returning id into made;
  perform pg_notify('wuzi_order', '');
  return made;
end
$$;

-- Takes the oldest order that nobody works on. The lock belongs to the worker's session and ends with
-- it, so that what a killed worker held is free at once.
create function platform.claim_order(p_jobs text[], p_running uuid[])
returns table (id uuid, job text, data jsonb, office_id integer, staff_id uuid, claim integer, failures integer)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare o platform.job_order;
begin
  for o in select * from platform.job_order w
            where w.state = 'waiting' and w.not_before <= clock_timestamp() and w.job = any(p_jobs)
              and not w.id = any(p_running)
            order by w.created_at limit 100 loop
    continue when not pg_try_advisory_lock(hashtextextended('wuzi order ' || o.id, 0));
    return query update platform.job_order w set claim = w.claim + 1, failures = w.failures + 1
      where w.id = o.id and w.state = 'waiting'
      returning w.id, w.job, w.data, w.office_id, w.staff_id, w.claim, w.failures;
    if found then return; end if;
    perform pg_advisory_unlock(hashtextextended('wuzi order ' || o.id, 0));
  end loop;
end
$$;

-- Begins one transaction of an order: as the system, over the order's office and what is below it,
-- named in the audit together with who ordered it. False when somebody else holds the order by now.
create function platform.begin_order(p_id uuid, p_claim integer, p_reason text, p_permission text, p_ahead boolean)
returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare o platform.job_order;
begin
  -- holds the row until the end of the transaction: a later claim waits for it
  select * into o from platform.job_order w
   where w.id = p_id and w.claim = p_claim and w.state = 'waiting' for update;
  if not found then return false; end if;
  if p_ahead and o.failures > 0 then update platform.job_order w set failures = 0 where w.id = p_id; end if;
  perform access.begin_system(p_reason || case o.ordered_by when '' then '' else '，' || o.ordered_by || '下达' end,
    o.office_id, p_permission, o.request_id);
  return true;
end
$$;

-- Ends a run: done, given up, or waiting for another try.
create function platform.end_order(p_id uuid, p_claim integer, p_state text, p_fault text, p_delay_seconds integer)
returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  update platform.job_order w
     set state = p_state, fault = p_fault, ended_at = case when p_state = 'waiting' then null else now() end,
         not_before = now() + make_interval(secs => p_delay_seconds),
         failures = case when p_state = 'waiting' and p_fault is null then greatest(w.failures - 1, 0) else w.failures end
   where w.id = p_id and w.claim = p_claim and w.state = 'waiting';
  perform pg_advisory_unlock(hashtextextended('wuzi order ' || p_id, 0));
end
$$;

create function platform.purge_orders() returns void
language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  delete from platform.job_order where ended_at < now() - interval '30 days'
$$;

do $$
declare f text;
begin
  foreach f in array array['platform.order_job(integer, text, jsonb)', 'platform.claim_order(text[], uuid[])',
    'platform.begin_order(uuid, integer, text, text, boolean)',
    'platform.end_order(uuid, integer, text, text, integer)', 'platform.purge_orders()'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to wuzi_worker', f);
  end loop;
  grant execute on function platform.order_job(integer, text, jsonb) to wuzi_app;
  foreach f in array array['platform.order_job(integer, text, jsonb)', 'platform.claim_order(text[], uuid[])',
    'platform.begin_order(uuid, integer, text, text, boolean)',
    'platform.end_order(uuid, integer, text, text, integer)', 'platform.purge_orders()'] loop
    execute format('alter function %s owner to wuzi_access', f);
  end loop;
end
$$;
