import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { demoIncident, opening, usualSettings } from "../../../testing/protocols.ts";
import { demoWorld, type World } from "../../../testing/world.ts";

let world: World;
beforeAll(async () => {
  world = await demoWorld();
});
afterAll(() => world.stop());

const set = `mutation ($input: SetProtocolInput!) { setProtocol(input: $input) {
  __typename ... on Protocol { id fromDay inForce } ... on ProtocolDayTaken { fromDay } } }`;
const open = `mutation ($input: OpenIncidentInput!) { openIncident(input: $input) { __typename } }`;
const today = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Shanghai" }).format(new Date());
const inDays = (count: number) =>
  new Date(Date.parse(`${today}T00:00:00Z`) + count * 86_400_000).toISOString().slice(0, 10);

async function setting(fromDay: string, changes = {}) {
  const incidentId = await demoIncident(world);
  const settings = { ...usualSettings, ...changes };
  return {
    input: { incidentId, fromDay, level: "SECOND", settings, idempotencyKey: randomUUID() },
  };
}

describe("a version", () => {
  test("counts from its day on, and what was before stays", async () => {
    const admin = await world.as("county.admin");
    const answer = await admin.ok(set, await setting(today, { isolationDays: 21 }));
    expect(answer).toMatchObject({ setProtocol: { __typename: "Protocol", inForce: true } });
    const days = await world.rows(
      `select p.isolation_days as days from unnest(array['2020-02-29', $2]::date[]) d
        cross join lateral (select * from response.protocol p where p.incident_id = $1 and p.from_day <= d
          and p.withdrawn_at is null order by p.from_day desc limit 1) p`,
      [await demoIncident(world), today],
    );
    expect(days).toEqual([{ days: 14 }, { days: 21 }]);
  });

  test("never begins in the past, in the database neither", async () => {
    const admin = await world.as("county.admin");
    const answer = await admin.send(set, await setting(inDays(-1)));
    expect(answer.errors?.[0]?.extensions["fields"]).toMatchObject([
      { path: "input.fromDay", code: "IN_THE_PAST" },
    ]);
    const behind = world.change(
      `insert into response.protocol select (jsonb_populate_record(p, jsonb_build_object('id', uuidv7(),
         'from_day', $2::date))).* from response.protocol p where p.incident_id = $1 order by from_day limit 1`,
      [await demoIncident(world), inDays(-1)],
    );
    await expect(behind).rejects.toThrow("never begins in the past");
  });

  test("is one a day, however many are set at once", async () => {
    const admin = await world.as("county.admin");
    const day = inDays(40);
    const answers = await Promise.all(
      Array.from(
        { length: 8 },
        async () =>
          await admin.ok<{ setProtocol: { __typename: string } }>(set, await setting(day)),
      ),
    );
    const kinds = answers.map(({ setProtocol }) => setProtocol.__typename).toSorted();
    expect(kinds.filter((kind) => kind === "Protocol")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "ProtocolDayTaken")).toHaveLength(7);
  });

  test("that has begun is not withdrawn, in the database neither", async () => {
    const admin = await world.as("county.admin");
    const id = await world.value(
      "select id::text from response.protocol where incident_id = $1 and from_day = '2020-01-24'",
      [await demoIncident(world)],
    );
    const withdraw = `mutation ($input: WithdrawProtocolInput!) { withdrawProtocol(input: $input) { __typename } }`;
    expect(await admin.ok(withdraw, { input: { id, version: 1 } })).toEqual({
      withdrawProtocol: { __typename: "ProtocolHasBegun" },
    });
    const behind = world.change("update response.protocol set withdrawn_at = now() where id = $1", [
      id,
    ]);
    await expect(behind).rejects.toThrow("has begun");
  });
});

test("an incident of a kind is open once in a county", async () => {
  const admin = await world.as("county.admin");
  const answers = await Promise.all(
    [1, 2, 3].map(() => admin.ok<{ openIncident: { __typename: string } }>(open, opening())),
  );
  expect(answers.map(({ openIncident }) => openIncident.__typename).toSorted()).toEqual([
    "Incident",
    "IncidentStillOpen",
    "IncidentStillOpen",
  ]);
});

test("the whole county knows its incident, and no other county's", async () => {
  const seen = async (login: string) =>
    (
      await (
        await world.as(login)
      ).ok<{ incidents: { nodes: { id: string }[] } }>("{ incidents(first: 50) { nodes { id } } }")
    ).incidents.nodes.map(({ id }) => id);
  const own = await demoIncident(world);
  for (const login of ["county.leader", "fuyang.officer", "g510522001001-1", "blind.officer"]) {
    expect(await seen(login)).toContain(own);
  }
  expect(await seen("luxian.county.admin")).not.toContain(own);
});
