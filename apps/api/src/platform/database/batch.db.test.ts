import type { Pool, PoolClient } from "pg";
import sql from "sql-template-tag";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { signedIn, startTestServer } from "../../testing/client.ts";
import { testDatabase } from "../../testing/database.ts";
import { commit, sendBatch } from "./batch.ts";
import { createPool } from "./pool.ts";

let database: Awaited<ReturnType<typeof testDatabase>>;
let pool: Pool;
let client: PoolClient;

beforeAll(async () => {
  database = await testDatabase("demo");
  pool = createPool({ url: database.superuserUrl, size: 1 });
  client = await pool.connect();
  await client.query("create table public.noted (n integer primary key, what jsonb)");
});
beforeEach(async () => {
  await client.query("rollback");
  await client.query("truncate public.noted");
});
afterAll(async () => {
  client.release();
  await pool.end();
  await database.drop();
});

const begin = { text: "begin", values: [] };
const note = (n: number, what: unknown = {}) =>
  sql`insert into public.noted values (${n}, ${what})`;
const count = sql`select count(*)::integer as n from public.noted`;

async function noted(): Promise<number | undefined> {
  const [result] = await sendBatch(client, [count]);
  return (result?.rows[0] as { n: number } | undefined)?.n;
}

test("each statement has its own result, in order, and COMMIT is one of them", async () => {
  const results = await sendBatch(client, [begin, note(1), count, note(2), commit]);
  expect(results.map(({ command }) => command)).toEqual([
    "BEGIN",
    "INSERT",
    "SELECT",
    "INSERT",
    "COMMIT",
  ]);
  expect(results[2]?.rows).toEqual([{ n: 1 }]);
  expect(await noted()).toBe(2);
});

test("whatever follows a fault is skipped, COMMIT too, and the connection can be used again", async () => {
  // parsed for the first time in the batch that fails, used again afterwards
  const fresh = sql`insert into public.noted (n) values (${3})`;
  await expect(sendBatch(client, [begin, fresh, fresh, commit])).rejects.toMatchObject({
    code: "23505",
  });
  await client.query("rollback");
  expect(await noted()).toBe(0);
  await sendBatch(client, [begin, fresh, commit]);
  expect(await noted()).toBe(1);
});

test("a value that cannot be written ends the batch before COMMIT", async () => {
  const round: { self?: unknown } = {};
  round.self = round;
  await expect(sendBatch(client, [begin, note(4), note(5, round), commit])).rejects.toThrow(
    "circular",
  );
  await client.query("rollback");
  expect(await noted()).toBe(0);
  await sendBatch(client, [begin, note(4), commit]);
  expect(await noted()).toBe(1);
});

test("what a deferred constraint refuses at COMMIT is thrown", async () => {
  await client.query(
    `create table public.deferred (n integer, constraint deferred_once unique (n) deferrable initially deferred)`,
  );
  const twice = sql`insert into public.deferred values (1)`;
  await expect(sendBatch(client, [begin, twice, twice, commit])).rejects.toMatchObject({
    constraint: "deferred_once",
  });
});

test("a change whose connection is cut answers UNAVAILABLE, leaves nothing, and the next one works", async () => {
  const server = await startTestServer(database.appUrl, { poolSize: 2 });
  const admin = await signedIn(server.url, "county.admin");
  const { offices } = await admin.ok<{ offices: { nodes: { id: string; version: number }[] } }>(
    "{ offices(first: 1, filter: { kinds: [VILLAGE_POST], state: OPEN }) { nodes { id version } } }",
  );
  const [office] = offices.nodes;
  const rename = () =>
    admin.send(
      "mutation ($input: RenameOfficeInput!) { renameOffice(input: $input) { version } }",
      {
        input: { ...office, name: "新名", shortName: "新名" },
      },
    );
  await client.query("begin");
  await client.query("select from organisation.office where id = $1 for update", [office?.id]);
  const waiting = rename();
  await cutWhoeverWaits();
  expect((await waiting).errors?.[0]?.extensions["code"]).toBe("UNAVAILABLE");
  await client.query("rollback");
  expect((await rename()).data).toEqual({ renameOffice: { version: (office?.version ?? 0) + 1 } });
  await server.stop();
});

async function cutWhoeverWaits(): Promise<void> {
  for (;;) {
    const { rowCount } = await client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
        where usename = 'wuzi_app' and datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rowCount) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
