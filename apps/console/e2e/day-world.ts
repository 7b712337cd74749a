import { signedIn } from "../../api/src/testing/client.ts";
import { connected } from "../../api/src/testing/connected.ts";
import { freshKey } from "../../api/src/testing/database.ts";
import { daysAgo } from "./control-world.ts";
import type { Site } from "./site.ts";

/** What a unit of the county owes and has done on a day, by kind of duty. */
export type UnitCount = {
  readonly unit: string;
  readonly reports: string;
  readonly disinfections: string;
  readonly followUps: string;
};

const roundTheClock = [{ start: "00:00", due: "23:58", end: "23:59" }];

/** The rules of the reference period, at any hour of the day, and a hall that is disinfected. */
export async function dutiesOfTheDay(
  site: Site,
  { code, hall }: { code: string; hall: string },
): Promise<void> {
  const county = await signedIn(site.address, "county.admin");
  const { own, street } = await county.ok<Record<"own" | "street", { office: { id: string } }>>(
    `query ($code: String!) {
      own: officeByCode(code: "510522") { office { id } }
      street: officeByCode(code: $code) { office { id } } }`,
    { code },
  );
  for (const kind of ["DAILY_REPORT", "DISINFECTION", "FOLLOW_UP"]) {
    const input = {
      kind,
      officeId: own.office.id,
      windows: roundTheClock,
      everyNDays: 1,
      workingDaysOnly: false,
      validFrom: daysAgo(0),
      idempotencyKey: freshKey(),
    };
    await county.ok(
      "mutation ($input: CreateDutyRuleInput!) { createDutyRule(input: $input) { __typename } }",
      { input },
    );
  }
  const place = {
    officeId: street.office.id,
    kind: "PUBLIC_AREA",
    name: hall,
    fromDay: daysAgo(0),
    idempotencyKey: freshKey(),
  };
  await county.ok(
    "mutation ($input: RegisterPlaceInput!) { registerDisinfectionPlace(input: $input) { __typename } }",
    { input: place },
  );
}

/** The units' day as their leader reads it, done of due. */
export async function toldByUnit(site: Site, login: string): Promise<UnitCount[]> {
  type Count = { done: number; expected: number };
  const leader = await signedIn(site.address, login);
  const { unitDays } = await leader.ok<{
    unitDays: ({ unit: { code: string } } & Record<
      "reports" | "disinfections" | "followUps",
      Count
    >)[];
  }>(
    `query ($day: Day!) { unitDays(day: $day) {
      unit { code } reports { done expected } disinfections { done expected } followUps { done expected } } }`,
    { day: daysAgo(0) },
  );
  const share = ({ done, expected }: Count) => `${done}/${expected}`;
  return unitDays
    .map(({ unit, reports, disinfections, followUps }) => ({
      unit: unit.code,
      reports: share(reports),
      disinfections: share(disinfections),
      followUps: share(followUps),
    }))
    .toSorted((one, other) => (one.unit < other.unit ? -1 : 1));
}

/**
 * The same from the rows themselves, past every summary and policy: what was done from the reports,
 * disinfections and follow-ups of the day, what was due from its duties one by one.
 */
export async function countedByUnit(site: Site): Promise<UnitCount[]> {
  return await connected(site.ownerUrl, async (client) => {
    await client.query("set role wuzi_access");
    const { rows } = await client.query<UnitCount>(
      `with county as (select id, code from organisation.office where code = '510522'),
       unit as (
         select id, code, array[id] as offices from county
         union all
         select o.id, o.code, s.offices from organisation.office o join county c on c.id = o.parent_id
           join access.office_scope s on s.office_id = o.id
          where o.closed_on is null),
       line as (
         select office_id, 'daily_report' as kind, 1 as done, 0 as due from prevent.daily_report where on_day = $1
         union all
         select office_id, 'disinfection', 1, 0 from prevent.disinfection
          where (occurred_at at time zone 'Asia/Shanghai')::date = $1
         union all
         select office_id, 'follow_up', 1, 0 from prevent.follow_up where on_day = $1
         union all
         select office_id, kind, 0, 1 from prevent.duty_slot where on_day = $1),
       share as (
         select u.code, l.kind, sum(l.done) || '/' || sum(l.due) as words
           from unit u join line l on l.office_id = any(u.offices) group by 1, 2)
       select u.code as unit, coalesce(r.words, '0/0') as reports, coalesce(d.words, '0/0') as disinfections,
              coalesce(f.words, '0/0') as "followUps"
         from unit u
         left join share r on r.code = u.code and r.kind = 'daily_report'
         left join share d on d.code = u.code and d.kind = 'disinfection'
         left join share f on f.code = u.code and f.kind = 'follow_up'
        order by u.code`,
      [daysAgo(0)],
    );
    return rows;
  });
}
