import type { OfficeSeed } from "@wuzi/domain/organisation/division-file";
import type { SystemTransaction } from "../platform/database/as-system.ts";

const firstDay = "2020-01-25";

/**
 * The leading group of the demo county and its contracted areas: a county cadre answers for each
 * town and street with its administrator as deputy, the commissioner for each village. Grids are left
 * to the village's contract. A county that has a group keeps what it has.
 */
export async function insertResponsibility(
  client: SystemTransaction,
  divisions: readonly OfficeSeed[],
  loginPrefix: string,
): Promise<void> {
  const county = divisions.find(({ kind }) => kind === "county_federation");
  if (county === undefined) return;
  const group = await client.query(
    `insert into prevent.leading_group (office_id, incident_id, name, source_document, from_day)
     select o.id, i.id, '疫情防控工作领导小组（演示）', '演示数据，非正式文件', $2
       from organisation.office o join response.incident i on i.office_id = o.id and i.synthetic
      where o.code = $1
     on conflict on constraint leading_group_one_key do nothing returning id`,
    [county.code, firstDay],
  );
  if (group.rowCount !== 1) return;
  await client.query(
    `insert into prevent.group_member (group_id, office_id, role, staff_id, name, title, duties, from_day)
     select g.id, g.office_id, s.role, m.id, coalesce(m.name, s.name), s.title, s.duties, $2
       from prevent.leading_group g join organisation.office o on o.id = g.office_id and o.code = $1
      cross join (values
        ('head', 'county.leader', null, '县残联理事长', '全面负责'),
        ('deputy_head', 'county.admin', null, '县残联副理事长', '摸排、随访和信息报送'),
        ('member', 'county.staff', null, '县残联办公室', '物资和后勤'),
        ('member', null, '周康', '县卫生健康局', '医学指导')) as s(role, login, name, title, duties)
       left join staff.member m on m.login = $3 || s.login`,
    [county.code, firstDay, loginPrefix],
  );
  await client.query(
    `with area as (
       select o.id, o.kind, row_number() over (order by o.code) as n
         from access.office_scope s join organisation.office c on c.id = s.office_id and c.code = $1
         join organisation.office o on o.id = any(s.offices)
        where o.closed_on is null and o.kind in ('town_federation', 'street_federation', 'village_post', 'community_post')),
     cadre as (
       select a.id as office_id, 'lead' as role, m.id as staff_id, m.name
         from area a join staff.member m
           on m.login = $3 || (array['county.leader', 'county.admin', 'county.staff'])[1 + a.n % 3]
        where a.kind in ('town_federation', 'street_federation')
       union all
       select a.id, case when p.role like '%commissioner' then 'lead' else 'deputy' end, p.staff_id, p.holder_name
         from area a join staff.post p on p.office_id = a.id
        where p.role in ('township_administrator', 'street_administrator', 'village_commissioner', 'community_commissioner'))
     insert into prevent.area_contract (office_id, role, staff_id, name, from_day)
     select office_id, role, staff_id, name, $2 from cadre`,
    [county.code, firstDay, loginPrefix],
  );
}
