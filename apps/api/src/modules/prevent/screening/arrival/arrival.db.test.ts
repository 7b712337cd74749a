import { randomUUID } from "node:crypto";
import { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import { testDatabase } from "../../../../testing/database.ts";
import { registered } from "../../../../testing/people.ts";
import {
  arrivalInput,
  editing,
  importInput,
  journey,
  ownGrid,
  recordArrival,
  voiding,
  worker,
} from "../../../../testing/screening.ts";
import { startTestWorker, type TestWorker } from "../../../../testing/worker.ts";
import { worldOf, type World } from "../../../../testing/world.ts";

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

interface Recorded {
  recordArrival: {
    __typename: string;
    id: string;
    sightingCount: number;
    town: string;
    reason: string;
  };
}

async function arrive(variables: object, login = worker): Promise<Recorded["recordArrival"]> {
  const client = await world.as(login);
  const answer = await client.ok<Recorded>(recordArrival, variables as Record<string, unknown>);
  return answer.recordArrival;
}

test("the same person found by many at once is one line with as many sightings", async () => {
  const { input } = await arrivalInput(world);
  const found = await Promise.all(
    Array.from({ length: 10 }, () => arrive({ input: { ...input, idempotencyKey: randomUUID() } })),
  );
  expect(new Set(found.map(({ id }) => id)).size).toBe(1);
  expect(Math.max(...found.map(({ sightingCount }) => sightingCount))).toBe(10);
  const officeId = await world.office("510522002001");
  const elsewhere = await arrive(
    { input: { ...input, officeId, idempotencyKey: randomUUID() } },
    "lingang.officer",
  );
  expect([elsewhere.__typename, elsewhere.town]).toEqual(["ArrivalElsewhere", "符阳街道"]);
  const learnt = await world.rows(
    "select office_id::text as office from audit.entry where action = 'find' and subject_id = $1",
    [found[0]?.id],
  );
  expect(learnt).toEqual([{ office: officeId }]);
});

test("an arrival is held against the day it was seen, however wrong the phone's clock is", async () => {
  const at = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
  const seen = async (occurredAt: string, sentAt: string, changes: object = {}) => {
    const { input } = await arrivalInput(world);
    const journey = { ...input.journey, ...changes };
    return await arrive({ input: { ...input, journey, moment: { occurredAt, sentAt } } });
  };
  const today = at(8 / 24).slice(0, 10);
  for (const off of [-2, 2]) {
    const line = await seen(at(off), at(off), { arrivedOn: today });
    const [row] = await world.rows<{ hours: number; minutes: number }>(
      `select round(clock_skew_seconds / 3600.0)::integer as hours,
              round(extract(epoch from now() - seen_at) / 60)::integer as minutes
         from prevent.arrival_sighting where arrival_id = $1`,
      [line.id],
    );
    expect(row).toEqual({ hours: off * 24, minutes: 0 });
  }
  expect([
    (await seen(at(1 / 24), at(0))).reason,
    (await seen(at(-365 * 20), at(0))).reason,
  ]).toEqual(["FUTURE", "BEFORE_INCIDENT"]);
});

test.each([
  ["arrivedOn", "OUT_OF_RANGE", "2999-01-01"],
  ["arrivedOn", "OUT_OF_RANGE", "2000-01-01"],
  ["plannedLeaveOn", "BEFORE_START", "2000-01-01"],
  ["needs", "TOO_LONG", "😷".repeat(201)],
  ["stay", "TOO_LONG", "😷".repeat(101)],
])("an arrival's %s is refused at its field: %s", async (field, code, value) => {
  const { input } = await arrivalInput(world);
  const client = await world.as(worker);
  const journey = { ...input.journey, plannedLeaveOn: null, [field]: value };
  const answer = await client.send(recordArrival, { input: { ...input, journey } });
  expect(answer.errors?.[0]?.extensions["fields"]).toMatchObject([
    { path: `input.journey.${field}`, code },
  ]);
  const most = { needs: "😷".repeat(200), stay: "😷".repeat(100) };
  const fine = { ...input, journey: { ...input.journey, ...most } };
  expect((await arrive({ input: fine })).__typename).toBe("Arrival");
});

test("whoever is registered is meant by their document, and the address stays sealed", async () => {
  const client = await world.as(worker);
  const officeId = await world.office(ownGrid);
  const personId = await registered(client, officeId);
  const first = await arrive(await arrivalInput(world, worker, { personId, resident: null }));
  const [row] = await world.rows<{ text: string }>(
    "select a::text || s.sealed::text as text from prevent.arrival a join prevent.sealed_stay s on s.arrival_id = a.id where a.id = $1",
    [first.id],
  );
  expect(row?.text).not.toContain("3组12号");
  const again = await arrive(await arrivalInput(world, worker, { personId, resident: null }));
  expect([again.id, again.sightingCount]).toEqual([first.id, 2]);
});

async function importLedger(text: string) {
  const client = await world.as(worker);
  const incoming = await jobs.files.receive(Readable.from([Buffer.from(text)]), 1e6);
  await incoming.keep();
  const given = await importInput(world);
  await world.change("update platform.file set sha256 = $2 where id = $1", [
    given.input.fileId,
    incoming.sha256,
  ]);
  const { importArrivals } = await client.ok<{ importArrivals: { id: string } }>(
    `mutation ($input: ImportArrivalsInput!) { importArrivals(input: $input) { id } }`,
    given,
  );
  const asked = `query ($id: ID!) { arrivalImport(id: $id) { state refusal columns rows added seenAgain unchanged errors { cell column code } } }`;
  await expect
    .poll(
      async () =>
        (await client.ok<{ arrivalImport: { state: string } }>(asked, { id: importArrivals.id }))
          .arrivalImport.state,
      { timeout: 20_000 },
    )
    .not.toBe("WAITING");
  const { arrivalImport } = await client.ok<{ arrivalImport: Record<string, unknown> }>(asked, {
    id: importArrivals.id,
  });
  return arrivalImport;
}

test("a ledger is imported by its headers, wrong cells are named, and once more changes nothing", async () => {
  const day = journey().arrivedOn.replaceAll("-", "/");
  const ledger = [
    "外来人员台账",
    "序号,姓名,性别,联系电话,来源地,交通工具,车次,到达日期,现住址",
    `1,李一,男,13900000001,武汉市,高铁,G1,${day},1组`,
    `2,李二,女,13900000002,黄冈市,自驾,川E12345,${day},2组`,
    `3,李三,,13900000003,武汉市,大巴,,${day},3组`,
    `4,李四,男,12,孝感市,飞机,CA1,昨天,4组`,
    `5,李一,男,13900000001,武汉市,高铁,G1,${day},1组`,
  ].join("\n");
  const first = await importLedger(ledger);
  expect(first).toMatchObject({ state: "DONE", rows: 5, added: 2, seenAgain: 0, unchanged: 1 });
  expect(first["errors"]).toEqual([
    { cell: "C5", column: "SEX", code: "NOT_A_CHOICE" },
    { cell: "D6", column: "PHONE", code: expect.any(String) as string },
    { cell: "H6", column: "ARRIVED_ON", code: "NOT_A_DAY" },
  ]);
  const before = await world.counts();
  expect(await importLedger(ledger)).toMatchObject({ added: 0, seenAgain: 0, unchanged: 3 });
  const after = await world.counts();
  expect([after["prevent.arrival"], after["prevent.arrival_sighting"]]).toEqual([
    before["prevent.arrival"],
    before["prevent.arrival_sighting"],
  ]);
  expect(await importLedger("甲,乙\n1,2\n")).toMatchObject({
    state: "REFUSED",
    refusal: "no_known_columns",
  });
});

test("an arrival opens a control in one step, and a line is decided once", async () => {
  const client = await world.as(worker);
  const { id } = await arrive(await arrivalInput(world));
  const open = /* GraphQL */ `
    mutation ($input: OpenControlInput!) {
      openControl(input: $input) {
        __typename
        ... on ControlCase {
          id
          name
          resident {
            phoneMask
          }
        }
      }
    }
  `;
  const variables = async () => ({
    input: {
      officeId: await world.office(ownGrid),
      arrivalId: id,
      categoryCode: "home_isolation",
      anchorOn: journey().arrivedOn,
      idempotencyKey: randomUUID(),
    },
  });
  const { openControl } = await client.ok<{ openControl: { id: string; name: string } }>(
    open,
    await variables(),
  );
  const { arrival } = await client.ok<{ arrival: { state: string; caseId: string } }>(
    `query ($id: ID!) { arrival(id: $id) { state caseId } }`,
    { id },
  );
  expect([openControl.name, arrival.state, arrival.caseId]).toEqual([
    "来访人",
    "CONTROLLED",
    openControl.id,
  ]);
  expect(await client.fault(open, await variables())).toBe("BAD_USER_INPUT");
  expect(
    await client.ok(
      `mutation ($input: VoidArrivalInput!) { voidArrival(input: $input) { ... on ArrivalControlled { caseId } } }`,
      voiding(id, 2),
    ),
  ).toEqual({ voidArrival: { caseId: openControl.id } });
  expect(
    await client.fault(
      `mutation ($input: DismissArrivalInput!) { dismissArrival(input: $input) { id } }`,
      { input: { id, version: 2, reason: "已经纳入管控" } },
    ),
  ).toBe("BAD_USER_INPUT");
});

test("a voided line counts no more, an import does not bring it back, the person may be found anew", async () => {
  const client = await world.as(worker);
  const mend = `mutation ($input: VoidArrivalInput!) { voidArrival(input: $input) { __typename ... on Arrival { state version } } }`;
  const count = async (filter: object) =>
    (
      await client.ok<{ arrivals: { totalCount: number } }>(
        `query ($filter: ArrivalFilter) { arrivals(first: 1, filter: $filter) { totalCount } }`,
        { filter },
      )
    ).arrivals.totalCount;
  const ledger = `姓名,性别,联系电话,来源地,交通工具,到达日期\n李作废,男,13900000099,武汉市,大巴,${journey().arrivedOn}\n`;
  expect(await importLedger(ledger)).toMatchObject({ added: 1 });
  const search = { search: "李作废" };
  const id = await world.value<string>(
    "select id::text from prevent.arrival where name = '李作废'",
  );
  expect(await count(search)).toBe(1);
  expect(await client.ok(mend, voiding(id))).toEqual({
    voidArrival: { __typename: "Arrival", state: "VOIDED", version: 2 },
  });
  expect([await count(search), await count({ ...search, state: "VOIDED" })]).toEqual([0, 1]);
  expect(await importLedger(ledger)).toMatchObject({ added: 0, unchanged: 1 });
  expect(
    await client.fault(
      `mutation ($input: UpdateArrivalInput!) { updateArrival(input: $input) { id } }`,
      editing(id, {}, 2),
    ),
  ).toBe("BAD_USER_INPUT");
  const resident = { name: "李作废", sex: "MALE", phone: "13900000099" };
  const anew = await arrive(await arrivalInput(world, worker, { resident }));
  expect([anew.id === id, await count(search)]).toEqual([false, 1]);
});

test("a line is edited with a reason; what stood there before is told, an address never", async () => {
  const client = await world.as(worker);
  const { id } = await arrive(await arrivalInput(world));
  const edit = `mutation ($input: UpdateArrivalInput!) { updateArrival(input: $input) { version stayMask
      edits { byName reason changes { field before after } } } }`;
  const { stay: _, ...kept } = journey();
  await client.ok(edit, editing(id, { ...kept, stay: null, origin: "湖北省黄冈市" }));
  const read = `mutation ($id: ID!) { revealArrivalStay(id: $id, purpose: "上门核实") { stay } }`;
  expect(await client.ok(read, { id })).toEqual({ revealArrivalStay: { stay: "3组12号二楼" } });
  expect(await client.fault(edit, editing(id))).toBe("CONFLICT");
  const later = editing(id, { stay: "5组1号", transport: "OWN_CAR", transportNo: null }, 2);
  const { updateArrival } = await client.ok<{ updateArrival: { edits: object[] } }>(edit, later);
  expect(updateArrival.edits).toMatchObject([
    {
      reason: "来源地问错了",
      changes: [
        { field: "stay", before: null, after: null },
        { field: "transport", before: "train", after: "own_car" },
        { field: "transportNo", before: "G1234", after: null },
      ],
    },
    { changes: [{ field: "origin", before: "湖北省武汉市", after: "湖北省黄冈市" }] },
  ]);
  expect(await client.ok(read, { id })).toEqual({ revealArrivalStay: { stay: "5组1号" } });
  const stranger = await world.as("lingang.officer");
  expect(await stranger.fault(edit, editing(id, {}, 3))).toBe("NOT_FOUND");
});
