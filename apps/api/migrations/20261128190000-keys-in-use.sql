-- A key is retired when nothing stands under it any more, wherever that is: every table whose rows must
-- come in under the current key counts by itself, so that no wing can be forgotten.
create function registry.key_in_use(p_key smallint) returns boolean
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  place regclass;
  used boolean;
begin
  for place in
    select distinct t.tgrelid from pg_trigger t where t.tgfoid = 'registry.require_current_key()'::regprocedure
  loop
    -- what was emptied holds nothing to be opened
    execute format('select exists (select from %s where key_id = $1 and sealed <> '''')', place)
      into used using p_key;
    if used then return true; end if;
  end loop;
  return false;
end
$$;
revoke all on function registry.key_in_use(smallint) from public;
alter function registry.key_in_use(smallint) owner to wuzi_access;

set local role wuzi_access;
create or replace function registry.step_key(p_step text, p_key smallint, p_former smallint) returns smallint
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare under_way smallint;
begin
  -- whoever writes sealed values holds this shared: a key takes over between two writers
  perform pg_advisory_xact_lock(hashtext('registry.sealing_key'));
  if p_step = 'announce' then
    insert into registry.sealing_key (key_id, state) select p_former, 'current'
     where not exists (select from registry.sealing_key);
    under_way := (select k.key_id from registry.sealing_key k where k.state = 'coming');
    if under_way is null and exists (select from registry.sealing_key k where k.state = 'retiring') then
      under_way := (select k.key_id from registry.sealing_key k where k.state = 'current');
    end if;
    if under_way is not null then return under_way; end if;
    insert into registry.sealing_key (key_id, state) values (p_key, 'coming');
  elsif p_step = 'take_over' and exists (select from registry.sealing_key k where k.key_id = p_key and k.state = 'coming') then
    update registry.sealing_key set state = 'retiring', changed_at = now() where state = 'current';
    update registry.sealing_key set state = 'current', changed_at = now() where key_id = p_key;
  elsif p_step = 'retire' then
    update registry.sealing_key k set state = 'retired', changed_at = now()
     where k.state = 'retiring' and not registry.key_in_use(k.key_id);
  end if;
  return p_key;
end
$$;
reset role;
