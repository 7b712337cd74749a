import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../../testing/database.ts";
import { freshPhoto } from "../../../testing/inspections.ts";
import { registered } from "../../../testing/people.ts";
import {
  freshHousehold,
  householdInput,
  ownGrid,
  roundInput,
  visitInput,
  worker,
} from "../../../testing/screening.ts";
import { startTestWorker, type TestWorker } from "../../../testing/worker.ts";
import { worldOf, type World } from "../../../testing/world.ts";

let world: World;
let jobs: TestWorker;

beforeAll(async () => {
  const database = await testDatabase("demo");
  jobs = await startTestWorker(database.workerUrl);
  world = await worldOf(database, { files: jobs.files, poolSize: 24 });
});
afterAll(async () => {
  await jobs.stop();
  await world.stop();
});

const visit = /* GraphQL */ `
  mutation ($input: RecordHouseholdVisitInput!) {
    recordHouseholdVisit(input: $input) {
      __typename
      ... on HouseholdVisit {
        id
        outcome
        workerNames
        backfilled
        members {
          outcome
        }
      }
      ... on MomentRefused {
        reason
        earliestDay
      }
    }
  }
`;

interface Visited {
  recordHouseholdVisit: {
    __typename: string;
    id: string;
    outcome: string;
    workerNames: string;
    members: { outcome: string }[];
    reason: string;
  };
}

async function record(login: string, variables: object): Promise<Visited["recordHouseholdVisit"]> {
  const client = await world.as(login);
  const answer = await client.ok<Visited>(visit, variables as Record<string, unknown>);
  return answer.recordHouseholdVisit;
}

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const at = (minutes: number) => ({
  moment: { occurredAt: minutesAgo(minutes), sentAt: minutesAgo(0) },
});

test("several workers at one door at once are one visit, everybody noted, the better knowledge kept", async () => {
  const door = await freshHousehold(world);
  const logins = [worker, "fuyang.admin"];
  const [first, second] = door.members;
  const found = [
    { memberId: first?.id, outcome: "MISSED" },
    { memberId: second?.id, outcome: "SEEN_UNWELL" },
  ];
  const other = [
    { memberId: first?.id, outcome: "SEEN_WELL" },
    { memberId: second?.id, outcome: "MISSED" },
  ];
  const visits = await Promise.all(
    Array.from({ length: 20 }, (_, turn) =>
      record(
        logins[turn % 2] ?? "",
        visitInput(door, { members: turn % 2 ? other : found, ...at(turn) }),
      ),
    ),
  );
  expect(new Set(visits.map(({ id }) => id)).size).toBe(1);
  const [row] = await world.rows<{ workers: string[]; worker_names: string; outcome: string }>(
    "select workers, worker_names, outcome from prevent.household_visit where household_id = $1",
    [door.id],
  );
  expect([row?.workers.length, row?.worker_names.split("、").length, row?.outcome]).toEqual([
    2,
    2,
    "seen",
  ]);
  const outcomes = await world.rows<{ outcome: string }>(
    `select m.outcome from prevent.visit_member m where m.household_id = $1 order by m.outcome`,
    [door.id],
  );
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(["seen_unwell", "seen_well"]);
  expect((await record(worker, visitInput(door, at(90)))).id).not.toBe(visits[0]?.id);
});

test("a second worker may still put right what was found of somebody handed over since", async () => {
  const officer = await world.as(worker);
  const personId = await registered(officer, await world.office(ownGrid), {});
  const { input } = await householdInput(world);
  const { registerHousehold: door } = await officer.ok<{
    registerHousehold: { id: string; members: { id: string }[] };
  }>(
    `mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { id members { id } } }`,
    { input: { ...input, members: [{ personId }] } },
  );
  const found = (outcome: string) =>
    visitInput(door, { members: [{ memberId: door.members[0]?.id, outcome }], ...at(1) });
  await record(worker, found("MISSED"));
  await world.change("update registry.contact set office_id = $2 where person_id = $1", [
    personId,
    await world.office("510522002"),
  ]);
  await record(worker, found("SEEN_WELL"));
  const told = await world.rows(
    "select channel, reached, o.code from registry.contact c join organisation.office o on o.id = c.office_id where person_id = $1",
    [personId],
  );
  expect(told).toEqual([{ channel: "visit", reached: true, code: "510522002" }]);
});

