import { signedIn, type TestClient } from "../../api/src/testing/client.ts";
import { connected } from "../../api/src/testing/connected.ts";
import { freshKey } from "../../api/src/testing/database.ts";
import { registered } from "../../api/src/testing/people.ts";
import { keeper } from "./people-world.ts";
import type { Site } from "./site.ts";

const open = `mutation ($input: OpenControlInput!) {
  openControl(input: $input) { __typename ... on ControlCase { id } } }`;

/** A day in China, so many days ago. */
export function daysAgo(days: number): string {
  const instant = new Date(Date.now() + 8 * 3_600_000 - days * 86_400_000);
  return instant.toISOString().slice(0, 10);
}

export type ControlWorld = {
  /** Somebody of the street, under control since so many days, with every reading of the days before. */
  readonly controlled: (
    name: string,
    since: number,
  ) => Promise<{ caseId: string; personId: string }>;
  /** Somebody who is not registered, with a phone, under control from today. */
  readonly resident: (name: string, phone: string) => Promise<string>;
  /** Moves a case to another office. */
  readonly moved: (caseId: string, code: string) => Promise<void>;
  /** Somebody whose carer is that person. */
  readonly dependantOf: (name: string, carer: string) => Promise<string>;
};

/** Controlled persons of a street, as its officer and the clock would have left them. */
export async function controlWorld(site: Site): Promise<ControlWorld> {
  const client: TestClient = await signedIn(site.address, keeper);
  const { officeByCode } = await client.ok<{ officeByCode: { office: { id: string } } }>(
    `{ officeByCode(code: "510522001001") { office { id } } }`,
  );
  const officeId = officeByCode.office.id;
  return {
    controlled: async (name, since) => {
      const personId = await registered(client, officeId, { name });
      const day = daysAgo(since);
      const { openControl } = await client.ok<{ openControl: { id: string } }>(open, {
        input: {
          officeId,
          personId,
          categoryCode: "home_isolation",
          anchorOn: day,
          fromDay: day,
          idempotencyKey: freshKey(),
        },
      });
      await measured(site, openControl.id);
      return { caseId: openControl.id, personId };
    },
    resident: async (name, phone) => {
      const { openControl } = await client.ok<{ openControl: { id: string } }>(open, {
        input: {
          officeId,
          resident: { name, sex: "MALE", phone },
          categoryCode: "home_isolation",
          anchorOn: daysAgo(0),
          idempotencyKey: freshKey(),
        },
      });
      return openControl.id;
    },
    moved: async (caseId, code) => {
      const target = await client.ok<{ officeByCode: { office: { id: string } } }>(
        "query ($code: String!) { officeByCode(code: $code) { office { id } } }",
        { code },
      );
      const input = { id: caseId, officeId: target.officeByCode.office.id, reason: "搬迁到本社区" };
      await client.ok("mutation ($input: MoveControlInput!) { moveControl(input: $input) }", {
        input,
      });
    },
    dependantOf: async (name, carer) => {
      const carers = [{ role: "CARER", name: carer, relation: "SPOUSE", phone: "12801990066" }];
      return await registered(client, officeId, { name, carers });
    },
  };
}

/** The readings of the days that are over. */
async function measured(site: Site, caseId: string): Promise<void> {
  await connected(site.ownerUrl, async (client) => {
    await client.query("begin");
    await client.query("select access.begin_system('测试', null, 'followUp:record', 'test')");
    await client.query(
      `insert into prevent.follow_up (office_id, incident_id, case_id, outcome, channel, through, reached, temperature,
         occurred_at, on_day, recorded_by)
       select c.office_id, c.incident_id, c.id, 'seen_well', 'visit', '{self}', true, 36.4 + n * 0.2,
              (d + time '08:00' + n * interval '8 hours') at time zone 'Asia/Shanghai', d::date, '钱新'
         from prevent.control_case c
        cross join generate_series(c.from_day, c.until_on, interval '1 day') d
        cross join generate_series(1, c.checks_per_day) n
        where c.id = $1 and d < (now() at time zone 'Asia/Shanghai')::date`,
      [caseId],
    );
    await client.query("commit");
  });
}
