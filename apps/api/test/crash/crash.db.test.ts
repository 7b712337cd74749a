import { Client } from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { loadDemo } from "../../src/demo/load-demo.ts";
import { moduleSchedule } from "../../src/modules.ts";
import { migrate } from "../../src/platform/database/migrate.ts";
import { migrateJobs } from "../../src/platform/jobs/migrate-jobs.ts";
import { platformJobs } from "../../src/platform/jobs/platform-jobs.ts";
import { signedIn, type TestClient } from "../../src/testing/client.ts";
import { testMasterKey } from "../../src/testing/database.ts";
import { buildApi, type BuiltApi } from "../built-api.ts";
import { balance, type Books } from "./books.ts";
import { startDurablePostgres, type DurablePostgres } from "./durable-postgres.ts";
import { fieldBalance, type FieldBooks } from "./field-books.ts";
import { fieldWorld, type FieldWorld } from "./field-world.ts";
import { fieldWriters, type FieldTold } from "./field-writers.ts";
import { keepApi, type KeptApi } from "./kept-api.ts";
import { write, type Acknowledged, type ClientFault } from "./writers.ts";

/** `CRASH_ROUNDS=20` makes the long version: that many rounds of kills and crashes. */
const rounds = Number(process.env["CRASH_ROUNDS"] || 1);
const writers = 4;
const acknowledgedBetween = 6;

vi.setConfig({ testTimeout: 60_000 * rounds + 60_000, hookTimeout: 120_000 });

let built: BuiltApi;
let postgres: DurablePostgres;
let api: KeptApi;
let admin: TestClient;
let offices: string[];
let field: FieldWorld;

beforeAll(async () => {
  [built, postgres] = await Promise.all([buildApi(), startDurablePostgres()]);
  const { ownerUrl, appUrl, workerUrl } = postgres;
  await migrate({ ownerUrl, appUrl, workerUrl });
  await migrateJobs(ownerUrl, [...platformJobs, ...moduleSchedule]);
  await loadDemo(ownerUrl, testMasterKey);
  api = await keepApi(built.main, {
    APP_DATABASE_URL: appUrl,
    WORKER_DATABASE_URL: workerUrl,
    WUZI_MASTER_KEY: testMasterKey.toString("base64"),
  });
  await api.ready();
  admin = await signedIn(api.url, "county.admin");
  const found = await admin.ok<{ offices: { nodes: { id: string }[] } }>(
    `{ offices(first: ${writers}, filter: { kinds: [VILLAGE_POST], state: OPEN }) { nodes { id } } }`,
  );
  offices = found.offices.nodes.map(({ id }) => id);
  const [officer, approver] = [
    await signedIn(api.url, "fuyang.officer"),
    await signedIn(api.url, "fuyang.admin"),
  ];
  const waiting = 20 + 12 * rounds;
  field = await fieldWorld(officer, approver, { superuserUrl: postgres.superuserUrl, waiting });
});
afterAll(async () => {
  await api.stop();
  await postgres.remove();
});

/** Lets blows fall, one each time some more writes were acknowledged. */
function blowsAfter(blows: readonly Blow[], acknowledged: () => number) {
  let due = 0;
  let struck = Promise.resolve();
  return {
    onAcknowledged: () => {
      if (acknowledged() < (due + 1) * acknowledgedBetween) return;
      const blow = blows[due];
      due += 1;
      if (blow === "kill the API") api.kill();
      if (blow === "crash PostgreSQL") struck = postgres.crash();
    },
    isOver: () => due > blows.length,
    settled: async () => {
      await struck;
    },
  };
}

async function all(writing: readonly Promise<void>[], surprises: string[]): Promise<void> {
  const ends = await Promise.allSettled(writing);
  for (const end of ends) if (end.status === "rejected") surprises.push(String(end.reason));
  // an answer shows a request id alone; the reason stands in the log
  const said = surprises.join();
  const faults = api.faults().filter(({ requestId }) => said.includes(String(requestId)));
  surprises.push(...faults.map((line) => JSON.stringify(line)));
}

/** The same with the commands of 防: follow-ups, disinfections, arrivals, reports and releases. */
async function strikeField(run: string, blows: Blow[], freshKeys = false): Promise<FieldBooks> {
  const told: FieldTold = { kept: [], notices: new Map(), surprises: [] };
  const falling = blowsAfter(blows, () => told.kept.length + told.notices.size);
  await all(fieldWriters({ world: field, run, freshKeys, told, ...falling }), told.surprises);
  await falling.settled();
  return await fieldBalance(postgres.superuserUrl, run, told);
}

type Blow = "kill the API" | "crash PostgreSQL";

/** Clients write while the blows fall, one each time some writes were acknowledged. */
async function strike(run: string, blows: Blow[], fault: ClientFault = "none"): Promise<Books> {
  const told: Acknowledged = { logins: [], names: new Map(), surprises: [] };
  const falling = blowsAfter(blows, () => told.logins.length);
  const work = { client: admin, run, fault, told, ...falling };
  await all(
    offices.map((officeId) => write({ ...work, officeId })),
    told.surprises,
  );
  await falling.settled();
  return await balance(postgres.superuserUrl, run, told);
}

async function asSuperuser(statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: postgres.superuserUrl });
  await client.connect();
  try {
    return (await client.query<object>(statement)).rows;
  } finally {
    await client.end();
  }
}

const fieldBalanced: FieldBooks = {
  lost: [],
  doubled: [],
  unaudited: [],
  numbers: [],
  surprises: [],
};

test("the commands of 防 lose and double nothing either, and notices are numbered without a gap", async () => {
  const blows = Array.from({ length: rounds }, (): Blow[] => [
    "kill the API",
    "crash PostgreSQL",
    "kill the API",
  ]).flat();
  expect(await strikeField("field", blows)).toEqual(fieldBalanced);
  const careless = await strikeField("careless", [], true);
  expect(careless.doubled).not.toEqual([]);
  await asSuperuser("update prevent.notice_counter set last = last + 1");
  const gap = await strikeField("gap", []);
  expect(gap.numbers).not.toEqual([]);
});

const balanced: Books = { lost: [], doubled: [], unaudited: [], surprises: [] };

test("kills and crashes lose nothing that was acknowledged, and double nothing", async () => {
  const blows = Array.from({ length: rounds }, (): Blow[] => [
    "kill the API",
    "crash PostgreSQL",
    "kill the API",
  ]).flat();
  expect(await strike("sound", blows)).toEqual(balanced);
  await asSuperuser("select audit.seal()");
  expect(await asSuperuser("select broken from audit.verify()")).toEqual([{ broken: null }]);
});

test("a client that takes sending for an answer is caught", async () => {
  const books = await strike("early", ["kill the API"], "early acknowledgement");
  expect(books.lost).not.toEqual([]);
});

test("a client that makes a new key for each try is caught", async () => {
  const books = await strike("fresh", [], "fresh keys");
  expect(books.surprises).not.toEqual([]);
});

test("a commit that does not wait for the disk is caught", async () => {
  await asSuperuser("alter role wuzi_app set synchronous_commit = off");
  api.kill();
  const books = await strike("lazy", ["crash PostgreSQL"]);
  await asSuperuser("alter role wuzi_app reset synchronous_commit");
  api.kill();
  expect(books.lost).not.toEqual([]);
});

test("a write without its audit is caught", async () => {
  await asSuperuser("alter table staff.member disable trigger user");
  const books = await strike("silent", []);
  await asSuperuser("alter table staff.member enable trigger user");
  expect(books.unaudited).not.toEqual([]);
});
