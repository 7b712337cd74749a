import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { pino } from "pino";
import type { Sql } from "sql-template-tag";
import { afterAll, beforeAll, expect, inject, test, vi } from "vitest";
import { slowJob } from "../../../test/slow-worker.ts";
import { testDatabase } from "../../testing/database.ts";
import { migrateJobs } from "./migrate-jobs.ts";
import { platformJobs } from "./platform-jobs.ts";
import { startJobs } from "./start-jobs.ts";

const silent = pino({ level: "silent" });
const program = fileURLToPath(new URL("../../../test/slow-worker.ts", import.meta.url));

let database: Awaited<ReturnType<typeof testDatabase>>;
/** Sees every row, so that a count of none means none. */
let all: Client;

beforeAll(async () => {
  database = await testDatabase("demo");
  const address = new URL(inject("testServer").superuserUrl);
  address.pathname = database.name;
  all = new Client({ connectionString: address.href });
  await all.connect();
  await migrateJobs(database.ownerUrl, [...platformJobs, slowJob]);
});
afterAll(async () => {
  await all.end();
  await database.drop();
});

async function count(what: string): Promise<number> {
  const { rows } = await all.query<{ n: number }>(`select count(*)::int as n from ${what}`);
  return rows[0]?.n ?? -1;
}

async function until(what: string, wanted: number): Promise<void> {
  await vi.waitFor(async () => expect(await count(what)).toBe(wanted), {
    timeout: 12_000,
    interval: 100,
  });
}

test("every job has its queue and its schedule, and one that is gone has none", async () => {
  await migrateJobs(database.ownerUrl, [...platformJobs, { ...slowJob, name: "test.gone" }]);
  await migrateJobs(database.ownerUrl, [...platformJobs, slowJob]);
  const { rows } = await all.query("select name, cron from pgboss.schedule order by name");
  expect(rows).toEqual([
    { name: "access.purge", cron: "17 3 * * *" },
    { name: "audit.seal", cron: "* * * * *" },
    { name: "orders.purge", cron: "23 3 * * *" },
    { name: "test.slow", cron: "0 0 1 1 *" },
  ]);
});

test("the worker's login may work on jobs and may not change their tables", async () => {
  const worker = new Client({ connectionString: database.workerUrl });
  await worker.connect();
  try {
    await worker.query("select count(*) from pgboss.job");
    for (const statement of [
      "create table pgboss.mine ()",
      "drop table pgboss.job",
      "alter table pgboss.queue add column mine text",
      "truncate pgboss.job",
      "create schema mine",
    ]) {
      await expect(worker.query(statement)).rejects.toMatchObject({ code: "42501" });
    }
  } finally {
    await worker.end();
  }
});

test("the audit is sealed as soon as the worker starts, and it stops by itself", async () => {
  expect(await count("audit.entry where seq is null")).toBeGreaterThan(0);
  const jobs = await startJobs(database.workerUrl, platformJobs, silent);
  await until("audit.entry where seq is null", 0);
  await jobs.stop();
  const { rows } = await all.query(
    "select broken from audit.verify() where sealed = (select count(*) from audit.entry)",
  );
  expect(rows).toEqual([{ broken: null }]);
  await until(
    "pg_stat_activity where application_name = 'wuzi jobs' and datname = current_database()",
    0,
  );
});

test("what no longer decides anything is removed at night, and nothing else", async () => {
  await all.query(`
    with who as (select staff_id from access.account limit 1), made as (
      insert into platform.idempotency (staff_id, key, field, body_hash, created_at)
      select staff_id, gen_random_uuid(), field, '', now() - age::interval from who,
             (values ('recent', '6 days 23 hours'), ('old', '7 days 1 minute')) as k(field, age)
    ), sessions as (
      insert into access.session (token_hash, staff_id, stage, idle_until, expires_at, user_agent)
      select sha256(convert_to(agent, 'UTF8')), staff_id, 'full', now(), now() - age::interval, agent from who,
             (values ('recent', '179 days'), ('old', '181 days')) as k(agent, age)
    )
    insert into access.failure (subject, failed_count, first_at, locked_until) values
      ('recent', 1, now() - interval '1 day', null), ('locked', 9, now() - interval '3 days', now() + interval '1 minute'),
      ('old', 5, now() - interval '3 days', now() - interval '1 minute')`);
  const job = platformJobs.find(({ name }) => name === "access.purge");
  const worker = new Client({ connectionString: database.workerUrl });
  await worker.connect();
  try {
    await job?.run({
      rows: async <Row>({ text, values }: Sql) => (await worker.query(text, values)).rows as Row[],
    });
  } finally {
    await worker.end();
  }
  const { rows } = await all.query<{ kept: string }>(
    `select field as kept from platform.idempotency union all select subject from access.failure
      union all select user_agent from access.session where user_agent in ('recent', 'old') order by 1`,
  );
  expect(rows.map(({ kept }) => kept)).toEqual(["locked", "recent", "recent", "recent"]);
});

test("a killed worker leaves no half-done job, and the next one is not held up by it", async () => {
  await all.query(`
    create table public.effect (at timestamptz default now());
    create table public.pace as select 30 as seconds;
    grant insert on public.effect to wuzi_worker;
    grant select on public.pace to wuzi_worker`);
  const killed = spawn(process.execPath, [program, database.workerUrl], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  await until("pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()", 1);
  killed.kill("SIGKILL");
  await once(killed, "exit");
  await all.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()",
  );
  expect(await count("public.effect")).toBe(0);

  await all.query("update public.pace set seconds = 0");
  const jobs = await startJobs(database.workerUrl, [slowJob], silent);
  await until("pgboss.job where name = 'test.slow' and state = 'completed'", 1);
  expect(await count("public.effect")).toBe(1);
  await jobs.stop();
});

test("a worker on a database that was never prepared says so", async () => {
  const bare = await testDatabase("empty");
  try {
    await expect(startJobs(bare.workerUrl, platformJobs, silent)).rejects.toThrow(
      "The job runner's tables are missing or of another version: run `npm run wuzi prepare`.",
    );
  } finally {
    await bare.drop();
  }
});
