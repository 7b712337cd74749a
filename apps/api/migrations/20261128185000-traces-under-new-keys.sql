-- Imports and the rotation of keys. What an import left of a person and what waits to be imported is
-- sealed anew like the registry itself, and a key is retired when neither stands under it any more.
alter table registry.import_progress add column key_id smallint;
comment on column registry.import_progress.key_id is
  'Under which key rows of the check are compared with each other: one for all of them, whatever takes over meanwhile.';

-- Traces and waiting rows come in under the current key alone, like sealed values: the rotation has
-- passed where a stale process still writes.
set local role wuzi_access;
do $$
begin
  execute format('grant execute on function registry.require_current_key() to %I', session_user);
end
$$;
reset role;
create trigger import_trace_current_key after insert on registry.import_trace
  referencing new table as new_rows
  for each statement execute function registry.require_current_key();
create trigger import_row_current_key after insert on registry.import_row
  referencing new table as new_rows
  for each statement execute function registry.require_current_key();

create function registry.require_current_key_of_row() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform pg_advisory_xact_lock_shared(hashtext('registry.sealing_key'));
  if new.key_id is distinct from
       coalesce((select k.key_id from registry.sealing_key k where k.state = 'current'), new.key_id) then
    raise exception 'the registry has another key by now' using errcode = 'serialization_failure';
  end if;
  return null;
end
$$;
create trigger import_trace_current_key_of_row after update of sealed on registry.import_trace
  for each row execute function registry.require_current_key_of_row();
revoke all on function registry.require_current_key_of_row() from public;
alter function registry.require_current_key_of_row() owner to wuzi_access;

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
    update registry.sealing_key k set state = 'retired', changed_at = now() where k.state = 'retiring'
       and not exists (select from registry.sealed_value s where s.key_id = k.key_id)
       and not exists (select from prevent.sealed_value s where s.key_id = k.key_id)
       and not exists (select from registry.import_trace t where t.key_id = k.key_id)
       and not exists (select from registry.import_row r where r.key_id = k.key_id and r.sealed <> '');
  end if;
  return p_key;
end
$$;
reset role;
