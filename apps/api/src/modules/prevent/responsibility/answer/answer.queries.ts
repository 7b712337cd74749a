import sql, { raw, type Sql } from "sql-template-tag";

/** The parts of an office that other records name, as an object. */
const ref = (alias: string) =>
  raw(`json_build_object('id', ${alias}.id::text, 'code', ${alias}.code, 'name', ${alias}.name,
    'shortName', ${alias}.short_name, 'kind', ${alias}.kind)`);

const person = (alias: string) =>
  raw(`json_build_object('staffId', ${alias}.staff_id::text, 'name', ${alias}.name,
    'title', ${alias}.title, 'fromDay', ${alias}.from_day, 'toDay', ${alias}.to_day)`);

const inForce = (alias: string, day: string) =>
  sql`daterange(${raw(alias)}.from_day, ${raw(alias)}.to_day, '[]') @> ${day}::date`;

/** Who answers for an office on a day; no row where the office is out of reach. */
export function answerFor(officeId: number, day: string): Sql {
  return sql`
    select ${answerOf("o", day)} as answer
      from organisation.office o, prevent.responsible_on(o.id, ${day}::date) r
     where o.id = ${officeId}::integer`;
}

/**
 * Who answers for what a duty is due for: whoever holds the post that it is assigned to that day, else
 * the deputy's, else who answers for the area.
 */
export function answerForDuty(targetId: string, day: string): Sql {
  return sql`
    select case when p.name is null then ${answerOf("o", day)}
      else json_build_object('__typename', 'Responsible', 'office', ${ref("o")}, 'basis', p.basis,
        'person', ${person("p")}, 'through', ${ref("o")}, 'deputies', json_build_array()) end as answer
      from prevent.duty_target t
      join organisation.office o on o.id = t.office_id
     cross join lateral prevent.responsible_on(o.id, ${day}::date) r
      left join lateral (
        select s.staff_id, s.holder_name as name, null::text as title, s.from_day, s.to_day,
               case when s.id = t.assignee_post then 'duty_assignee' else 'duty_deputy' end as basis
          from staff.post s
         where s.id in (t.assignee_post, t.deputy_post) and ${inForce("s", day)}
           and t.from_day <= ${day}::date and (t.to_day is null or t.to_day >= ${day}::date)
         order by s.id = t.assignee_post desc limit 1) p on true
     where t.id = ${targetId}::uuid`;
}

/** The answer of `responsible_on`, as row `r`, for an office. */
function answerOf(office: string, day: string): Sql {
  return sql`case when r.held_id is null then
        json_build_object('__typename', 'ResponsibilityGap', 'office', ${ref(office)}, 'reason', r.answer)
      else json_build_object('__typename', 'Responsible', 'office', ${ref(office)}, 'basis', r.answer,
        'person', ${person("r")},
        'through', (select ${ref("a")} from organisation.office a where a.id = r.at_office),
        'deputies', case when r.answer like 'contract%' then
            (select coalesce(json_agg(${person("k")} order by k.from_day, k.id), '[]') from prevent.area_contract k
              where k.office_id = r.at_office and k.role = 'deputy' and k.id <> r.held_id and ${inForce("k", day)})
          else
            (select coalesce(json_agg(${person("m")} order by m.from_day, m.id), '[]') from prevent.group_member m
              where m.group_id = (select h.group_id from prevent.group_member h where h.id = r.held_id)
                and m.role = 'deputy_head' and m.id <> r.held_id and ${inForce("m", day)})
          end) end`;
}

function area(alias: string, day: string): Sql {
  return sql`json_build_object('office', ${ref(alias)},
    'lead', (select ${person("k")} from prevent.area_contract k
      where k.office_id = ${raw(alias)}.id and k.role = 'lead' and ${inForce("k", day)}),
    'deputies', (select coalesce(json_agg(${person("k")} order by k.from_day, k.id), '[]')
      from prevent.area_contract k
      where k.office_id = ${raw(alias)}.id and k.role = 'deputy' and ${inForce("k", day)}))`;
}

/** Groups of the responses that go on, and the areas directly below an office that are open on the day. */
export function chartOf(officeId: number, day: string): Sql {
  return sql`
    select json_build_object('office', ${ref("o")}, 'onDay', ${day}::date, 'own', ${area("o", day)},
      'groups', (select coalesce(json_agg(json_build_object('id', g.id, 'office', ${ref("o")},
          'incidentId', g.incident_id, 'name', g.name, 'sourceDocument', g.source_document,
          'fromDay', g.from_day, 'viewerCanManage', access.may('responsibility:manage', g.office_id),
          'members', (select coalesce(json_agg(json_build_object('id', m.id, 'role', m.role,
                'staffId', m.staff_id, 'name', m.name, 'title', m.title, 'duties', m.duties,
                'fromDay', m.from_day, 'toDay', m.to_day, 'version', m.version,
                'current', daterange(m.from_day, m.to_day, '[]') @> (now() at time zone 'Asia/Shanghai')::date)
              order by array_position(array['head', 'deputy_head', 'member'], m.role), m.from_day, m.id), '[]')
            from prevent.group_member m where m.group_id = g.id and ${inForce("m", day)}))
          order by g.from_day, g.id), '[]')
        from prevent.leading_group g join response.incident i on i.id = g.incident_id
       where g.office_id = o.id and g.from_day <= ${day}::date and (i.ended_on is null or i.ended_on >= ${day}::date)),
      'areas', coalesce(b.areas, '[]'), 'areasWithoutLead', coalesce(b.vacant, 0)) as chart
      from organisation.office o
      left join lateral (
        select json_agg(x.area order by x.code) as areas,
               count(*) filter (where x.area ->> 'lead' is null)::integer as vacant
          from (select c.code, ${area("c", day)} as area from organisation.office c
                 where c.parent_id = o.id
                   and c.kind in ('town_federation', 'street_federation', 'village_post', 'community_post', 'grid')
                   and c.opened_on <= ${day}::date and (c.closed_on is null or c.closed_on >= ${day}::date)) x) b on true
     where o.id = ${officeId}::integer`;
}
