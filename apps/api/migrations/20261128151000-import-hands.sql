-- What the import's jobs need beside the tables.
alter table registry.import_trace drop column content_hash,
  add column contents bytea[] not null default '{}';
comment on column registry.import_trace.contents is 'Prints of whole rows that have been dealt with: the same row again says nothing new.';
alter table registry.import_progress add column run integer not null default 0;
grant insert on registry.import_not_same to wuzi_worker;
create index person_born_sound_idx on registry.person (born_on, pinyin);

-- The divisions and grids of the importer's county, closed ones too: rows name places that lie outside
-- the importer's reach, and say so.
create function registry.county_places()
returns table (id integer, code text, parent_code text, kind text, short_name text, opened_on date, closed_on date,
  successors text[], reachable boolean)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := access.actor_parts();
  reach integer[] := access.offices();
  county integer[];
begin
  if part[3] <> 'person:write' or part[4] <> 'subtree' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  county := (select c.offices from access.office_scope s join access.office_scope c on c.office_id = s.county_id
              where s.office_id = part[5]::integer);
  return query
    select o.id, o.code, up.code, o.kind, o.short_name, o.opened_on, o.closed_on,
           array(select n.code from organisation.office_successor s join organisation.office n on n.id = s.successor_id
                  where s.office_id = o.id order by s.successor_id),
           o.id = any(reach)
      from organisation.office o left join organisation.office up on up.id = o.parent_id
     where o.id = any(county) and o.kind in ('county_federation', 'town_federation', 'street_federation',
       'village_post', 'community_post', 'grid');
end
$$;

-- Rows of an earlier check go before the columns are read another way; never those that are written.
create function registry.clear_import_rows(p_batch uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  if (access.actor_parts())[3] <> 'person:write' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  delete from registry.import_row r
   where r.batch_id = p_batch and r.office_id = any(access.offices())
     and not exists (select from registry.import_row d
                      where d.batch_id = p_batch and d.state = 'done' and d.verdict <> 'unchanged');
end
$$;

do $$
begin
  revoke all on function registry.county_places(), registry.clear_import_rows(uuid) from public;
  grant execute on function registry.county_places(), registry.clear_import_rows(uuid) to wuzi_worker;
  alter function registry.county_places() owner to wuzi_access;
  alter function registry.clear_import_rows(uuid) owner to wuzi_access;
end
$$;
set local role wuzi_access;
grant execute on function registry.sealed_for_edit(uuid[]), registry.set_parts(jsonb) to wuzi_worker;
reset role;
