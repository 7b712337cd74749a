-- An import of 35,000 people wrote five audit entries for each of them, four of which said that a number
-- or an address had come with the person. Rows that belong to one record and come in one statement
-- share an entry: {"rows": [...]}, under the record's own id.
-- What a new or removed row shows: no nulls, no clocks, of sensitive columns that there was something.
create or replace function audit.visible(r jsonb, hidden text[]) returns jsonb
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select jsonb_strip_nulls(r - hidden - array['created_at', 'updated_at'])
    || coalesce((select jsonb_object_agg(h, 'changed') from unnest(hidden) h where r ->> h is not null), '{}')
$$;

set local role wuzi_access;

-- One statement trigger per owned table:
--   audit.record_change(office column, key column, sensitive columns separated by commas, record column)
-- Only what differs is kept; sensitive values appear as "changed", never as themselves. With a record
-- column, new rows of one record share an entry.
create or replace function audit.record_change() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := access.actor_parts();
  who uuid := nullif(part[1], '')::uuid;
  actor text;
  hidden text[] := string_to_array(coalesce(tg_argv[2], ''), ',');
  subject text := tg_table_schema || '.' || tg_table_name;
begin
  if part is null then
    raise exception 'a change of % without an actor', subject using errcode = 'WZ001';
  end if;
  actor := coalesce((select name from staff.member where id = who), '系统：' || coalesce(part[7], ''));

  if tg_op = 'INSERT' and tg_argv[3] is not null then
    insert into audit.entry (request_id, staff_id, actor_name, post_id, permission, office_id,
                             action, subject, subject_id, after)
    select part[6], who, actor, nullif(part[2], '')::uuid, part[3], (r ->> tg_argv[0])::integer,
           'create', subject, r ->> tg_argv[3],
           jsonb_build_object('rows', jsonb_agg(audit.visible(r, hidden)))
      from (select to_jsonb(n) as r from new_rows n) rows
     group by r ->> tg_argv[0], r ->> tg_argv[3];
  elsif tg_op = 'INSERT' then
    insert into audit.entry (request_id, staff_id, actor_name, post_id, permission, office_id,
                             action, subject, subject_id, after)
    select part[6], who, actor, nullif(part[2], '')::uuid, part[3], (r ->> tg_argv[0])::integer,
           'create', subject, r ->> tg_argv[1], audit.visible(r, hidden)
      from (select to_jsonb(n) as r from new_rows n) rows;
  elsif tg_op = 'DELETE' then
    insert into audit.entry (request_id, staff_id, actor_name, post_id, permission, office_id,
                             action, subject, subject_id, before)
    select part[6], who, actor, nullif(part[2], '')::uuid, part[3], (r ->> tg_argv[0])::integer,
           'remove', subject, r ->> tg_argv[1], audit.visible(r, hidden)
      from (select to_jsonb(o) as r from old_rows o) rows;
  else
    insert into audit.entry (request_id, staff_id, actor_name, post_id, permission, office_id,
                             action, subject, subject_id, before, after)
    select part[6], who, actor, nullif(part[2], '')::uuid, part[3], (r ->> tg_argv[0])::integer,
           'change', subject, r ->> tg_argv[1], d.before, d.after
      from (select to_jsonb(o) as was, to_jsonb(n) as r
              from old_rows o join new_rows n on to_jsonb(o) ->> tg_argv[1] = to_jsonb(n) ->> tg_argv[1]
           ) rows
      cross join lateral audit.difference(was, r, hidden) d
     where d.after is not null;
  end if;
  return null;
end
$$;

