import type { TestClient } from "./client.ts";
import { freshKey } from "./database.ts";
import { registered } from "./people.ts";
import type { World } from "./world.ts";

/** Nothing older than three days may be entered from today on: the demo's protocol takes years. */
export async function shortBackfill(world: World): Promise<void> {
  await world.change(
    `insert into response.protocol (incident_id, office_id, from_day, level, isolation_days, checks_per_day, fever_threshold,
       disinfections_per_day, concentration_low, concentration_high, concentration_most, contact_minutes, backfill_days,
       alert_hours, care_gap_hours, urge_minutes, report_due, report_close, send_from, send_to, source_document)
     select incident_id, office_id, (now() at time zone 'Asia/Shanghai')::date, level, isolation_days, checks_per_day,
            fever_threshold, disinfections_per_day, concentration_low, concentration_high, concentration_most,
            contact_minutes, 3, alert_hours, care_gap_hours, urge_minutes, report_due, report_close, send_from, send_to, '测试'
       from response.protocol`,
  );
}

/** The day in China, so many days from today. */
export async function dayFrom(world: World, days: number): Promise<string> {
  return await world.value(
    "select to_char((now() at time zone 'Asia/Shanghai')::date + $1::integer, 'YYYY-MM-DD')",
    [days],
  );
}

const open = /* GraphQL */ `
  mutation ($input: OpenControlInput!) {
    openControl(input: $input) {
      __typename
      ... on ControlCase {
        id
      }
    }
  }
`;

/** The variables of `openControl`: home isolation, begun and arrived the same day. */
export async function opening(world: World, officeId: string, changes: object = {}, daysAgo = 0) {
  const day = await dayFrom(world, -daysAgo);
  return {
    input: {
      officeId,
      categoryCode: "home_isolation",
      anchorOn: day,
      fromDay: day,
      idempotencyKey: freshKey(),
      ...changes,
    },
  };
}

/** Puts somebody under control and gives the case's id. */
export async function controlled(
  world: World,
  client: TestClient,
  officeId: string,
  changes: object = {},
  daysAgo = 0,
): Promise<string> {
  const variables = await opening(world, officeId, changes, daysAgo);
  const { openControl } = await client.ok<{ openControl: { id?: string } }>(open, variables);
  if (openControl.id === undefined) throw new Error("somebody is under control already");
  return openControl.id;
}

/** Somebody new of a street, registered by its officer, and their case. */
export async function controlledPerson(
  world: World,
  street: "fuyang" | "lingang" = "fuyang",
  { person = {}, daysAgo = 0 }: { person?: Record<string, unknown>; daysAgo?: number } = {},
): Promise<{ caseId: string; personId: string }> {
  const client = await world.as(`${street}.officer`);
  const office = await world.office(street === "fuyang" ? "510522001001" : "510522002001");
  const personId = await registered(client, office, person);
  return { caseId: await controlled(world, client, office, { personId }, daysAgo), personId };
}

export const visited = (caseId: string, changes: object = {}) => {
  const now = new Date().toISOString();
  return {
    input: {
      caseId,
      outcome: "SEEN_WELL",
      channel: "VISIT",
      through: ["SELF"],
      easyRead: false,
      temperature: 36.5,
      symptoms: [],
      needs: [],
      occurredAt: now,
      sentAt: now,
      idempotencyKey: freshKey(),
      ...changes,
    },
  };
};

export const record = /* GraphQL */ `
  mutation ($input: RecordFollowUpInput!) {
    recordFollowUp(input: $input) {
      __typename
      ... on FollowUp {
        id
        outcome
        temperature
        enteredAs
        isFever
        reached
        clockSkewSeconds
        backfilled
      }
      ... on UnsuitableChannel {
        reason
        suitable
      }
      ... on NotSeenWell {
        field
        threshold
      }
      ... on ControlOver {
        state
      }
    }
  }
`;

/** Every reading that a case owes, past the clock, so that it may be released. */
export async function readingsFor(world: World, caseId: string, temperature = 36.5): Promise<void> {
  await world.change(
    `insert into prevent.follow_up (office_id, incident_id, case_id, outcome, channel, through, reached, temperature,
       occurred_at, on_day, recorded_by)
     select c.office_id, c.incident_id, c.id, 'seen_well', 'visit', '{self}', true, $2::numeric,
            (d + time '08:00') at time zone 'Asia/Shanghai', d::date, '测试'
       from prevent.control_case c
      cross join generate_series(c.from_day, c.until_on, interval '1 day') d
      cross join generate_series(1, c.checks_per_day)
      where c.id = $1 and d < (now() at time zone 'Asia/Shanghai')::date`,
    [caseId, temperature],
  );
}
