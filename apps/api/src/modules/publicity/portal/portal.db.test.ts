import { pino } from "pino";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { FileChannel } from "../../../platform/carrier/file/file-channel.ts";
import { portalReceipts } from "../../../platform/carrier/simulator/portal-simulator.ts";
import type { Carrier } from "../../../platform/jobs/queued-job.ts";
import type { Jobs } from "../../../platform/jobs/start-jobs.ts";
import { startStanding } from "../../../platform/jobs/start-standing.ts";
import { ringOf } from "../../../platform/sealing/key-ring.ts";
import { MadeFiles } from "../../../platform/spreadsheet/testing/made-files.ts";
import type { TestClient } from "../../../testing/client.ts";
import { freshKey, testDatabase, testMasterKey } from "../../../testing/database.ts";
import { sendAtAllHours, underWay } from "../../../testing/under-way.ts";
import { startTestWorker, type TestWorker } from "../../../testing/worker.ts";
import { worldOf, type World } from "../../../testing/world.ts";
import { dispatchWork } from "../dispatch/dispatch.work.ts";

let world: World;
let worker: TestWorker;
let dispatcher: Jobs;
let made: MadeFiles;

const carrier: Carrier = {
  kind: "file",
  open: async ({ listener, keepBatch }) =>
    new FileChannel({ format: "csv", keep: keepBatch, lingerMs: 300, demoNumbers: true }, listener),
};

beforeAll(async () => {
  const database = await testDatabase("demo");
  worker = await startTestWorker(database.workerUrl);
  made = await MadeFiles.create();
  world = await worldOf(database, { files: worker.files });
  await sendAtAllHours(world);
  dispatcher = startStanding({
    workerUrl: database.workerUrl,
    work: [dispatchWork],
    services: { files: worker.files, keys: ringOf(testMasterKey), carrier },
    log: pino({ level: "silent" }),
  });
});
afterAll(async () => {
  await dispatcher.stop();
  await worker.stop();
  await made.remove();
  await world.stop();
});

interface Batch {
  id: string;
  code: string;
  fileId: string;
  numbers: number;
  answered: number;
  receiptFiles: { state: string; fault: string | null; known: number; problems: object[] }[];
}
const all = `id code fileId numbers answered
  receiptFiles { state fault known strange unreadable fileName broughtBy problems { row fault cell } }`;

const states = async (id: string) =>
  await world.rows<{ state: string; reason: string | null; n: number }>(
    `select state, reason, count(*)::int as n from publicity.message where campaign_id = $1 group by 1, 2 order by 1, 2`,
    [id],
  );

/** The newest batch, once so many messages of the campaign stand in one. */
async function batched(id: string, count: number): Promise<Batch> {
  await vi.waitFor(
    async () => expect(await states(id)).toEqual([{ state: "accepted", reason: null, n: count }]),
    {
      timeout: 20_000,
      interval: 50,
    },
  );
  const admin = await world.as("county.admin");
  const { portalBatches } = await admin.ok<{ portalBatches: { nodes: Batch[] } }>(
    `{ portalBatches(first: 1) { nodes { ${all} } } }`,
  );
  const [batch] = portalBatches.nodes;
  if (batch === undefined) throw new Error("no batch");
  return batch;
}

async function download(client: TestClient, fileId: string): Promise<Response> {
  return await fetch(`${world.url}/files/carrier_batch/${fileId}`, {
    headers: { cookie: client.cookie },
  });
}

async function send(client: TestClient, bytes: string | Buffer): Promise<Response> {
  return await fetch(`${world.url}/files/carrier_receipts?name=回执.csv`, {
    method: "POST",
    headers: { cookie: client.cookie, "apollo-require-preflight": "true" },
    body: new Uint8Array(Buffer.from(bytes)),
  });
}

