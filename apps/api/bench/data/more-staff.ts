import { asSystem } from "../../src/platform/database/as-system.ts";

/**
 * Adds invented members of staff, spread evenly over all open offices of the county, each with a
 * post held today and every third with one that has ended.
 *
 * @param total how many members the county shall have; none are removed
 */
export async function moreStaff(ownerUrl: string, total: number): Promise<void> {
  await asSystem(ownerUrl, "性能测试", "staff:manage", async (tx) => {
    await tx.query(
      `with places as (
         select array_agg(o.id order by o.id) as ids from organisation.office o
          where o.code like '510522%' and o.closed_on is null
       ), had as (
         select count(*)::integer as members from staff.member
       ), wanted as (
         select n, places.ids[1 + n % cardinality(places.ids)] as office_id, (n * 7919::bigint) % 1000003 as mixed
           from places, had, generate_series(had.members + 1, $1::integer) n
       )
       insert into staff.member (office_id, name, login, phone, phone_mask, synthetic)
       select office_id,
              substr('王李张刘陈杨黄赵周吴徐孙马朱胡林郭何高罗', 1 + (mixed % 20)::integer, 1)
                || substr('伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀兰霞平', 1 + (mixed / 20 % 21)::integer, 1)
                || substr('华国文志建春红玉金海云龙凤英波宁', 1 + (mixed / 420 % 16)::integer, 1),
              'bench-' || n, '0830-5' || lpad((n % 1000000)::text, 6, '0'), '0830-5******', true
         from wanted`,
      [total],
    );
    // the planner must know how many there are before it looks each of them up
    await tx.query("analyze staff.member");
    await tx.query(
      `insert into staff.post (office_id, staff_id, holder_name, role, from_day)
       select m.office_id, m.id, m.name, 'grid_worker', date '2021-01-01' + (abs(hashtext(m.login)) % 900)
         from staff.member m where m.login like 'bench-%'
          and m.created_at = now()`,
    );
    await tx.query(
      `insert into staff.post (office_id, staff_id, holder_name, role, from_day, to_day)
       select m.office_id, m.id, m.name, 'checkpoint_worker', date '2020-01-01', date '2020-12-31'
         from staff.member m where m.login like 'bench-%' and abs(hashtext(m.login)) % 3 = 0
          and m.created_at = now()`,
    );
  });
}
