-- The wall knows the role too. Whoever gives a post, or moves its last day, acts under `staff:manage`,
-- for somebody else, and holds all that the role grants; a system actor acts under that permission.
-- The same rule as the commands': SQL of one's own gets no further than they do.
create function access.may_give_post(p_role text, p_staff uuid) returns boolean
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(part[3] = 'staff:manage'
      and (part[1] = '' or (nullif(part[1], '')::uuid <> p_staff and access.may_grant(p_role))), false)
    from (select access.actor_parts() as part) actor
$$;
revoke all on function access.may_give_post(text, uuid) from public;
alter function access.may_give_post(text, uuid) owner to wuzi_access;
set local role wuzi_access;
do $$ begin
  execute format('grant execute on function access.may_give_post(text, uuid) to wuzi_app, wuzi_worker, %I', session_user);
end $$;
reset role;

alter policy post_insert on staff.post with check (office_id = any((select access.offices())::integer[])
  and exists (select from staff.member m where m.id = staff_id)
  and access.may_give_post(role, staff_id));
-- not in `using`: a post that one may see and not end is refused by name, not as unknown
alter policy post_update on staff.post with check (office_id = any((select access.offices())::integer[])
  and access.may_give_post(role, staff_id));
