-- A leading group answers while its response goes on: the head of one that is over came before that of the next.
-- As before otherwise.
set local role wuzi_access;
create or replace function prevent.responsible_on(p_office integer, p_day date)
returns table (answer text, held_id uuid, at_office integer, staff_id uuid, name text, title text,
  from_day date, to_day date)
language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  with recursive chain as (
    select o.id, o.parent_id, 0 as above from organisation.office o
     where o.id = p_office and o.id = any((select access.offices())::integer[])
    union all
    select p.id, p.parent_id, c.above + 1 from chain c join organisation.office p on p.id = c.parent_id
  ), held as (
    select 'contract_' || k.role as basis, array[0, c.above, case k.role when 'lead' then 0 else 1 end] as rank,
           k.id, k.office_id, k.staff_id, k.name, k.title, k.from_day, k.to_day
      from chain c join prevent.area_contract k on k.office_id = c.id
     where daterange(k.from_day, k.to_day, '[]') @> p_day
    union all
    select 'group_' || m.role, array[1, c.above, case m.role when 'head' then 0 else 1 end],
           m.id, m.office_id, m.staff_id, m.name, m.title, m.from_day, m.to_day
      from chain c join prevent.group_member m on m.office_id = c.id
      join prevent.leading_group g on g.id = m.group_id
      join response.incident i on i.id = g.incident_id and (i.ended_on is null or i.ended_on >= p_day)
     where m.role in ('head', 'deputy_head') and daterange(m.from_day, m.to_day, '[]') @> p_day
  )
  select case when o.closed_on < p_day or o.opened_on > p_day then 'not_open' else coalesce(h.basis, 'nobody') end,
         h.id, h.office_id, h.staff_id, h.name, h.title, h.from_day, h.to_day
    from chain c join organisation.office o on o.id = c.id
    left join lateral (select x.* from held x
                        where o.opened_on <= p_day and (o.closed_on is null or o.closed_on >= p_day)
                        order by x.rank, x.from_day, x.id limit 1) h on true
   where c.above = 0
$$;
reset role;
