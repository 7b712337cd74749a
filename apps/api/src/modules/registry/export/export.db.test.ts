import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { demoIdNumber } from "@wuzi/domain/identity/demo-id-number";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { FolderStore } from "../../../platform/files/folder-store.ts";
import type { Jobs } from "../../../platform/jobs/start-jobs.ts";
import { startOrders } from "../../../platform/jobs/start-orders.ts";
import { ringOf } from "../../../platform/sealing/key-ring.ts";
import { readRows } from "../../../platform/spreadsheet/read-rows.ts";
import type { TestClient } from "../../../testing/client.ts";
import { freshKey, testDatabase, testMasterKey } from "../../../testing/database.ts";
import { manyPeople } from "../../../testing/many-people.ts";
import { registered } from "../../../testing/people.ts";
import { worldOf, type World } from "../../../testing/world.ts";
import { registryModule } from "../registry.module.ts";

let root: string;
let world: World;
let workerUrl: string;
let working: Jobs | undefined;
let officer: TestClient;
let admin: TestClient;
const number = demoIdNumber("510522", "1961-03-05", "male", 440);

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "wuzi-exports-"));
  const database = await testDatabase("demo");
  workerUrl = database.workerUrl;
  world = await worldOf(database, { files: new FolderStore(root) });
  officer = await world.as("fuyang.officer");
  admin = await world.as("fuyang.admin");
  await manyPeople(world, { office: "510522001001", count: 620 });
  await manyPeople(world, { office: "510522002001", count: 20 });
  await registered(officer, await world.office("510522001002"), {
    name: "龚长江",
    document: { type: "ID_CARD", number },
    phones: [{ number: "12801009900", holder: "SELF" }],
    registered: { divisionCode: "510522001001", address: "老街 3 号" },
  });
});
afterAll(async () => {
  await world.stop();
  await rm(root, { recursive: true, force: true });
});
afterEach(async () => {
  await working?.stop();
  working = undefined;
});

function work(): void {
  working = startOrders({
    workerUrl,
    jobs: registryModule.jobs ?? [],
    services: { files: new FolderStore(root), keys: ringOf(testMasterKey) },
    log: pino({ level: "silent" }),
  });
}

interface Export {
  id: string;
  state: string;
  fault: string | null;
  total: number | null;
  done: number;
  unreadable: number;
  file: { name: string; path: string; expired: boolean } | null;
}

const fields = "id state fault total done unreadable file { name path expired }";
const columns = [
  "NAME",
  "ID_NUMBER",
  "PHONE",
  "CARER_PHONE",
  "UNIT",
  "VILLAGE",
  "PARTS",
  "REGISTERED_ADDRESS",
];

async function ordered(client: TestClient, changes: object = {}, inFull = false): Promise<Export> {
  const field = inFull ? "exportPeopleInFull" : "exportPeople";
  const type = inFull ? "ExportPeopleInFullInput" : "ExportPeopleInput";
  const input = { filter: {}, columns, idempotencyKey: freshKey(), ...changes };
  const answer = await client.ok<Record<string, Export>>(
    `mutation ($input: ${type}!) { ${field}(input: $input) { ... on PeopleExport { ${fields} } ... on TooManyExports { most } } }`,
    { input },
  );
  return answer[field] as Export;
}

async function ended(client: TestClient, id: string): Promise<Export> {
  return await vi.waitFor(
    async () => {
      const { exportJob } = await client.ok<{ exportJob: Export }>(
        `query ($id: ID!) { exportJob(id: $id) { ${fields} } }`,
        { id },
      );
      if (["WAITING", "RUNNING"].includes(exportJob.state)) throw new Error("still under way");
      return exportJob;
    },
    { timeout: 30_000, interval: 50 },
  );
}

async function fetched(client: TestClient, { file }: Export): Promise<Response> {
  return await fetch(`${world.url}${file?.path ?? "/nothing"}`, {
    headers: { cookie: client.cookie },
  });
}

/** The rows of the workbook that the export has made. */
async function rowsOf(client: TestClient, made: Export): Promise<string[][]> {
  const path = join(root, "downloaded.xlsx");
  await writeFile(path, Buffer.from(await (await fetched(client, made)).arrayBuffer()));
  const rows: string[][] = [];
  for await (const { cells } of readRows(path)) rows.push(cells.map((cell) => cell ?? ""));
  return rows;
}

test("the file holds whom the list shows, in its order, masked, and nobody else", async () => {
  work();
  const listed = await officer.ok<{ people: { totalCount: number; nodes: { name: string }[] } }>(
    "{ people(first: 100) { totalCount nodes { name } } }",
  );
  const made = await ended(officer, (await ordered(officer)).id);
  expect(made).toMatchObject({ state: "DONE", total: 621, done: 621, unreadable: 0 });
  const [head, ...rows] = await rowsOf(officer, made);
  expect(head).toEqual([
    "姓名",
    "身份证号",
    "联系电话",
    "照护人电话",
    "乡镇（街道）",
    "村（社区）",
    "多重残疾明细",
    "户籍地址",
  ]);
  expect(rows.length).toBe(listed.people.totalCount);
  expect(rows.slice(0, 100).map(([name]) => name)).toEqual(
    listed.people.nodes.map(({ name }) => name),
  );
  const one = rows.find(([name]) => name === "龚长江");
  expect(one?.[1]).toMatch(/^\d+\*+/);
  expect(one?.slice(2, 5)).toEqual(["128****9900", "128****0001", "符阳街道"]);
  expect(one?.[7]).toBe("符阳街道百花亭社区***");
  expect(JSON.stringify(rows)).not.toContain(number);
  const parts = rows.find((row) => row[6]);
  expect(parts?.[6]).toBe("精神残疾二级、言语残疾二级");
});

