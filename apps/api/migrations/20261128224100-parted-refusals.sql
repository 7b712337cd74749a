-- Taking a merge back where the same class of messages was refused on both rows of one number.
set local role wuzi_access;
create or replace function registry.part_traces(p_merge uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  m registry.merge;
  it record;
  follow_ups uuid[];
begin
  if (access.actor_parts())[3] <> 'person:write' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  select * into m from registry.merge g where g.id = p_merge and g.undone_at is null
     and g.office_id = any(access.offices());
  if not found then return; end if;
  follow_ups := array(select f.id from prevent.follow_up f
    join jsonb_array_elements(coalesce(m.detail -> 'traces', '[]')) given on given ->> 'place' = 'prevent.control_case'
    join jsonb_array_elements_text(given -> 'ids') c on c = f.case_id::text);
  for it in
    select t.place, t.person_column, t.office_column, array(select i::uuid from jsonb_array_elements_text(given -> 'ids') i) as ids
      from jsonb_array_elements(coalesce(m.detail -> 'traces', '[]')) given
      join registry.trace_tables() t on t.place::text = given ->> 'place' and t.person_column = given ->> 'column'
     where t.may_follow
  loop
    perform registry.give_traces(it.place, it.person_column, it.office_column, m.kept_id, m.dropped_id, it.ids);
  end loop;
  update registry.contact c set person_id = m.dropped_id where c.person_id = m.kept_id and c.source_id = any(follow_ups);
  update care.noted_need n set person_id = m.dropped_id where n.person_id = m.kept_id and n.source_id = any(follow_ups);
  for it in
    select copy.id as copied, was.id as original
      from jsonb_array_elements_text(m.detail -> 'carers') made
      join registry.carer copy on copy.id = made::uuid
      join registry.carer was on was.person_id = m.dropped_id and was.name = copy.name and was.relation = copy.relation
       and was.id::text in (select jsonb_array_elements_text(m.detail -> 'endedCarers'))
  loop
    update care.gap g set carer_id = it.original, person_id = m.dropped_id,
           office_id = (select p.office_id from registry.person p where p.id = m.dropped_id)
     where g.carer_id = it.copied;
    update prevent.control_case c set carer_id = it.original where c.carer_id = it.copied;
    update care.noted_need n set carer_id = it.original where n.carer_id = it.copied;
  end loop;
  -- a class that was refused on the copy and stands refused on the number it was copied from: one refusal is enough
  update publicity.opt_out o
     set revoked_at = now(), revoked_by = '系统', version = o.version + 1, updated_at = now()
    from registry.sealed_value copy
    join registry.sealed_value was on was.person_id = m.dropped_id and was.kind = copy.kind and was.hash = copy.hash
    join publicity.opt_out former on former.phone_id = was.id and former.revoked_at is null
   where o.phone_id = copy.id and o.revoked_at is null and former.message_class = o.message_class
     and copy.id::text in (select jsonb_array_elements_text(m.detail -> 'copied'));
  -- what was sent to, or refused for, a number that only the merge copied is about the number it was copied from
  for it in
    select con.conrelid::regclass as place, mine.attname as value_column
      from pg_constraint con
      join pg_attribute mine on mine.attrelid = con.conrelid and mine.attnum = con.conkey[1]
     where con.contype = 'f' and con.confrelid = 'registry.sealed_value'::regclass
       and con.connamespace <> 'registry'::regnamespace
       and has_column_privilege('wuzi_access', con.conrelid, mine.attname, 'update')
  loop
    execute format('update %s t set %I = was.id from registry.sealed_value copy
        join registry.sealed_value was on was.person_id = $1 and was.kind = copy.kind and was.hash = copy.hash
       where t.%I = copy.id and copy.id::text in (select jsonb_array_elements_text($2))',
      it.place, it.value_column, it.value_column) using m.dropped_id, m.detail -> 'copied';
  end loop;
end
$$;
reset role;
