-- The village or community that a person's office is or lies in. Every card shows it, and asking the tree
-- for it took two more looks at offices for each person; an office never moves, so that it can be kept.
alter table registry.person add column village_id integer;
comment on column registry.person.village_id is
  'The village or community post (村、社区) that the office is or lies in; null above.';

create function registry.note_village() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
begin
  new.village_id := (
    select case when o.kind = 'grid' then o.parent_id when o.kind in ('village_post', 'community_post') then o.id end
      from organisation.office o where o.id = new.office_id);
  return new;
end
$$;
revoke all on function registry.note_village() from public;
create trigger person_note_village before insert or update of office_id on registry.person
  for each row execute function registry.note_village();
alter function registry.note_village() owner to wuzi_access;

-- who lives where already: follows from what is recorded, so that it is no change of the record
alter table registry.person disable trigger user, no force row level security;
alter table organisation.office no force row level security;
update registry.person p
   set village_id = case when o.kind = 'grid' then o.parent_id when o.kind in ('village_post', 'community_post') then o.id end
  from organisation.office o where o.id = p.office_id;
alter table organisation.office force row level security;
alter table registry.person enable trigger user, force row level security;

-- What follows from a move of the office is no act of its own in a person's history.
set local role wuzi_access;
do $$
declare
  told text := pg_get_functiondef('registry.person_history(uuid)'::regprocedure);
  now_told text := replace(told, '(''office_id'', ', '(''office_id'', ''village_id'', ');
begin
  if now_told = told then raise exception 'the history is not told as expected'; end if;
  execute now_told;
end
$$;
reset role;
