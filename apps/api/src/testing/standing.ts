import * as fc from "fast-check";
import type { World } from "./world.ts";

/** What an office is counted for, at the end of a day. */
export interface Standing {
  office: number;
  control: number;
  alerts: number;
  gaps: number;
}

const nothing = "(control, alerts, gaps) <> (0, 0, 0)";

/** As it is kept, so many days from today. */
export const keptStanding = async (world: World, day: number): Promise<Standing[]> =>
  await world.rows(
    `select * from (
       select office_id as office, under_control as control, open_alerts as alerts, open_gaps as gaps
         from prevent.standing s, (select prevent.china_day(now()) + $1::integer as d) day
        where s.from_day <= d and s.until_day > d) s
      where ${nothing} order by office`,
    [day],
  );

/**
 * As the raw tables say: of today by what is active and open, of an earlier day by the days on record,
 * at the office where it was then: what has moved since (`moved`: by id, where it came from) had not yet,
 * but for what was entered only after the move.
 */
export const rawStanding = async (
  world: World,
  day: number,
  moved: ReadonlyMap<string, number>,
): Promise<Standing[]> =>
  await world.rows(
    `with moved as (select * from unnest($2::uuid[], $3::integer[]) as m(id, origin)),
     day as (select prevent.china_day(now()) + $1::integer as d),
     found as (
       select case when $1 = 0 then c.office_id else coalesce(m.origin, c.office_id) end as office, 1 as control, 0 as alerts, 0 as gaps
         from prevent.control_case c left join moved m on m.id = c.id, day
        where case when $1 = 0 then c.state = 'active'
              else c.from_day <= d and (c.ended_on is null or c.ended_on > d or m.id is not null) end
       union all
       select case when $1 = 0 then a.office_id else coalesce(m.origin, a.office_id) end, 0, 1, 0
         from prevent.control_alert a left join moved m on m.id = a.id, day
        where case when $1 = 0 then a.closed_at is null
              else prevent.china_day(a.raised_at) <= d and (a.closed_at is null or prevent.china_day(a.closed_at) > d) end
       union all
       select case when $1 = 0 then g.office_id else coalesce(m.origin, g.office_id) end, 0, 0, 1
         from care.gap g left join moved m on m.id = g.id, day
        where case when $1 = 0 then g.state = 'open'
              else prevent.china_day(g.opened_at) <= d and (g.closed_at is null or prevent.china_day(g.closed_at) > d) end
     ), summed as (
       select office, sum(control)::integer as control, sum(alerts)::integer as alerts, sum(gaps)::integer as gaps
         from found group by office)
     select * from summed where ${nothing} order by office`,
    [day, [...moved.keys()], [...moved.values()]],
  );

const who = fc.nat(3);
const ago = fc.nat(3);

/** What happens to four people, each with somebody to care for. */
export const happenings = fc.array(
  fc.oneof(
    fc.record({ act: fc.constant("open" as const), who, ago }),
    fc.record({ act: fc.constant("alert" as const), who, ago }),
    fc.record({ act: fc.constant("gap" as const), who, ago }),
    fc.record({ act: fc.constant("close" as const), who, ago }),
    fc.record({ act: fc.constant("fill" as const), who, ago }),
    fc.record({ act: fc.constant("move" as const), who, ago }),
    fc.record({ act: fc.constant("hand over" as const), who, ago }),
    fc.record({ act: fc.constant("end" as const), who, ago }),
  ),
  { minLength: 6, maxLength: 16 },
);
export type Happening = typeof happenings extends fc.Arbitrary<(infer T)[]> ? T : never;

const day = "prevent.china_day(now()) - $2::integer";
const noon = `(${day} + time '12:00') at time zone 'Asia/Shanghai'`;

const statements: Record<Happening["act"], string> = {
  open: `insert into prevent.control_case (office_id, incident_id, person_id, name, category_id, group_code, group_label,
      category_code, category_label, anchor_rule, days, checks_per_day, approver, anchor_on, from_day, until_on, opened_by)
    select p.office_id, k.incident_id, p.id, '张某', k.id, k.group_code, '组', k.code, '类', k.anchor_rule, k.days,
           k.checks_per_day, k.approver, ${day}, ${day}, ${day} + 14, '测试'
      from registry.person p, prevent.control_category k
     where p.id = $1 and k.code = 'home_isolation' and k.valid_to is null
    on conflict do nothing`,
  alert: `insert into prevent.control_alert (office_id, incident_id, case_id, kind, raised_at, due_at)
    select office_id, incident_id, id, 'fever', ${noon}, now() from prevent.control_case
     where person_id = $1 and state = 'active' on conflict do nothing`,
  gap: `insert into care.gap (office_id, incident_id, person_id, carer_id, carer_name, relation, case_id, opened_at, due_at)
    select p.office_id, c.incident_id, p.id, k.id, k.name, k.relation, c.id, ${noon}, now()
      from registry.person p join registry.carer k on k.person_id = p.id
      join lateral (select * from prevent.control_case limit 1) c on true
     where p.id = $1 on conflict do nothing`,
  close: `update prevent.control_alert a set ended = 'cleared', action = '已复测', closed_by = '测试', closed_at = now()
     from prevent.control_case c where c.id = a.case_id and c.person_id = $1 and a.closed_at is null and $2::integer >= 0`,
  fill: `update care.gap set state = 'arranged', arrangement = '邻居照看', closed_at = now(), closed_by = '测试'
     where person_id = $1 and state = 'open' and $2::integer >= 0`,
  move: `select prevent.move_control(c.id, o.id, '搬家')
      from prevent.control_case c, organisation.office o
     where c.person_id = $1 and c.state = 'active' and $2::integer >= 0 and o.code = '510522002'`,
  "hand over": `update registry.person set office_id = o.id from organisation.office o
     where person.id = $1 and $2::integer >= 0 and o.code = '510522002001'`,
  end: `update prevent.control_case set state = 'handed_over', ended_on = greatest(from_day, ${day})
     where person_id = $1 and state = 'active'`,
};

/** Does it, each in its turn. @returns what moved, with the office it came from */
export async function happen(
  world: World,
  people: readonly string[],
  acts: readonly Happening[],
): Promise<Map<string, number>> {
  const moved = new Map<string, number>();
  for (const { act, who: at, ago: days } of acts) {
    const moves = act === "move" || act === "hand over";
    const before = moves ? await homes(world) : new Map<string, number>();
    await world.rows(statements[act], [people[at], days]);
    for (const [id, office] of moves ? await homes(world) : []) {
      const home = before.get(id);
      if (home !== undefined && home !== office && !moved.has(id)) moved.set(id, home);
    }
  }
  return moved;
}

async function homes(world: World): Promise<Map<string, number>> {
  const rows = await world.rows<{ id: string; office: number }>(
    `select id, office_id as office from prevent.control_case
     union all select id, office_id from prevent.control_alert
     union all select id, office_id from care.gap`,
  );
  return new Map(rows.map(({ id, office }) => [id, office]));
}
