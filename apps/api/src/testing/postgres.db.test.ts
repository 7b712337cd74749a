import { Client } from "pg";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { type TestCluster, startThrowawayCluster, useCluster } from "./postgres.ts";

let cluster: TestCluster;

beforeAll(() => {
  cluster = useCluster(inject("testServer"));
});

afterAll(() => vi.unstubAllEnvs());

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const answer = await client.query<Record<string, unknown>>(sql);
    return answer.rows;
  } finally {
    await client.end();
  }
}

test("a template is filled once for all who ask, and its copies know nothing of each other", async () => {
  const prepare = vi.fn<(url: string) => Promise<void>>(async (url) => {
    await query(url, "create table thing as select 1 as one");
  });
  await Promise.all([1, 2, 3].map(() => cluster.createTemplate("once", prepare)));
  expect(prepare).toHaveBeenCalledTimes(1);
  const [one, two] = await Promise.all([
    cluster.cloneDatabase("once"),
    cluster.cloneDatabase("once"),
  ]);
  await query(one.ownerUrl, "delete from thing");
  expect(await query(one.ownerUrl, "select one from thing")).toEqual([]);
  expect(await query(two.ownerUrl, "select one from thing")).toEqual([{ one: 1 }]);
  await one.drop();
  await two.drop();
  await expect(query(one.ownerUrl, "select 1")).rejects.toThrow("does not exist");
});

test("each address logs in as its own role, none of them a superuser", async () => {
  await cluster.createTemplate("roles", async () => undefined);
  const database = await cluster.cloneDatabase("roles");
  const me =
    "select current_user::text as me, rolsuper or rolbypassrls as mighty from pg_roles where rolname = current_user";
  expect(await query(database.ownerUrl, me)).toEqual([{ me: "wuzi_owner", mighty: false }]);
  expect(await query(database.appUrl, me)).toEqual([{ me: "wuzi_app", mighty: false }]);
  expect(await query(database.workerUrl, me)).toEqual([{ me: "wuzi_worker", mighty: false }]);
  await database.drop();
});

test("a template that fails is passed on and leaves nothing", async () => {
  const failing = cluster.createTemplate("failing", () => Promise.reject(new Error("no")));
  await expect(failing).rejects.toThrow("no");
  const { superuserUrl, prefix } = cluster.address;
  const left = `select datname from pg_database where starts_with(datname, '${prefix}failing')`;
  expect(await query(superuserUrl, left)).toEqual([]);
});

test("a server kept for tests is used and left clean; one with a real installation is refused", async () => {
  const { superuserUrl } = cluster.address;
  vi.stubEnv("TEST_DATABASE_URL", superuserUrl);
  const second = await startThrowawayCluster();
  await second.createTemplate("visit", async () => undefined);
  const visitors = `select from pg_database where starts_with(datname, '${second.address.prefix}')`;
  expect(await query(superuserUrl, visitors)).toHaveLength(1);
  await second.stop();
  expect(await query(superuserUrl, visitors)).toHaveLength(0);
  await query(superuserUrl, "comment on role wuzi_owner is 'real'");
  await expect(startThrowawayCluster()).rejects.toThrow("holds a real installation");
  await query(superuserUrl, "comment on role wuzi_owner is 'wuzi tests'");
});
