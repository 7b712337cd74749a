-- Two records that were one person. The one that is dropped stays, points to the one that is kept, and
-- everything that came along is remembered, so that a merge can be taken back.
create table registry.merge (
  id uuid not null default uuidv7(),
  office_id integer not null,
  kept_id uuid not null,
  dropped_id uuid not null,
  staff_id uuid not null,
  actor_name text not null,
  merged_at timestamptz not null default now(),
  detail jsonb not null,
  undone_at timestamptz,
  undone_by text,
  constraint merge_pkey primary key (id),
  constraint merge_two_check check (kept_id <> dropped_id),
  constraint merge_kept_fkey foreign key (kept_id, office_id)
    references registry.person (id, office_id) on update cascade,
  constraint merge_dropped_fkey foreign key (dropped_id) references registry.person (id),
  constraint merge_staff_fkey foreign key (staff_id) references staff.member (id),
  constraint merge_undone_check check ((undone_at is null) = (undone_by is null))
);
comment on column registry.merge.detail is 'Both records before, the kept one after, and the ids of what came along.';
create index merge_office_id_idx on registry.merge (office_id);
create index merge_kept_id_idx on registry.merge (kept_id);
create unique index merge_dropped_key on registry.merge (dropped_id) where undone_at is null;

alter table registry.merge enable row level security, force row level security;
create policy merge_select on registry.merge for select
  using (office_id = any((select access.offices())::integer[]));
create policy merge_insert on registry.merge for insert
  with check (office_id = any((select access.offices())::integer[]));
create policy merge_update on registry.merge for update
  using (office_id = any((select access.offices())::integer[]))
  with check (office_id = any((select access.offices())::integer[]));
create policy merge_delete on registry.merge for delete
  using (office_id = any((select access.offices())::integer[]));
create policy merge_definer on registry.merge to wuzi_access using (true) with check (true);
create trigger merge_audit_insert after insert on registry.merge
  referencing new table as new_rows
  for each statement execute function audit.record_change('office_id', 'id', 'detail');
create trigger merge_audit_update after update on registry.merge
  referencing old table as old_rows new table as new_rows
  for each statement execute function audit.record_change('office_id', 'id', 'detail');
grant select, insert, update (undone_at, undone_by) on registry.merge to wuzi_app, wuzi_worker;
grant select, insert, update, delete on registry.merge to wuzi_access;
grant update (merged_into) on registry.person to wuzi_app, wuzi_worker;

-- Pairs by birth day and reading.
create index person_born_reading_idx on registry.person (born_on, pinyin) where state = 'active';

-- Takes away what a merge copied to the record that was kept.
create function registry.remove_copies(p_merge uuid) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare m registry.merge;
begin
  if (access.actor_parts())[3] <> 'person:write' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  select * into m from registry.merge g where g.id = p_merge and g.undone_at is null
     and g.office_id = any((select access.offices())::integer[]);
  if not found then return; end if;
  delete from registry.sealed_value s where s.person_id = m.kept_id
     and s.id::text in (select jsonb_array_elements_text(m.detail -> 'copied'));
  delete from registry.carer c where c.person_id = m.kept_id
     and c.id::text in (select jsonb_array_elements_text(m.detail -> 'carers'));
end
$$;
revoke all on function registry.remove_copies(uuid) from public;
alter function registry.remove_copies(uuid) owner to wuzi_access;
set local role wuzi_access;
grant execute on function registry.remove_copies(uuid) to wuzi_app;

-- What happened with a person, newest first by its id, one line an act: who registered, edited, read,
-- handed over, closed or merged. The history belongs to the record: whoever may read it sees it, also
-- what an office before did. Values are not in it; sensitive ones appear as the name of their field.
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
    select e.* from audit.entry e where e.subject in ('registry.person', 'registry.disability_part') and e.subject_id = p_person::text
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