test("the list's filter, order and direction decide", async () => {
  work();
  const filter = { search: "江", livesAlone: true };
  const changes = { filter, orderBy: "AGE", descending: true, columns: ["NAME", "BIRTH_DAY"] };
  const made = await ended(officer, (await ordered(officer, changes)).id);
  const [, ...rows] = await rowsOf(officer, made);
  const days = rows.map(([, day]) => day ?? "");
  expect(days).toEqual(days.toSorted().toReversed());
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.every(([name]) => name?.includes("江"))).toBe(true);
});

describe("in full", () => {
  test("needs its own permission, opens the values, and is on record with its count", async () => {
    work();
    const wanted = ["NAME", "ID_NUMBER", "PHONE", "CARER_PHONE"];
    const changes = {
      filter: { search: "龚" },
      purpose: "年度数据核对",
      columns: [...wanted, "RESIDENCE_ADDRESS", "REGISTERED_ADDRESS"],
    };
    const made = await ended(admin, (await ordered(admin, changes, true)).id);
    const [, row] = await rowsOf(admin, made);
    expect(row).toEqual([
      "龚长江",
      number,
      "12801009900",
      "12801990001",
      "演示路 1 号",
      "老街 3 号",
    ]);
    const [entry] = await world.rows(
      `select actor_name, action, after ->> 'people' as people, after ->> 'purpose' as purpose
         from audit.entry where subject = 'registry.export' and subject_id = $1 order by id desc limit 1`,
      [made.id],
    );
    expect(entry).toEqual({
      actor_name: expect.stringMatching(/^系统：导出完整名册，.+下达$/) as string,
      action: "reveal",
      people: "1",
      purpose: "年度数据核对",
    });
    expect((await fetched(officer, made)).status).toBe(403);
  });

  test("a value that cannot be opened says so, and the file is otherwise whole", async () => {
    await world.change(`update registry.sealed_value set sealed = '\\x00' where kind = 'document'`);
    work();
    const { id } = await ordered(
      admin,
      { purpose: "年度数据核对", columns: ["NAME", "ID_NUMBER"] },
      true,
    );
    const made = await ended(admin, id);
    expect(made).toMatchObject({ state: "DONE", unreadable: 1 });
    const rows = await rowsOf(admin, made);
    expect(rows.find(([name]) => name === "龚长江")?.[1]).toBe("（无法解密）");
  });
});

test("it is stopped by whoever ordered it, and leaves no file", async () => {
  const { id } = await ordered(officer);
  await officer.ok("mutation ($id: ID!) { stopExport(id: $id) { state } }", { id });
  work();
  const other = await ended(officer, (await ordered(officer, { columns: ["NAME"] })).id);
  expect(other.state).toBe("DONE");
  expect(await ended(officer, id)).toMatchObject({ state: "STOPPED", file: null });
});

test("whoever lost the post in between gets no file", async () => {
  const login = "lingang.officer";
  const client = await world.as(login);
  const { id } = await ordered(client);
  await world.change("update staff.post set to_day = from_day where id = $1", [
    await world.post(login),
  ]);
  work();
  await vi.waitFor(
    async () =>
      expect(await world.value("select fault from registry.export where id = $1", [id])).toBe(
        "not_allowed",
      ),
    { timeout: 20_000 },
  );
  expect(await world.value("select state from registry.export where id = $1", [id])).toBe("failed");
});

test("so many at once and no more, and a download is on record until its day", async () => {
  const three = [await ordered(officer), await ordered(officer), await ordered(officer)];
  const form = { idempotencyKey: freshKey() };
  expect(await ordered(officer, form)).toEqual({ most: 3 });
  work();
  const made = await ended(officer, three[0]?.id ?? "");
  // the refusal is not kept: the same form goes through once there is room
  expect(await ordered(officer, form)).toMatchObject({ fault: null });
  expect((await fetched(officer, made)).status).toBe(200);
  const [entry] = await world.rows(
    "select action, subject from audit.entry where subject = 'platform.file' order by id desc limit 1",
  );
  expect(entry).toEqual({ action: "reveal", subject: "platform.file" });
  expect((await fetched(await world.as("county.system"), made)).status).toBe(403);
  await world.change(
    "update platform.file set expires_at = now() where purpose = 'registry_export'",
  );
  expect((await fetched(officer, made)).status).toBe(404);
  expect((await ended(officer, made.id)).file?.expired).toBe(true);
  for (const { id } of three) await ended(officer, id);
});

test("what somebody searched for does not stand in the database in the clear", async () => {
  await ordered(officer, { filter: { search: "12801009900" } });
  const kept = await world.value<string>(
    `select string_agg(t, '') from (select x::text as t from registry.export x
       union all select e::text from audit.entry e union all select j::text from platform.job_order j
       union all select i::text from platform.idempotency i) everything`,
  );
  expect(kept).not.toContain("12801009900");
  expect(kept).not.toContain(Buffer.from("12801009900").toString("hex"));
});
