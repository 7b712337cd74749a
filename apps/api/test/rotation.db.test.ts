import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { secretContext } from "../src/modules/publicity/deed/platform/secret-context.ts";
import { KeyRing, type KnownKey } from "../src/platform/sealing/key-ring.ts";
import type { TestClient } from "../src/testing/client.ts";
import { controlled } from "../src/testing/controls.ts";
import { testDatabase, testMasterKey } from "../src/testing/database.ts";
import { platformInput } from "../src/testing/deeds.ts";
import { registered, registration } from "../src/testing/people.ts";
import { freshArrival, journey } from "../src/testing/screening.ts";
import { worldOf, type World } from "../src/testing/world.ts";
import { buildApi, type BuiltApi } from "./built-api.ts";

// a key is announced for some seconds before it is used
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

const howMany = 12;
const born = "1966-07-08";
const numberOf = (n: number) => demoIdNumber("510522", born, "male", n);
const phoneOf = (n: number) => `1280700${String(n).padStart(4, "0")}`;

let api: BuiltApi;
let world: World;
let ownerUrl: string;
let fuyang: TestClient;
const people: string[] = [];
/** Somebody who is not in the registry: their phone is rotated along. */
const resident = { name: "王外来", sex: "MALE", phone: "12807009999" };
let residentId: string;
/** Somebody who arrived: where they stay is rotated along. */
let arrivalId: string;

const whole = (n: number) => ({
  birthDay: born,
  document: { type: "ID_CARD", number: numberOf(n) },
  phones: [{ number: phoneOf(n), holder: "SELF" }],
});

beforeAll(async () => {
  api = await buildApi();
  const database = await testDatabase("demo");
  ownerUrl = database.ownerUrl;
  // a ring of its own: this one turns to another key
  world = await worldOf(database, { masterKey: Buffer.from(testMasterKey) });
  fuyang = await world.as("fuyang.officer");
  const office = await world.office("510522001001");
  for (let n = 0; n < howMany; n += 1) people.push(await registered(fuyang, office, whole(n)));
  const caseId = await controlled(world, fuyang, office, { resident });
  residentId = await world.value(
    "select resident_id::text from prevent.control_case where id = $1",
    [caseId],
  );
  arrivalId = await freshArrival(world);
  await (
    await world.as("county.admin")
  ).ok(
    "mutation ($input: SetDeedPlatformInput!) { setDeedPlatform(input: $input) { id } }",
    platformInput(0),
  );
});
afterAll(async () => {
  await world.stop();
});

function rotating(): ChildProcess {
  return spawn(process.execPath, [api.cli, "rotate-registry-key", "--batch=1"], {
    stdio: "ignore",
    env: {
      DATABASE_URL: ownerUrl,
      WUZI_MASTER_KEY: testMasterKey.toString("base64"),
      NODE_COMPILE_CACHE: api.compiled,
    },
  });
}

/** How many values stand under each key, by its state; the first key has no entry. */
async function standing(): Promise<Record<string, number>> {
  const rows = await world.rows<{ state: string; n: number }>(
    `select coalesce(k.state, 'first') as state, count(*)::integer as n
       from (select key_id from registry.sealed_value union all select key_id from prevent.sealed_value
               union all select key_id from prevent.sealed_stay union all select key_id from publicity.deed_platform) s
       left join registry.sealing_key k using (key_id) group by 1`,
  );
  return Object.fromEntries(rows.map(({ state, n }) => [state, n]));
}

async function found(search: string): Promise<string[]> {
  const { people: list } = await fuyang.ok<{ people: { nodes: { id: string }[] } }>(
    "query ($s: String!) { people(first: 100, filter: { search: $s }) { nodes { id } } }",
    { s: search },
  );
  return list.nodes.map(({ id }) => id);
}

/** As the worker opens it. */
async function platformSecret(): Promise<string> {
  const ring = new KeyRing([Buffer.from(testMasterKey)]);
  ring.take(await world.rows<KnownKey>("select key_id as id, state from registry.sealing_key"));
  const [row] = await world.rows<{ id: string; key_id: number; sealed: Buffer }>(
    "select id, key_id, sealed from publicity.deed_platform",
  );
  return ring.open(row?.sealed ?? Buffer.alloc(0), row?.key_id ?? 0, secretContext(row?.id ?? ""));
}

/** Everybody is found by number and tail, opened, and refused a second time. */
async function everythingHolds(): Promise<void> {
  const { revealResident } = await fuyang.ok<{ revealResident: object }>(
    `mutation ($id: ID!) { revealResident(id: $id, purpose: "电话随访") { phone } }`,
    { id: residentId },
  );
  expect(revealResident).toEqual({ phone: resident.phone });
  expect(
    await fuyang.ok(
      `mutation ($id: ID!) { revealArrivalStay(id: $id, purpose: "上门核对") { stay } }`,
      {
        id: arrivalId,
      },
    ),
  ).toEqual({ revealArrivalStay: { stay: journey().stay } });
  expect(await platformSecret()).toBe(platformInput(0).input.secret);
  const office = await world.office("510522001002");
  for (const [n, id] of people.entries()) {
    expect(await found(numberOf(n))).toEqual([id]);
    expect(await found(phoneOf(n).slice(-4))).toContain(id);
    const { revealPerson } = await fuyang.ok<{ revealPerson: object }>(
      `mutation ($id: ID!) { revealPerson(id: $id, purpose: "核对证件") { documentNumber phones } }`,
      { id },
    );
    expect(revealPerson).toEqual({ documentNumber: numberOf(n), phones: [phoneOf(n)] });
    expect(
      await fuyang.ok(
        `mutation ($input: RegisterPersonInput!) { registerPerson(input: $input) {
           __typename ... on AlreadyRegistered { card { id } } } }`,
        registration(office, whole(n)),
      ),
    ).toEqual({ registerPerson: { __typename: "AlreadyRegistered", card: { id } } });
  }
}

test("a rotation killed half-way is finished by the next, and nobody is lost or twice at any time", async () => {
  const before = await standing();
  const killed = rotating();
  for (;;) {
    const { current = 0, retiring = 0 } = await standing();
    if (retiring > 0 && current > 5) break;
    expect(killed.exitCode).toBeNull();
    await pause(5);
  }
  killed.kill("SIGKILL");
  await once(killed, "exit");
  const half = await standing();
  expect(half["current"]).toBeGreaterThan(5);
  expect(half["retiring"]).toBeGreaterThan(5);
  await everythingHolds();
  // what is written meanwhile stands under the new key
  const id = await registered(fuyang, await world.office("510522001001"), whole(howMany));
  people.push(id);
  const keys = await world.rows(
    `select distinct k.state from registry.sealed_value s join registry.sealing_key k using (key_id)
      where s.person_id = $1`,
    [id],
  );
  expect(keys).toEqual([{ state: "current" }]);

  const finishing = rotating();
  const [code] = (await once(finishing, "exit")) as [number];
  expect(code).toBe(0);
  const total = Object.values(before).reduce((sum, n) => sum + n, 0);
  expect(await standing()).toEqual({ current: total + 4 });
  const states = await world.rows<{ state: string }>(
    "select state from registry.sealing_key order by 1",
  );
  expect(states.map(({ state }) => state)).toEqual(["current", "retired"]);
  await everythingHolds();
});