test("nobody of a household is passed over, and a door nobody tried is no visit", async () => {
  const door = await freshHousehold(world);
  const client = await world.as(worker);
  const faultOf = async (members: object[]) => {
    const answer = await client.send(visit, visitInput(door, { members }));
    return (answer.errors?.[0]?.extensions["fields"] as { code: string }[] | undefined)?.[0]?.code;
  };
  const each = (outcome: string) => door.members.map(({ id }) => ({ memberId: id, outcome }));
  expect([
    await faultOf(each("SEEN_WELL").slice(1)),
    await faultOf(each("NOT_ATTEMPTED")),
    await faultOf([...each("SEEN_WELL"), ...each("SEEN_WELL")]),
  ]).toEqual(["SOMEBODY_MISSING", "NOTHING_ATTEMPTED", "TWICE"]);
});

test("a clock two days off is put right; what lies before the response or ahead is refused", async () => {
  const door = await freshHousehold(world);
  const twoDays = 2 * 86_400_000;
  const ahead = (ms: number) => new Date(Date.now() + ms).toISOString();
  const skewed = await record(
    worker,
    visitInput(door, { moment: { occurredAt: ahead(twoDays - 600_000), sentAt: ahead(twoDays) } }),
  );
  expect(skewed.__typename).toBe("HouseholdVisit");
  const [row] = await world.rows<{ skew: number; minutes: number }>(
    `select clock_skew_seconds as skew, round(extract(epoch from now() - occurred_at) / 60)::integer as minutes
       from prevent.household_visit where id = $1`,
    [skewed.id],
  );
  expect([Math.round((row?.skew ?? 0) / 3600), row?.minutes]).toEqual([48, 10]);
  const refused = await Promise.all([
    record(
      worker,
      visitInput(door, { moment: { occurredAt: ahead(3_600_000), sentAt: ahead(0) } }),
    ),
    record(worker, visitInput(door, at(60 * 24 * 365 * 20))),
  ]);
  expect(refused.map(({ reason }) => reason)).toEqual(["FUTURE", "BEFORE_INCIDENT"]);
});

