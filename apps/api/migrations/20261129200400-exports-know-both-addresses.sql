-- Somebody may have two addresses, where they live and where they are registered: an export in full says which
-- is which.
set local role wuzi_access;
drop function registry.sealed_for_export(uuid[]);
create function registry.sealed_for_export(p_people uuid[])
returns table (person_id uuid, carer_id uuid, kind text, holder text, key_id smallint, sealed bytea)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (access.actor_parts())[3] <> 'person:export_full' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  return query
    select s.person_id, s.carer_id, s.kind, s.holder, s.key_id, s.sealed from registry.sealed_value s
     where s.person_id = any(p_people) and s.office_id = any((select access.offices())::integer[])
       and s.superseded_at is null
     order by s.person_id, s.position, s.id;
end
$$;
revoke all on function registry.sealed_for_export(uuid[]) from public;
grant execute on function registry.sealed_for_export(uuid[]) to wuzi_worker;
reset role;
