-- What the audit adds to each statement that changes something. A row became JSON anew at each mention,
-- four times an entry: PostgreSQL draws a plain subquery up into what asks for it. `offset 0` and
-- `materialized` keep it apart, and what differs is found without a function of its own. Once the plan was
-- one for single rows, a statement over 200 rows compared 40,000 pairs that way, which took seconds.
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
  post uuid := nullif(part[2], '')::uuid;
  actor text;
  hidden text[] := string_to_array(coalesce(tg_argv[2], ''), ',');
  subject text := tg_table_schema || '.' || tg_table_name;
  home text := tg_argv[0];
  own text := tg_argv[1];
  record text := tg_argv[3];
begin
  if part is null then
    raise exception 'a change of % without an actor', subject using errcode = 'WZ001';
  end if;
  actor := coalesce((select name from staff.member where id = who), '系统：' || coalesce(part[7], ''));

  if tg_op = 'UPDATE' then
    insert into audit.entry (request_id, staff_id, actor_name, post_id, permission, office_id,
                             action, subject, subject_id, before, after)
    with former as materialized (select was, was ->> own as key from (select to_jsonb(o) as was from old_rows o offset 0) o),
         present as materialized (select r, r ->> own as key from (select to_jsonb(n) as r from new_rows n offset 0) n)
    select part[6], who, actor, post, part[3], (r ->> home)::integer, 'change', subject, key, d.before, d.after
      from former join present using (key)
     cross join lateral (
        select jsonb_object_agg(e.key, case when e.key = any(hidden) then '"changed"' else was -> e.key end) as before,
               jsonb_object_agg(e.key, case when e.key = any(hidden) then '"changed"' else e.value end) as after
          from jsonb_each(r) e
         where e.value <> was -> e.key and e.key not in ('updated_at', 'version')) d
     where d.after is not null;
  elsif tg_op = 'INSERT' and record is not null then
    insert into audit.entry (request_id, staff_id, actor_name, post_id, permission, office_id,
                             action, subject, subject_id, after)
    select part[6], who, actor, post, part[3], (r ->> home)::integer, 'create', subject, r ->> record,
           jsonb_build_object('rows', jsonb_agg(audit.visible(r, hidden)))
      from (select to_jsonb(n) as r from new_rows n offset 0) rows
     group by r ->> home, r ->> record;
  elsif tg_op = 'INSERT' then
    insert into audit.entry (request_id, staff_id, actor_name, post_id, permission, office_id,
                             action, subject, subject_id, after)
    select part[6], who, actor, post, part[3], (r ->> home)::integer, 'create', subject, r ->> own, audit.visible(r, hidden)
      from (select to_jsonb(n) as r from new_rows n offset 0) rows;
  else
    insert into audit.entry (request_id, staff_id, actor_name, post_id, permission, office_id,
                             action, subject, subject_id, before)
    select part[6], who, actor, post, part[3], (r ->> home)::integer, 'remove', subject, r ->> own, audit.visible(r, hidden)
      from (select to_jsonb(o) as r from old_rows o offset 0) rows;
  end if;
  return null;
end
$$;
reset role;
