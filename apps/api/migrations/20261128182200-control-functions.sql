-- What of control has to look past an office's own rows: the county's configuration, numbers without
-- gaps, moves between offices, and the care gap of somebody else's dependant.

-- The categories that an epidemic begins with. What "3+1" means no source says: the reading here has
-- the shape of a notice of 平昌县, and the county's headquarters decides.
create function prevent.seed_control() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare awaits text := '口径以县指挥部文件为准，待确认';
begin
  insert into prevent.control_group (office_id, incident_id, code, label, note, position)
  select i.office_id, i.id, g.code, g.label, g.note, g.position
    from new_rows i cross join (values
      ('home_isolation', '居家隔离人员', null, 1),
      ('three_plus_one', '“3+1”管控人员', awaits, 2)) g(code, label, note, position)
   where i.kind = 'epidemic';
  insert into prevent.control_category (office_id, incident_id, group_code, code, label, definition, source_document,
    anchor_rule, days, checks_per_day, approver, valid_from, note)
  select i.office_id, i.id, c.group_code, c.code, c.label, c.definition, c.source, c.anchor_rule, 14, 2, 'town',
         i.started_on, c.note
    from new_rows i cross join (values
      ('home_isolation', 'home_isolation', '居家隔离', '从疫情较重地区来（返）县人员，居家医学观察',
       '川办发〔2020〕13号', 'arrived', null),
      ('three_plus_one', 'came_from', '疫区来（返）人员', '从重点疫区来（返）本县的人员', '县指挥部文件', 'arrived', awaits),
      ('three_plus_one', 'stopped_over', '途经停留人员', '在重点疫区停留后到本县的人员', '县指挥部文件', 'left_area', awaits),
      ('three_plus_one', 'had_been', '曾到疫区人员', '近期到过重点疫区的人员', '县指挥部文件', 'left_area', awaits),
      ('three_plus_one', 'close_contact', '密切接触者', '与前述三类人员密切接触的人员', '县指挥部文件', 'last_contact', awaits)
      ) c(group_code, code, label, definition, source, anchor_rule, note)
   where i.kind = 'epidemic';
  return null;
end
$$;

-- The version of a category in force on a day, for an office in the actor's reach.
create function prevent.category_on(p_office integer, p_code text, p_day date)
returns table (id uuid, incident_id uuid, incident_from date, group_code text, group_label text, code text, label text, anchor_rule text,
  days smallint, checks_per_day smallint, approver text)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select c.id, c.incident_id, i.started_on, c.group_code, g.label, c.code, c.label, c.anchor_rule, c.days, c.checks_per_day, c.approver
    from prevent.control_category c
    join response.incident i on i.id = c.incident_id
    join prevent.control_group g on g.incident_id = c.incident_id and g.code = c.group_code
   where c.incident_id = response.current_incident(p_office) and c.code = p_code
     and p_day between c.valid_from and coalesce(c.valid_to, 'infinity')
   order by c.valid_from desc limit 1
$$;

-- What decides by which channels the person of a case is reached: the case's office follows up even
-- where the record belongs to another. Nothing of somebody who is not registered.
create function prevent.case_needs(p_case uuid) returns jsonb
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select jsonb_build_object('category', p.category, 'grade', p.grade, 'overrides', p.channel_overrides,
           'dependent', p.needs_care, 'bornOn', p.born_on, 'channels', to_jsonb(p.channels),
           'parts', coalesce((select jsonb_agg(jsonb_build_object('category', d.category, 'grade', d.grade) order by d.category)
                                from registry.disability_part d where d.person_id = p.id), '[]'))
    from prevent.control_case c join registry.person p on p.id = c.person_id
   where c.id = p_case and c.office_id = any(access.offices())
$$;

