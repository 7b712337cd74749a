import { randomUUID } from "node:crypto";
import { pastPolicies } from "./past-policies.ts";
import type { Client } from "./send-until-heard.ts";

/** A client that has to be answered. */
interface Asker extends Client {
  ok<Data>(query: string, variables?: Record<string, unknown>): Promise<Data>;
}

/** What the clients of a run find when they begin. */
export interface FieldWorld {
  readonly officer: Client;
  readonly approver: Client;
  readonly officeId: string;
  readonly caseId: string;
  readonly placeId: string;
  /** Releases that wait for approval; each is taken once. */
  readonly releases: string[];
}

const dayBefore = (days: number) =>
  new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000).toISOString().slice(0, 10);

/** Somebody to follow up, a place to disinfect, and so many whose release is confirmed. */
export async function fieldWorld(
  officer: Asker,
  approver: Asker,
  { superuserUrl, waiting }: { superuserUrl: string; waiting: number },
): Promise<FieldWorld> {
  const { officeByCode } = await officer.ok<{ officeByCode: { office: { id: string } } }>(
    `{ officeByCode(code: "510522001001") { office { id } } }`,
  );
  const officeId = officeByCode.office.id;
  const caseId = await controlled(officer, officeId, 0);
  const { registerDisinfectionPlace } = await officer.ok<{
    registerDisinfectionPlace: { id: string };
  }>(
    `mutation ($input: RegisterPlaceInput!) { registerDisinfectionPlace(input: $input) { ... on DisinfectionPlace { id } } }`,
    { input: { officeId, kind: "LIFT", name: "演示电梯", idempotencyKey: randomUUID() } },
  );
  const cases: string[] = [];
  for (let n = 0; n < waiting; n += 1) cases.push(await controlled(officer, officeId, 16));
  const releases = await confirmed(superuserUrl, cases);
  return { officer, approver, officeId, caseId, placeId: registerDisinfectionPlace.id, releases };
}

async function controlled(officer: Asker, officeId: string, daysAgo: number): Promise<string> {
  const day = dayBefore(daysAgo);
  const { openControl } = await officer.ok<{ openControl: { id: string } }>(
    `mutation ($input: OpenControlInput!) { openControl(input: $input) { ... on ControlCase { id } } }`,
    {
      input: {
        officeId,
        resident: { name: "王外来", sex: "MALE" },
        categoryCode: "home_isolation",
        anchorOn: day,
        fromDay: day,
        idempotencyKey: randomUUID(),
      },
    },
  );
  return openControl.id;
}

/** Every reading and the health centre's word, past the clock. @returns the releases */
async function confirmed(superuserUrl: string, cases: readonly string[]): Promise<string[]> {
  return await pastPolicies(superuserUrl, async (client) => {
    await client.query("begin");
    await client.query("select access.begin_system('test', null, 'staff:manage', 'test')");
    await client.query(
      `insert into prevent.follow_up (office_id, incident_id, case_id, outcome, channel, through, reached, temperature,
         occurred_at, on_day, recorded_by)
       select c.office_id, c.incident_id, c.id, 'seen_well', 'visit', '{self}', true, 36.5,
              (d + time '08:00') at time zone 'Asia/Shanghai', d::date, '测试'
         from prevent.control_case c cross join generate_series(c.from_day, c.until_on, interval '1 day') d
        cross join generate_series(1, c.checks_per_day) where c.id = any($1::uuid[])`,
      [cases],
    );
    const { rows } = await client.query<{ id: string }>(
      `insert into prevent.release (office_id, incident_id, case_id, state, proposed_by, centre)
       select office_id, incident_id, id, 'confirmed', '测试', '卫生院' from prevent.control_case
        where id = any($1::uuid[]) returning id::text`,
      [cases],
    );
    await client.query("commit");
    return rows.map(({ id }) => id);
  });
}