/** Brings a file for a batch and waits until it has been read. */
async function bring(batch: Batch, bytes: string | Buffer): Promise<Batch> {
  const admin = await world.as("county.admin");
  const sent = await send(admin, bytes);
  expect(sent.status).toBe(201);
  const { id: fileId } = (await sent.json()) as { id: string };
  const before = await admin.ok<{ bringReceipts: Batch }>(
    `mutation ($input: BringReceiptsInput!) { bringReceipts(input: $input) { ${all} } }`,
    { input: { batchId: batch.id, fileId, idempotencyKey: freshKey() } },
  );
  expect(before.bringReceipts.receiptFiles[0]?.state).toBe("WAITING");
  return await vi.waitFor(
    async () => {
      const { portalBatch } = await admin.ok<{ portalBatch: Batch }>(
        `query ($id: ID!) { portalBatch(id: $id) { ${all} } }`,
        { id: batch.id },
      );
      expect(portalBatch.receiptFiles[0]?.state).not.toBe("WAITING");
      return portalBatch;
    },
    { timeout: 20_000, interval: 50 },
  );
}

test("a batch is taken by an administrator on record, and its receipts are read back into the messages, twice without harm", async () => {
  const id = await underWay(world, 40);
  const batch = await batched(id, 40);
  expect(batch).toMatchObject({ numbers: 40, answered: 0, receiptFiles: [] });

  expect((await download(await world.as("county.staff"), batch.fileId)).status).toBe(403);
  expect((await download(await world.as("fuyang.admin"), batch.fileId)).status).toBe(403);
  const taken = await download(await world.as("county.admin"), batch.fileId);
  expect(taken.status).toBe(200);
  const bytes = Buffer.from(await taken.arrayBuffer());
  expect(
    await world.value(
      "select count(*)::int from audit.entry where action = 'reveal' and subject_id = $1",
      [batch.fileId],
    ),
  ).toBe(1);

  const path = await made.bytes(bytes);
  const receipts = `${await portalReceipts(path, { failedShare: 0.3 })}9,13800000001,成功,\n9,1380000000x,成功,\n9,12800000009,甲,\n`;
  const read = await bring(batch, receipts);
  const adminName = await world.value("select name from staff.member where login = 'county.admin'");
  expect(read).toMatchObject({ answered: 40 });
  expect(read.receiptFiles).toEqual([
    {
      state: "READ",
      fault: null,
      known: 40,
      strange: 1,
      unreadable: 2,
      fileName: "回执.csv",
      broughtBy: adminName,
      problems: [
        { row: 42, fault: "NOT_IN_BATCH", cell: "138****0001" },
        { row: 43, fault: "NOT_A_NUMBER", cell: "138****000x" },
        { row: 44, fault: "STATUS_UNKNOWN", cell: "甲" },
      ],
    },
  ]);
  const ended = await states(id);
  expect(ended.reduce((sum, { n }) => sum + n, 0)).toBe(40);
  expect(new Set(ended.map(({ state }) => state))).toEqual(new Set(["delivered", "failed"]));
  expect(ended.map(({ reason }) => reason)).toContain("unknown_user");

  const again = await bring(batch, receipts);
  expect(again.receiptFiles).toHaveLength(2);
  expect(again.receiptFiles[0]).toMatchObject({ state: "READ", known: 40 });
  expect(await states(id)).toEqual(ended);
  expect(await world.value("select count(*)::int from publicity.loose_receipt")).toBe(0);
});

test.each([
  ["BROKEN", Buffer.from("PK\u0003\u0004 no zip")],
  ["NO_STATUS", Buffer.from("手机号码,姓名\n12800000001,张三\n")],
  ["NO_NUMBER", Buffer.from("甲,乙\n1,2\n")],
  ["NOT_A_SPREADSHEET", Buffer.from([0, 1, 2, 3])],
])("a file that cannot be read is refused: %s", async (fault, bytes) => {
  const id = await underWay(world, 1);
  const batch = await batched(id, 1);
  const refused = await bring(batch, bytes);
  expect(refused.receiptFiles).toMatchObject([{ state: "REFUSED", fault, known: 0 }]);
  expect(await states(id)).toEqual([{ state: "accepted", reason: null, n: 1 }]);
});

test("who may not handle batches brings no file", async () => {
  expect((await send(await world.as("county.staff"), "x")).status).toBe(403);
});
