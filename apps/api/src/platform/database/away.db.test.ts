import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client, Pool } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { signedIn, startTestServer, type TestClient } from "../../testing/client.ts";
import { testDatabase } from "../../testing/database.ts";
import { FolderStore } from "../files/folder-store.ts";
import { UnitOfWork } from "./unit-of-work.ts";

let database: Awaited<ReturnType<typeof testDatabase>>;
let server: Awaited<ReturnType<typeof startTestServer>>;
let admin: TestClient;
let office: { id: string; name: string; version: number };
let holder: Client;

beforeAll(async () => {
  database = await testDatabase("demo");
  server = await startTestServer(database.appUrl, {
    poolSize: 2,
    requestMs: 5000,
    development: true,
    files: new FolderStore(join(tmpdir(), `wuzi-away-${process.pid}`)),
  });
  admin = await signedIn(server.url, "county.admin");
  const { offices } = await admin.ok<{ offices: { nodes: (typeof office)[] } }>(
    "{ offices(first: 1, filter: { kinds: [VILLAGE_POST], state: OPEN }) { nodes { id name version } } }",
  );
  office = offices.nodes[0] ?? office;
  holder = new Client({ connectionString: database.superuserUrl });
  await holder.connect();
});
afterAll(async () => {
  await holder.end();
  await server.stop();
  await database.drop();
});

const rename = async (name: string) =>
  await admin.send(
    "mutation ($input: RenameOfficeInput!) { renameOffice(input: $input) { name } }",
    { input: { id: office.id, name, shortName: name, version: office.version } },
  );

/** Somebody else holds the row for as long as the work takes: whoever needs it must wait. */
async function whileHeld<T>(work: () => Promise<T>): Promise<T> {
  await holder.query("begin");
  await holder.query("select from organisation.office where id = $1 for update", [office.id]);
  try {
    return await work();
  } finally {
    await holder.query("rollback");
  }
}

test("without a free connection the answer is UNAVAILABLE, in words where it is a page, and all is well as soon as there is one", async () => {
  const explorer = async () =>
    await fetch(`${server.url}/explorer`, {
      headers: { cookie: admin.cookie },
      redirect: "manual",
    });
  const fileFault = async () => {
    const response = await fetch(
      `${server.url}/files/visit_photo/01900000-0000-7000-8000-000000000000`,
      {
        headers: { cookie: admin.cookie },
      },
    );
    const body = (await response.json()) as { errors: { extensions: { code: string } }[] };
    return body.errors[0]?.extensions.code;
  };
  const waiting = async () => {
    const { rows } = await holder.query<{ n: number }>(
      "select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
    );
    return rows[0]?.n;
  };
  await whileHeld(async () => {
    const renames = [rename("甲"), rename("乙")];
    await expect.poll(waiting).toBe(2);
    const [answer, page, ...others] = await Promise.all([
      admin.send("{ offices(first: 1) { totalCount } }"),
      explorer(),
      admin.fault(`mutation { signIn(login: "county.admin", password: "x") { __typename } }`),
      admin.fault("{ __schema { queryType { name } } }"),
      admin.fault(`subscription { unitDaysChanged(day: "2020-02-29") { __typename } }`),
      fileFault(),
    ]);
    expect(others).toEqual(Array.from({ length: 4 }, () => "UNAVAILABLE"));
    expect(answer.status).toBe(503);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: "UNAVAILABLE" });
    expect([page.status, await page.text()]).toEqual([503, "the database does not answer\n"]);
    await holder.query("rollback");
    await Promise.all(renames);
  });
  await admin.ok("{ offices(first: 1) { totalCount } }");
  expect((await explorer()).status).toBe(200);
});

test("who waits too long is told so", async () => {
  const slow = await startTestServer(database.appUrl, { requestMs: 3000 });
  const client = await signedIn(slow.url, "county.leader");
  await holder.query("begin");
  await holder.query("lock table organisation.office in access exclusive mode");
  try {
    const answer = await client.send("{ offices(first: 1) { totalCount } }");
    expect(answer.status).toBe(503);
    expect(answer.errors?.[0]?.extensions["code"]).toBe("TIMEOUT");
  } finally {
    await holder.query("rollback");
  }
  await client.ok("{ offices(first: 1) { totalCount } }");
  await slow.stop();
});

test("when every connection is cut, the next request has a new one", async () => {
  await admin.ok("{ viewer { login } }");
  await holder.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'wuzi_app' and datname = current_database()",
  );
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => admin.send("{ offices(first: 1) { totalCount } }")),
  );
  const codes = answers.map(({ errors }) => errors?.[0]?.extensions["code"] ?? "OK");
  expect(codes.filter((code) => code !== "OK" && code !== "UNAVAILABLE")).toEqual([]);
  await admin.ok("{ offices(first: 1) { totalCount } }");
});

test("a database that goes before a command's second try is away, as at its first", async () => {
  const pool = new Pool({ connectionString: database.appUrl, max: 1 });
  const caller = { token: admin.cookie.split("=")[1], requestId: "second-try" };
  const runTwice = async (beforeRetry: () => Promise<void>) =>
    await new UnitOfWork(pool, undefined as never, () => undefined, beforeRetry).write(
      caller,
      "office:manage",
      async ({ attempt }) => {
        if (attempt === 1) throw Object.assign(new Error("a deadlock's victim"), { code: "40P01" });
        return attempt;
      },
    );
  try {
    expect(await runTwice(async () => undefined)).toBe(2);
    const gone = async () => {
      throw new Error("Connection terminated unexpectedly");
    };
    await expect(runTwice(gone)).rejects.toMatchObject({ extensions: { code: "UNAVAILABLE" } });
  } finally {
    await pool.end();
  }
});
