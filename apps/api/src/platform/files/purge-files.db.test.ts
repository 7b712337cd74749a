import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readdir, rm, utimes } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import sql from "sql-template-tag";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { connected } from "../../testing/connected.ts";
import { testDatabase } from "../../testing/database.ts";
import type { JobTransaction } from "../jobs/job.ts";
import { FolderStore } from "./folder-store.ts";
import { keepFile } from "./keep-file.ts";
import { purgeFiles } from "./purge-files.ts";

const dayMs = 86_400_000;
const purpose = {
  name: "test_made",
  permission: "staff:manage",
  upload: false,
  mostBytes: 1000,
  keepDays: 7,
} as const;

let root: string;
let store: FolderStore;
let database: Awaited<ReturnType<typeof testDatabase>>;
let officeId: number;

beforeAll(async () => {
  database = await testDatabase("demo");
  const [office] = await query<{ id: number }>(
    "select id from organisation.office where kind = 'county_federation' order by id limit 1",
  );
  officeId = office?.id ?? 0;
});
afterAll(() => database.drop());
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "wuzi-purge-"));
  store = new FolderStore(root);
});
afterEach(() => rm(root, { recursive: true }));

async function query<Row>(text: string): Promise<Row[]> {
  return await connected(database.superuserUrl, async (client) => {
    const { rows } = await client.query(text);
    return rows as Row[];
  });
}

/** One transaction of the worker's login, as the job runner gives it. */
async function asWorker<T>(work: (tx: JobTransaction) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: database.workerUrl });
  await client.connect();
  try {
    await client.query("begin");
    const result = await work({
      rows: async <Row>({ text, values }: { text: string; values: unknown[] }) =>
        (await client.query(text, values)).rows as Row[],
    });
    await client.query("commit");
    return result;
  } finally {
    await client.end();
  }
}

async function* bytesOf(text: string): AsyncGenerator<Buffer> {
  yield Buffer.from(text);
}

/** Keeps a file as a job does, its bytes as old as wanted. */
async function made(text: string, bytesAt: Date): Promise<{ id: string; sha256: string }> {
  const incoming = await store.receive(bytesOf(text), 1000);
  const kept = await asWorker(async (tx) => {
    await tx.rows(sql`select access.begin_system('导出', null, 'staff:manage', '')`);
    return await keepFile(tx, incoming, { purpose, name: "名册.xlsx", officeId });
  });
  await age(kept.sha256, bytesAt);
  return kept;
}

async function expire(id: string): Promise<void> {
  await asWorker(async (tx) => {
    await tx.rows(sql`select access.begin_system('测试', null, 'staff:manage', '')`);
    await tx.rows(sql`update platform.file set state = 'expired' where id = ${id}`);
  });
}

async function age(sha256: string, to: Date): Promise<void> {
  await utimes(join(root, "kept", sha256.slice(0, 2), sha256), to, to);
}

async function keptFiles(): Promise<string[]> {
  const entries = await readdir(join(root, "kept"), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
}

async function stateOf(id: string): Promise<string | undefined> {
  const rows = await query<{ state: string }>(`select state from platform.file where id = '${id}'`);
  return rows[0]?.state;
}

const now = new Date();
const later = (days: number) => new Date(now.getTime() + days * dayMs);
const purge = async (at: Date) => await asWorker((tx) => purgeFiles(tx, store, at));

test("an expired file is marked first and loses its bytes with the next run", async () => {
  const { id, sha256 } = await made("张三", now);
  await purge(later(6));
  expect([await stateOf(id), await keptFiles()]).toEqual(["kept", [sha256]]);
  await purge(later(8));
  expect([await stateOf(id), await keptFiles()]).toEqual(["expired", [sha256]]);
  await purge(later(8));
  expect([await stateOf(id), await keptFiles()]).toEqual(["expired", []]);
});

test("bytes stay while another row needs them", async () => {
  const first = await made("李四", now);
  await expire(first.id);
  const second = await made("李四", now);
  await purge(later(2));
  expect(await keptFiles()).toEqual([second.sha256]);
  await expire(second.id);
  await purge(later(2));
  expect(await keptFiles()).toEqual([]);
});

test("bytes whose transaction failed go after a day, not before", async () => {
  const incoming = await store.receive(bytesOf("王五"), 1000);
  await incoming.keep();
  await purge(new Date(now.getTime() + dayMs / 2));
  expect(await keptFiles()).toEqual([incoming.sha256]);
  await purge(later(2));
  expect(await keptFiles()).toEqual([]);
});

test("only so many bytes go at once, and the others with the next run", async () => {
  for (const text of ["孙一", "孙二", "孙三"]) {
    const incoming = await store.receive(bytesOf(text), 1000);
    await incoming.keep();
  }
  const few = async () => await asWorker((tx) => purgeFiles(tx, store, later(2), 2));
  await few();
  expect(await keptFiles()).toHaveLength(1);
  await few();
  expect(await keptFiles()).toEqual([]);
});

test("bytes that are being kept at this moment are waited for and stay", async () => {
  const { id, sha256 } = await made("赵六", now);
  await expire(id);
  let purging: Promise<void> | undefined;
  await asWorker(async (tx) => {
    await tx.rows(sql`select access.begin_system('导出', null, 'staff:manage', '')`);
    const incoming = await store.receive(bytesOf("赵六"), 1000);
    await keepFile(tx, incoming, { purpose, name: "名册.xlsx", officeId });
    await age(sha256, now);
    purging = purge(later(2));
    await expect
      .poll(() =>
        query(
          "select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())",
        ),
      )
      .toHaveLength(1);
  });
  await purging;
  expect(await keptFiles()).toEqual([sha256]);
});

test("a process killed while a file arrives leaves only what the purge removes", async () => {
  const program = fileURLToPath(new URL("testing/endless-upload.ts", import.meta.url));
  const child = spawn(process.execPath, [program, root], { stdio: ["ignore", "pipe", "inherit"] });
  await once(child.stdout, "data");
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(await readdir(root)).toEqual(["incoming"]);
  expect(await readdir(join(root, "incoming"))).toHaveLength(1);
  await purge(new Date(now.getTime() + dayMs / 2));
  expect(await readdir(join(root, "incoming"))).toHaveLength(1);
  await purge(later(2));
  expect(await readdir(join(root, "incoming"))).toEqual([]);
});
