-- Replies that come in several parts wait for each other; what comes twice is one reply.
create table publicity.reply_part (
  hash bytea not null,
  reference integer not null,
  total smallint not null,
  sequence smallint not null,
  hashes bytea[] not null,
  number_mask text not null,
  text text not null,
  received_at timestamptz not null default now(),
  joined_at timestamptz,
  constraint reply_part_pkey primary key (hash, reference, total, sequence)
);
comment on column publicity.reply_part.joined_at is 'Kept for a while after that, so that a part which comes again begins no reply of its own.';

-- Ids that a carrier gave to replies, for as long as it may bring them again.
create table publicity.reply_seen (
  channel text not null,
  carrier_id text not null,
  seen_at timestamptz not null default now(),
  constraint reply_seen_pkey primary key (channel, carrier_id)
);

do $$
declare t text;
begin
  foreach t in array array['reply_part', 'reply_seen'] loop
    execute format('alter table publicity.%I enable row level security, force row level security', t);
    execute format('create policy %I on publicity.%I to wuzi_access using (true) with check (true)', t || '_definer', t);
    execute format('grant select, insert, update, delete on publicity.%I to wuzi_access', t);
  end loop;
end
$$;

-- Whether a reply is new. Asked in the transaction that keeps it.
create function publicity.is_new_reply(p_channel text, p_carrier_id text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  insert into publicity.reply_seen (channel, carrier_id) values (p_channel, p_carrier_id) on conflict do nothing;
  return found;
end
$$;

-- Keeps a part. Gives the whole text with the last of them; null while some are missing, or when they came again.
create function publicity.join_reply(p_hashes bytea[], p_mask text, p_reference integer, p_total integer, p_sequence integer,
  p_text text) returns text
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  key constant bytea := p_hashes[1];
  whole text;
begin
  perform pg_advisory_xact_lock(hashtextextended('reply ' || encode(key, 'hex'), 0));
  insert into publicity.reply_part (hash, reference, total, sequence, hashes, number_mask, text)
  values (key, p_reference, p_total, p_sequence, p_hashes, p_mask, p_text) on conflict do nothing;
  if not found then return null; end if;
  select string_agg(r.text, '' order by r.sequence) into whole from publicity.reply_part r
   where r.hash = key and r.reference = p_reference and r.total = p_total having count(*) = p_total;
  update publicity.reply_part r set joined_at = now()
   where whole is not null and r.hash = key and r.reference = p_reference and r.total = p_total;
  return whole;
end
$$;

-- Parts that have waited an hour are given as they are, with a mark where one is missing; what was joined goes.
create function publicity.take_waiting_replies() returns table (hashes bytea[], number_mask text, text text)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  delete from publicity.reply_seen s where s.seen_at < now() - interval '30 days';
  delete from publicity.reply_part r where r.joined_at < now() - interval '1 hour';
  return query
    with late as (
      select r.hash, r.reference, r.total from publicity.reply_part r where r.joined_at is null
       group by 1, 2, 3 having max(r.received_at) < now() - interval '1 hour'
    ), gone as (
      update publicity.reply_part r set joined_at = now() from late l
       where (r.hash, r.reference, r.total) = (l.hash, l.reference, l.total) returning r.*
    )
    select min(g.hashes), min(g.number_mask), (
             select string_agg(coalesce(x.text, '…'), '' order by n) from generate_series(1, g.total) n
               left join gone x on (x.hash, x.reference, x.total, x.sequence) = (g.hash, g.reference, g.total, n))
      from gone g group by g.hash, g.reference, g.total;
end
$$;

do $$
declare f text;
begin
  foreach f in array array['publicity.is_new_reply(text, text)',
    'publicity.join_reply(bytea[], text, integer, integer, integer, text)', 'publicity.take_waiting_replies()'] loop
    execute format('revoke all on function %s from public', f);
    execute format('grant execute on function %s to wuzi_worker', f);
    execute format('alter function %s owner to wuzi_access', f);
  end loop;
end
$$;
