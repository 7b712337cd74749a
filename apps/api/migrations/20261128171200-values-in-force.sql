-- Who edits a record needs what is in force; what was replaced years ago came along, sealed bytes and
-- all. Only copying a record along reads that as well.
drop function registry.sealed_for_edit(uuid[]);
create function registry.sealed_for_edit(p_people uuid[], p_former boolean)
returns table (id uuid, person_id uuid, carer_id uuid, kind text, holder text, note text, "position" smallint,
  issued_on date, valid_until date, key_id smallint, sealed bytea, mask text, superseded_at timestamptz)
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan as $$
begin
  if (access.actor_parts())[3] <> 'person:write' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  return query
    select s.id, s.person_id, s.carer_id, s.kind, s.holder, s.note, s.position, s.issued_on, s.valid_until,
           s.key_id, s.sealed, s.mask, s.superseded_at
      from registry.sealed_value s
     where s.person_id = any(p_people) and s.office_id = any((select access.offices())::integer[])
       and (p_former or s.superseded_at is null)
     order by s.person_id, s.kind, s.position, s.id;
end
$$;
revoke all on function registry.sealed_for_edit(uuid[], boolean) from public;
alter function registry.sealed_for_edit(uuid[], boolean) owner to wuzi_access;
set local role wuzi_access;
grant execute on function registry.sealed_for_edit(uuid[], boolean) to wuzi_app, wuzi_worker;
reset role;
