import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { buildApi, type BuiltApi } from "../../../../test/built-api.ts";
import { crashingWorker } from "../../../../test/import-worker.ts";
import { moduleSchedule } from "../../../modules.ts";
import { migrateJobs } from "../../../platform/jobs/migrate-jobs.ts";
import { platformJobs } from "../../../platform/jobs/platform-jobs.ts";
import { testMasterKey } from "../../../testing/database.ts";
import { ImportDesk } from "../../../testing/import-desk.ts";
import { sheetFile } from "../../../testing/sheet-file.ts";

const as = "fuyang.officer";
vi.setConfig({ testTimeout: 90_000 });

let desk: ImportDesk;
let folder: string;
let built: BuiltApi;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "wuzi-import-"));
  [desk, built] = await Promise.all([ImportDesk.open(folder), buildApi()]);
  await migrateJobs(desk.database.ownerUrl, [...platformJobs, ...moduleSchedule]);
});
afterAll(async () => {
  await desk.close();
  await rm(folder, { recursive: true });
});

const people = "select count(*)::int from registry.person";
const twice = `select count(*)::int from (
  select hash from registry.sealed_value where kind = 'document' group by hash having count(*) > 1) again`;

async function crash(query: string, atLeast: number): Promise<void> {
  const { database, world } = desk;
  const env = {
    APP_DATABASE_URL: database.appUrl,
    WORKER_DATABASE_URL: database.workerUrl,
    WUZI_MASTER_KEY: testMasterKey.toString("base64"),
    WUZI_FILES: folder,
  };
  await crashingWorker(built.main, env, (counted) => world.value<number>(counted), {
    query,
    atLeast,
  });
}

test("killed while it checks and while it writes, an import loses nothing and doubles nothing", async () => {
  const rows = desk.people(1800);
  const id = await desk.started(as, await sheetFile(rows));
  await desk.stopWorker();

  await desk.confirm(as, id);
  await crash("select count(*)::int from registry.import_row", 500);
  const checked = await desk.world.value<number>("select count(*)::int from registry.import_row");
  expect(checked % 500).toBe(0);
  expect(checked).toBeLessThan(1800);
  desk.startWorker();
  expect((await desk.rests(as, id, 60_000)).counts).toMatchObject({ new: 1800, total: 1800 });
  await desk.stopWorker();

  await desk.order(as, id);
  await crash(people, 500);
  const done = await desk.world.value<number>(people);
  expect(done % 500).toBe(0);
  expect(done).toBeLessThan(1800);
  desk.startWorker();
  const batch = await desk.rests(as, id, 60_000);
  expect(batch).toMatchObject({ state: "DONE", counts: { created: 1800, toCommit: 0 } });
  expect(await desk.world.value(people)).toBe(1800);
  expect(await desk.world.value(twice)).toBe(0);
});

test("stopped, what is written stays, and the rest can be continued", async () => {
  const before = await desk.world.value<number>(people);
  const id = await desk.checked(as, await sheetFile(desk.people(1600)));
  await desk.order(as, id);
  await vi.waitFor(
    async () => expect(await desk.world.value<number>(people)).toBeGreaterThan(before),
    { timeout: 30_000, interval: 20 },
  );
  const client = await desk.world.as(as);
  await client.ok("mutation ($id: ID!) { stopImport(id: $id) { state } }", { id });
  const stopped = await desk.batch(as, id);
  expect(stopped.state).toBe("STOPPED");
  const standing = await desk.world.value<number>(people);
  expect(standing).toBeLessThan(before + 1600);
  expect(stopped.counts.created).toBe(standing - before);
  const done = await desk.commit(as, id);
  expect(done).toMatchObject({ state: "DONE", counts: { created: 1600 } });
  expect(await desk.world.value(people)).toBe(before + 1600);
});
