-- A hand-over as each of the two offices has it: whoever gave a person away sees the act and a masked
-- card, and no more of the record.
create table registry.handover (
  id uuid not null default uuidv7(),
  office_id integer not null,
  person_id uuid not null,
  direction text not null,
  name_mask text not null,
  born_year integer not null,
  sex text not null,
  from_name text not null,
  to_name text not null,
  reason text not null,
  actor_name text not null,
  handed_at timestamptz not null default now(),
  constraint handover_pkey primary key (id),
  constraint handover_office_fkey foreign key (office_id) references organisation.office (id),
  constraint handover_person_fkey foreign key (person_id) references registry.person (id),
  constraint handover_direction_check check (direction in ('given', 'received'))
);
create index handover_office_id_idx on registry.handover (office_id, handed_at, id);
create index handover_person_id_idx on registry.handover (person_id);

alter table registry.handover enable row level security, force row level security;
create policy handover_select on registry.handover for select
  using (office_id = any((select access.offices())::integer[]));
create policy handover_insert on registry.handover for insert
  with check (office_id = any((select access.offices())::integer[]));
create policy handover_update on registry.handover for update
  using (office_id = any((select access.offices())::integer[]))
  with check (office_id = any((select access.offices())::integer[]));
create policy handover_delete on registry.handover for delete
  using (office_id = any((select access.offices())::integer[]));
create policy handover_definer on registry.handover to wuzi_access using (true) with check (true);
grant select on registry.handover to wuzi_app, wuzi_worker;
grant select, insert, update, delete on registry.handover to wuzi_access;

-- What carers were, for the history.
create index carer_person_id_ended_idx on registry.carer (person_id) where to_day is not null;

-- The acts that a merge and its undoing are, beside the changes they consist of.
alter table audit.entry drop constraint entry_action_check;
alter table audit.entry add constraint entry_action_check check (action in (
  'create', 'change', 'remove', 'reveal', 'find', 'transfer', 'merge', 'unmerge', 'sign_in', 'sign_in_refused',
  'sign_out', 'password_change', 'second_factor', 'post_switch'));

create function registry.town_label(p_office integer) returns text
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select case when o.kind in ('town_federation', 'street_federation', 'county_federation') then o.short_name
              else coalesce(registry.town_of(o.id), '') || o.short_name end
    from organisation.office o where o.id = p_office
$$;

-- Moves people to an office and leaves the act with both offices: an entry and a card each.
create function registry.hand_over(people uuid[], p_to integer, p_reason text) returns integer
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  part text[] := access.actor_parts();
  who text := coalesce((select m.name from staff.member m where m.id = nullif(part[1], '')::uuid), '系统：' || coalesce(part[7], ''));
  moved record;
  done integer := 0;
begin
  for moved in
    select p.id, p.office_id as home, left(p.name, 1) || repeat('*', greatest(char_length(p.name) - 1, 1)) as card,
           extract(year from p.born_on)::integer as born_year, p.sex,
           registry.town_label(p.office_id) as from_name, registry.town_label(p_to) as to_name
      from registry.person p where p.id = any(people) and p.office_id <> p_to order by p.id
  loop
    perform audit.write(side.office, 'transfer', 'registry.person', moved.id::text,
        jsonb_build_object('office_id', moved.home), jsonb_build_object('office_id', p_to, 'reason', p_reason))
       from (values (moved.home), (p_to)) side(office);
    insert into registry.handover (office_id, person_id, direction, name_mask, born_year, sex, from_name, to_name, reason, actor_name)
    select side.office, moved.id, side.direction, moved.card, moved.born_year, moved.sex, moved.from_name,
           moved.to_name, p_reason, who
      from (values (moved.home, 'given'), (p_to, 'received')) side(office, direction);
    done := done + 1;
  end loop;
  update registry.person p set office_id = p_to, version = version + 1, updated_at = now()
   where p.id = any(people) and p.office_id <> p_to;
  return done;
end
$$;
revoke all on function registry.town_label(integer) from public;
revoke all on function registry.hand_over(uuid[], integer, text) from public;
alter function registry.town_label(integer) owner to wuzi_access;
alter function registry.hand_over(uuid[], integer, text) owner to wuzi_access;

set local role wuzi_access;
create or replace function registry.transfer(p_person uuid, p_to integer, reason text) returns boolean
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  home integer;
  county integer[];
begin
  if (access.actor_parts())[3] <> 'person:transfer' then
    raise exception 'not_granted' using errcode = 'WZ002';
  end if;
  select p.office_id into home from registry.person p
   where p.id = p_person and p.office_id = any(access.offices()) and p.state = 'active' for update;
  if not found then return false; end if;
  county := (select c.offices from access.office_scope s join access.office_scope c on c.office_id = s.county_id
              where s.office_id = home);
  if not exists (select from organisation.office o where o.id = p_to and o.id = any(county)
                  and o.closed_on is null and o.kind in ('street_federation', 'town_federation',
                    'community_post', 'village_post', 'grid')) then
    raise exception 'the office cannot take people' using errcode = 'check_violation',
      constraint = 'transfer_target_check';
  end if;
  perform registry.hand_over(array[p_person], p_to, reason);
  return true;
end
$$;
reset role;

-- What happened with a person, newest first by its id, one line an act: who registered, edited, read,
-- handed over, closed or merged. The history belongs to the record: whoever may read it sees it, also
-- what an office before did. Values are not in it; sensitive ones appear as the name of their field.
create function registry.person_history(p_person uuid)
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
  ), told as (
    select e.public_id, e.at, e.request_id, e.actor_name, e.office_id, e.action, e.subject,
           case
             when e.action in ('reveal', 'transfer', 'merge', 'unmerge') then e.action
             when e.subject = 'registry.person' and e.action = 'create' then 'registered'
             when e.subject = 'registry.person' and e.after ? 'state' then
               case e.after ->> 'state' when 'active' then 'reopened' when 'merged' then 'merge' else 'closed' end
             when e.subject = 'registry.carer' and e.action = 'create' then 'carer_added'
             when e.subject = 'registry.carer' and e.after ? 'to_day' then 'carer_ended'
             when e.subject = 'registry.carer' then 'carer_changed'
             else 'edited' end as said,
           case
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
revoke all on function registry.person_history(uuid) from public;
alter function registry.person_history(uuid) owner to wuzi_access;
set local role wuzi_access;
grant execute on function registry.person_history(uuid) to wuzi_app;
reset role;