test("what a visit finds somebody to need is noted once for care, and its photos go with it", async () => {
  const door = await freshHousehold(world);
  const [first, second] = door.members;
  const needs = [
    { kind: "MEDICINE", note: "降压药" },
    { kind: "FOOD", note: null },
  ];
  const members = [
    { memberId: first?.id, outcome: "SEEN_WELL", needs },
    { memberId: second?.id, outcome: "MISSED" },
  ];
  const photoIds = [await freshPhoto(world, "visit_photo")];
  const { id } = await record(worker, visitInput(door, { members, photoIds }));
  await record("fuyang.admin", visitInput(door, { members }));
  expect(
    await world.rows(
      `select n.kind, n.note, n.noted_by is not null as noted from care.noted_need n
         join prevent.visit_member m on m.id = n.source_id
        where m.visit_id = $1 and n.source = 'household_visit' order by n.kind`,
      [id],
    ),
  ).toEqual([
    { kind: "food", note: null, noted: true },
    { kind: "medicine", note: "降压药", noted: true },
  ]);
  const client = await world.as(worker);
  const { household } = await client.ok<{
    household: { visits: { photos: { path: string }[]; members: { needs: string[] }[] }[] };
  }>(`query ($id: ID!) { household(id: $id) { visits { photos { path } members { needs } } } }`, {
    id: door.id,
  });
  expect(household.visits[0]?.photos[0]?.path).toMatch(/^\/files\/visit_photo\//);
  const found = household.visits[0]?.members.map((member) => member.needs.toSorted());
  expect(found).toEqual([["FOOD", "MEDICINE"], []]);
});

test("500 emoji in a note are one note; one more is too long", async () => {
  const door = await freshHousehold(world);
  expect((await record(worker, visitInput(door, { note: "😷".repeat(500) }))).outcome).toBe("SEEN");
  const client = await world.as(worker);
  expect(await client.fault(visit, visitInput(door, { note: "😷".repeat(501) }))).toBe(
    "BAD_USER_INPUT",
  );
});

test("a round gives every registered person a door, counts what is done, and an empty house stays", async () => {
  const client = await world.as(worker);
  const variables = await roundInput(world);
  const officeId = variables.input.officeId;
  for (const _ of [1, 2]) await registered(client, officeId);
  const { startScreeningRound: round } = await client.ok<{
    startScreeningRound: { id: string; doors: number };
  }>(
    `mutation ($input: StartScreeningRoundInput!) { startScreeningRound(input: $input) { id doors } }`,
    variables,
  );
  expect(round.doors).toBeGreaterThanOrEqual(2);
  const left = async () => {
    const { households } = await client.ok<{
      households: { nodes: { id: string; door: string; members: { id: string }[] }[] };
    }>(
      `query ($filter: HouseholdFilter!) { households(first: 100, filter: $filter) { nodes { id door members { id } } } }`,
      { filter: { roundId: round.id, left: true } },
    );
    return households.nodes;
  };
  const doors = await left();
  expect([doors.length, new Set(doors.map(({ door }) => door)).size]).toEqual([
    round.doors,
    round.doors,
  ]);
  const [empty, home] = doors;
  if (empty === undefined || home === undefined) throw new Error("two doors are wanted");
  const of = (door: typeof empty, outcome: string) =>
    visitInput(door, { members: door.members.map(({ id }) => ({ memberId: id, outcome })) });
  await record(worker, of(empty, "MISSED"));
  await record(worker, of(home, "SEEN_WELL"));
  expect((await left()).map(({ id }) => id)).not.toContain(home.id);
  expect((await left()).map(({ id }) => id)).toContain(empty.id);
  const { screeningRounds } = await client.ok<{
    screeningRounds: { nodes: { done: number; absent: number }[] };
  }>(
    `query ($filter: ScreeningRoundFilter!) { screeningRounds(first: 1, filter: $filter) { nodes { done absent } } }`,
    { filter: { officeId, mine: true } },
  );
  expect(screeningRounds.nodes).toEqual([{ done: 1, absent: 1 }]);
});

test("a visit leaves a line of the contact ledger for each registered person", async () => {
  const client = await world.as(worker);
  const officeId = await world.office(ownGrid);
  const personId = await registered(client, officeId);
  const { registerHousehold: door } = await client.ok<{
    registerHousehold: { id: string; members: { id: string }[] };
  }>(
    `mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { id members { id } } }`,
    {
      input: {
        officeId,
        door: "台账户",
        members: [{ personId }, { resident: { name: "同住", sex: "FEMALE" } }],
        idempotencyKey: randomUUID(),
      },
    },
  );
  await record(worker, visitInput(door));
  expect(
    await world.rows("select wing, channel, reached from registry.contact where person_id = $1", [
      personId,
    ]),
  ).toEqual([{ wing: "prevent", channel: "visit", reached: true }]);
  const { personTimeline } = await client.ok<{ personTimeline: { nodes: { kind: string }[] } }>(
    `query ($id: ID!) { personTimeline(id: $id, first: 10) { nodes { kind } } }`,
    { id: personId },
  );
  expect(personTimeline.nodes.map(({ kind }) => kind)).toContain("household_visited");
});
