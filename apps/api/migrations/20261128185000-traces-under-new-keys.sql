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