-- As before, and it reads the shared entries.
create or replace function registry.person_history(p_person uuid)
returns table (id uuid, at timestamptz, kind text, actor_name text, office_name text, fields text[], note text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from registry.person p where p.id = p_person
                    and p.office_id = any((select access.offices())::integer[])) then
    return;
  end if;
  return query
  with entry as (
    select e.* from audit.entry e where e.subject in ('registry.person', 'registry.disability_part', 'registry.sealed_value') and e.subject_id = p_person::text
    union all
    select e.* from registry.carer c join audit.entry e on e.subject = 'registry.carer' and e.subject_id = c.id::text
     where c.person_id = p_person
    union all
    select e.* from registry.sealed_value s join audit.entry e on e.subject = 'registry.sealed_value' and e.subject_id = s.id::text
     where s.person_id = p_person
    union all
    select e.* from registry.merge m join audit.entry e on e.subject = 'registry.merge' and e.subject_id = m.id::text
     where m.kept_id = p_person
  ), told as (
    select e.public_id, e.at, e.request_id, e.actor_name, e.office_id, e.action, e.subject,
           case
             when e.action in ('reveal', 'transfer', 'merge', 'unmerge') then e.action
             when e.subject = 'registry.merge' then case e.action when 'create' then 'merge' else 'unmerge' end
             when e.subject = 'registry.person' and e.action = 'create' then 'registered'
             when e.subject = 'registry.person' and e.after ? 'state' then
               case e.after ->> 'state' when 'merged' then 'merge' when 'active' then case e.before ->> 'state' when 'merged' then 'unmerge' else 'reopened' end else 'closed' end
             when e.subject = 'registry.carer' and e.action = 'create' then 'carer_added'
             when e.subject = 'registry.carer' and e.after ? 'to_day' then 'carer_ended'
             when e.subject = 'registry.carer' then 'carer_changed'
             else 'edited' end as said,
           case
             when e.subject = 'registry.merge' then '{}'::text[]
             when e.action in ('reveal', 'transfer', 'merge', 'unmerge') then
               array(select jsonb_array_elements_text(case when jsonb_typeof(e.after -> 'fields') = 'array' then e.after -> 'fields' else '[]' end))
             when e.subject = 'registry.disability_part' then array['parts']
             when e.after ? 'rows' then
               array(select distinct v ->> 'kind' from jsonb_array_elements(e.after -> 'rows') v)
             when e.subject = 'registry.sealed_value' then
               array(select coalesce(e.after ->> 'kind', s.kind) from registry.sealed_value s where s.id::text = e.subject_id)
             when e.action = 'create' then '{}'::text[]
             else array(select k from jsonb_object_keys(coalesce(e.after, '{}')) k
                         where k not in ('office_id', 'updated_at', 'initials', 'version', 'state_reason', 'carer_person_id')
                           and k not like '%\_mask') end as field,
           coalesce(e.after ->> 'purpose', e.after ->> 'reason', e.after ->> 'state_reason',
             case when e.subject = 'registry.carer' and e.action = 'create' then e.after ->> 'name' end) as noted
      from entry e
     -- a row that only moved with its person or was sealed anew is no act
     where e.action <> 'change' or exists (select from jsonb_object_keys(e.after) k
       where k not in ('office_id', 'key_id', 'sealed', 'hash', 'tail_hash'))
  ), act as (
    -- one act is one request; a reading, a hand-over and a merge stand by themselves
    select (array_agg(t.office_id order by t.public_id))[1] as office_id, t.actor_name,
           min(t.public_id::text)::uuid as id, min(t.at) as at,
           (array_agg(t.said order by array_position(array['registered', 'merge', 'unmerge', 'transfer', 'reveal',
             'reopened', 'closed', 'carer_added', 'carer_ended', 'carer_changed', 'edited'], t.said)))[1] as kind,
           array_agg(distinct f.name) filter (where f.name is not null) as fields,
           (array_agg(t.noted order by t.public_id) filter (where t.noted is not null))[1] as note,
           bool_and(t.said = 'edited' or t.said = 'carer_changed') as plain
      from told t left join lateral unnest(t.field) f(name) on true
     group by t.request_id, t.actor_name, case t.said when 'reveal' then t.public_id::text when 'transfer' then 'transfer' end
  )
  select a.id, a.at,
         case a.kind when 'reveal' then 'revealed' when 'transfer' then 'transferred' when 'merge' then 'merged'
                     when 'unmerge' then 'unmerged' else a.kind end,
         a.actor_name, registry.town_label(a.office_id), coalesce(a.fields, '{}'), a.note
    from act a
   -- what merely follows a hand-over is no act
   where not (a.plain and a.fields is null);
end
$$;
reset role;

drop trigger sealed_value_audit_insert on registry.sealed_value;
create trigger sealed_value_audit_insert after insert on registry.sealed_value
  referencing new table as new_rows
  for each statement execute function audit.record_change('office_id', 'id', 'sealed,hash,tail_hash', 'person_id');
