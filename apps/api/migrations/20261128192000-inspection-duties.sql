-- A line of the roster is a duty of whoever inspects: due on its day, done by checking in, theirs alone.
-- The first roster of a county brings the rule that says when; from then on the county changes it.
grant insert on prevent.duty_rule to wuzi_access;

create function prevent.lines_owe(p_lines uuid[]) returns void
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := prevent.china_day(now());
begin
  insert into prevent.duty_rule (office_id, kind, windows, valid_from)
  select distinct s.county_id, 'inspection', '[{"start": "00:00", "due": "20:00", "end": "23:59"}]'::jsonb, today
    from prevent.roster_line l join access.office_scope s on s.office_id = l.office_id
   where l.id = any(p_lines) and s.county_id is not null and not exists (
     select from prevent.duty_rule r join access.office_scope above on above.office_id = r.office_id
      where r.kind = 'inspection' and l.office_id = any(above.offices))
  on conflict do nothing;
  insert into prevent.duty_target as t (id, kind, office_id, incident_id, name, from_day, to_day, assignee_post)
  select l.id, 'inspection', l.office_id, l.incident_id, l.template_name, l.on_day, l.on_day, post.id
    from prevent.roster_line l
    left join lateral (
      select p.id from staff.post p
       where p.staff_id = l.leader_id and p.from_day <= l.on_day and coalesce(p.to_day, l.on_day) >= l.on_day
       order by exists (select from access.role_permission g
                         where g.role = p.role and g.permission = 'inspection:write') desc,
                p.office_id = l.office_id desc, p.id
       limit 1) post on true
   where l.id = any(p_lines) and l.state = 'planned' and l.on_day >= today
  on conflict (id) do update set assignee_post = excluded.assignee_post;
  perform prevent.fill_slots(null, (
    select array_agg(l.id) from prevent.roster_line l
     where l.id = any(p_lines) and l.on_day between today and today + 1), today, today + 1);
  -- also one whose window has begun: a swap passes it at once
  update prevent.duty_slot x set assignee_staff = l.leader_id, handover_id = null
    from prevent.roster_line l
   where l.id = any(p_lines) and x.target_id = l.id and x.resolved_at is null
     and x.assignee_staff is distinct from l.leader_id;
end
$$;

create function prevent.follow_roster() returns trigger
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  moved uuid[];
begin
  if tg_op = 'INSERT' then
    select array_agg(n.id) into moved from new_rows n;
  else
    select array_agg(n.id) into moved
      from new_rows n join old_rows o on o.id = n.id where n.leader_id <> o.leader_id;
  end if;
  if moved is not null then perform prevent.lines_owe(moved); end if;
  return null;
end
$$;

revoke all on function prevent.lines_owe(uuid[]), prevent.follow_roster() from public;
alter function prevent.lines_owe(uuid[]) owner to wuzi_access;
alter function prevent.follow_roster() owner to wuzi_access;

set local role wuzi_access;
-- As before; an inspection belongs to its line's day, also when the leader comes later.
create or replace function prevent.resolve_duty(p_target uuid, p_occurred timestamptz, p_outcome text) returns uuid
language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  chosen uuid;
begin
  -- the target's row lets those who come at once take turns
  perform from prevent.duty_target t
    where t.id = p_target and t.office_id = any(access.offices()) for update;
  if not found then return null; end if;
  select x.id into chosen from prevent.duty_slot x
   where x.target_id = p_target and x.resolved_at is null and x.window_start <= p_occurred
     and (x.on_day = prevent.china_day(p_occurred)
       or (x.kind = 'inspection' and x.on_day < prevent.china_day(p_occurred)))
   order by (x.window_end >= p_occurred) desc, x.window_start desc limit 1 for update;
  if chosen is null then return null; end if;
  update prevent.duty_slot
     set resolved_at = now(), resolved_by = access.staff(), outcome = p_outcome, occurred_at = p_occurred
   where id = chosen;
  return chosen;
end
$$;
select prevent.lines_owe(array_agg(id)) from prevent.roster_line
 where state = 'planned' and on_day >= prevent.china_day(now()) having count(*) > 0;
do $$ begin
  execute format('grant execute on function prevent.follow_roster() to %I', session_user);
end $$;
reset role;
create trigger roster_line_duty_insert after insert on prevent.roster_line referencing new table as new_rows
  for each statement execute function prevent.follow_roster();
create trigger roster_line_duty_update after update on prevent.roster_line
  referencing old table as old_rows new table as new_rows
  for each statement execute function prevent.follow_roster();