-- Where and since when somebody is under control already, inside the county.
create function prevent.control_holder(p_office integer, p_person uuid, p_carer uuid)
returns table (office_name text, since date, mine boolean)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select registry.town_label(c.office_id), c.from_day, c.office_id = any(access.offices())
    from prevent.control_case c
   where c.state = 'active' and c.incident_id = response.current_incident(p_office)
     and (c.person_id = p_person or c.carer_id = p_carer) limit 1
$$;

create function prevent.next_notice(p_office integer, p_year smallint) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare number integer;
begin
  if (access.actor_parts())[3] <> 'control:approve' or not p_office = any(access.offices()) then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  insert into prevent.notice_counter as n (county_id, year, last)
  select s.county_id, p_year, 1 from access.office_scope s where s.office_id = p_office
  on conflict (county_id, year) do update set last = n.last + 1
  returning last into number;
  return number;
end
$$;

-- Moves a case with everything that hangs on it; both offices keep the act, the giver a masked name.
create function prevent.move_control(p_case uuid, p_to integer, p_reason text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := access.actor_parts();
  who text := coalesce((select m.name from staff.member m where m.id = nullif(part[1], '')::uuid), '系统：' || coalesce(part[7], ''));
  it record;
begin
  if part[3] <> 'control:write' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  select c.id, c.office_id as home, c.name, c.incident_id, c.from_day, c.checks_per_day,
         coalesce(c.manual_until_on, c.until_on) as last_day into it
    from prevent.control_case c
   where c.id = p_case and c.office_id = any(access.offices()) and c.state = 'active' for update;
  if not found then return false; end if;
  if not exists (select from organisation.office o
                  where o.id = p_to and o.closed_on is null
                    and o.kind in ('street_federation', 'town_federation', 'community_post', 'village_post', 'grid')
                    and o.id = any((select county.offices from access.office_scope s
                          join access.office_scope county on county.office_id = s.county_id
                         where s.office_id = it.home)::integer[])) then
    raise exception 'the office cannot take people' using errcode = 'check_violation',
      constraint = 'transfer_target_check';
  end if;
  if it.home = p_to then return true; end if;
  perform audit.write(side.office, 'transfer', 'prevent.control_case', p_case::text,
      jsonb_build_object('office_id', it.home), jsonb_build_object('office_id', p_to, 'reason', p_reason))
     from (values (it.home), (p_to)) side(office);
  insert into prevent.control_move (office_id, case_id, direction, name_mask, from_name, to_name, reason, actor_name)
  select side.office, p_case, side.direction,
         left(it.name, 1) || repeat('*', greatest(char_length(it.name) - 1, 1)),
         registry.town_label(it.home), registry.town_label(p_to), p_reason, who
    from (values (it.home, 'given'), (p_to, 'received')) side(office, direction);
  update prevent.control_case set office_id = p_to, version = version + 1, updated_at = now() where id = p_case;
  update prevent.duty_target set office_id = p_to where id = p_case;
  perform prevent.fill_slots(null, array[p_case], prevent.china_day(now()), prevent.china_day(now()) + 1);
  return true;
end
$$;

do $$
declare f text;
begin
  foreach f in array array['prevent.seed_control()', 'prevent.category_on(integer, text, date)', 'prevent.case_needs(uuid)',
    'prevent.control_holder(integer, uuid, uuid)', 'prevent.next_notice(integer, smallint)',
    'prevent.move_control(uuid, integer, text)'] loop
    execute format('revoke all on function %s from public', f);
    execute format('alter function %s owner to wuzi_access', f);
  end loop;
end
$$;
set local role wuzi_access;
grant execute on function prevent.category_on(integer, text, date), prevent.case_needs(uuid),
  prevent.control_holder(integer, uuid, uuid), prevent.next_notice(integer, smallint),
  prevent.move_control(uuid, integer, text) to wuzi_app;
do $$
begin
  execute format('grant execute on function prevent.seed_control() to %I', session_user);
end
$$;
reset role;
create trigger incident_seed_control after insert on response.incident
  referencing new table as new_rows
  for each statement execute function prevent.seed_control();
