import { spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { pino } from "pino";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { countingJob } from "../../../test/order-worker.ts";
import { testDatabase } from "../../testing/database.ts";
import { worldOf, type World } from "../../testing/world.ts";
import type { JobServices, QueuedJob } from "./queued-job.ts";
import type { Jobs } from "./start-jobs.ts";
import { startOrders } from "./start-orders.ts";

const program = fileURLToPath(new URL("../../../test/order-worker.ts", import.meta.url));
const log = pino({ level: "silent" });

let database: Awaited<ReturnType<typeof testDatabase>>;
let world: World;
let working: Jobs | undefined;

beforeAll(async () => {
  database = await testDatabase("demo");
  world = await worldOf(database);
  await world.rows(`create table public.counted (n integer primary key);
    create table public.pace as select 30::numeric as seconds;
    create table public.given_up (at timestamptz default now());
    grant select, insert on public.counted, public.given_up to wuzi_worker;
    grant select on public.pace to wuzi_worker`);
});
afterAll(() => world.stop());
beforeEach(() => world.rows("truncate public.counted, public.given_up, platform.job_order"));
afterEach(async () => {
  await working?.stop();
  working = undefined;
});

async function order(data: object, job = "test.count"): Promise<void> {
  await world.change(
    `select platform.order_job((select id from organisation.office where code = '510522001'), $1, $2)`,
    [job, JSON.stringify(data)],
  );
}

function work(jobs: readonly QueuedJob[] = [countingJob]): void {
  const services = {} as JobServices;
  working = startOrders({ workerUrl: database.workerUrl, jobs, services, log });
}

async function until(query: string, wanted: unknown): Promise<void> {
  await vi.waitFor(async () => expect(await world.value(query)).toEqual(wanted), {
    timeout: 20_000,
    interval: 50,
  });
}

const states = "select string_agg(state, ',' order by created_at) from platform.job_order";
const counted = "select count(*)::int from public.counted";

test("an order is worked on at once, chunk by chunk, and once", async () => {
  work();
  await order({ to: 5 });
  await until(states, "done");
  expect(await world.value(counted)).toBe(5);
});

test("an order whose transaction fails was never given", async () => {
  await expect(
    world.change(
      `select platform.order_job(id, 'test.count', '{}'), 1 / (id - id)
         from organisation.office where code = '510522001'`,
    ),
  ).rejects.toMatchObject({ code: "22012" });
  expect(await world.value("select count(*)::int from platform.job_order")).toBe(0);
});

test("a killed worker leaves no half chunk, and another goes on where it was, without waiting", async () => {
  await order({ to: 6, slowAt: 4 });
  const killed = spawn(process.execPath, [program, database.workerUrl], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const asleep = `select count(*)::int from pg_stat_activity
    where wait_event = 'PgSleep' and datname = current_database()`;
  await until(asleep, 1);
  killed.kill("SIGKILL");
  await once(killed, "exit");
  await world.rows(`select pg_terminate_backend(pid) from pg_stat_activity
    where wait_event = 'PgSleep' and datname = current_database()`);
  expect(await world.value(counted)).toBe(3);
  await world.rows("update public.pace set seconds = 0");
  work();
  await until(states, "done");
  expect(await world.value(counted)).toBe(6);
});

test("a worker that is asked to stop hands the order on, which counts as no failure", async () => {
  await world.rows("update public.pace set seconds = 1");
  await order({ to: 6, slowAt: 2 });
  work();
  await until("select (count(*) > 0)::text from public.counted", "true");
  await working?.stop();
  expect(await world.value(states)).toBe("waiting");
  expect(await world.value("select failures from platform.job_order")).toBe(0);
  work();
  await until(states, "done");
  expect(await world.value(counted)).toBe(6);
});

test("a database that goes away in between does no harm", async () => {
  await world.rows("update public.pace set seconds = 1");
  await order({ to: 6, slowAt: 3 });
  work();
  await until("select (count(*) > 1)::text from public.counted", "true");
  await world.rows(`select pg_terminate_backend(pid) from pg_stat_activity
    where application_name in ('wuzi orders', 'wuzi') and usename = 'wuzi_worker'
      and datname = current_database()`);
  await until(states, "done");
  expect(await world.value(counted)).toBe(6);
});

test("what fails again and again is given up, and those who wait are told", async () => {
  await world.rows("update public.pace set seconds = 0");
  await order({ to: 6, failAt: 3 });
  await world.rows("update platform.job_order set failures = 5");
  // the chunks before the fault get ahead, and the count begins anew; what never gets ahead is given up
  await world.rows("insert into public.counted values (1), (2)");
  work();
  await until(states, "failed");
  expect(await world.value("select count(*)::int from public.given_up")).toBe(1);
  expect(await world.value("select fault from platform.job_order")).toMatch(
    /^Error order-worker\.ts/,
  );
});

test("what can be neither done nor given up is not taken again at once", async () => {
  let runs = 0;
  const stuck: QueuedJob = {
    name: "test.stuck",
    reason: "无法完成",
    permission: "office:manage",
    run: async () => {
      runs += 1;
      throw new Error("cannot be done");
    },
    retry: { times: 1, delaySeconds: () => 0 },
    giveUp: async () => {
      throw new Error("nor given up");
    },
  };
  await order({}, "test.stuck");
  work([stuck]);
  await until(
    "select count(*)::int from platform.job_order where not_before > now() + interval '30 seconds'",
    1,
  );
  expect(runs).toBe(1);
});

test("an order is given within the actor's reach only", async () => {
  const asFuyang = (office: string) =>
    world.rows(
      `begin; select access.begin_system('test', (select id from organisation.office where code = '510522001'), 'staff:manage', '');
       select platform.order_job((select id from organisation.office where code = '${office}'), 'test.count', '{}');
       commit`,
    );
  await asFuyang("510522001001");
  await expect(asFuyang("510522002")).rejects.toMatchObject({ code: "WZ002" });
  await world.rows("rollback");
});

test("what is done under an order names the work and who ordered it", async () => {
  const renaming: QueuedJob = {
    name: "test.rename",
    reason: "改名",
    permission: "office:manage",
    run: async ({ chunk }) => {
      await chunk((tx) =>
        tx.rows({
          text: "update organisation.office set short_name = short_name || '甲'",
          values: [],
        } as never),
      );
    },
  };
  const member = await world.member("fuyang.officer");
  await order({}, "test.rename");
  await world.rows(
    `update platform.job_order set staff_id = $1, ordered_by = '王秀英', request_id = 'r-1'`,
    [member],
  );
  work([renaming]);
  await until(states, "done");
  const [entries] = await world.rows(
    `select count(*)::int as n, count(distinct o.id) filter (where o.code not like '510522001%')::int as beyond,
            min(actor_name) as actor, min(request_id) as request, min(permission) as permission
       from audit.entry e join organisation.office o on o.id = e.office_id where request_id = 'r-1'`,
  );
  expect(entries).toMatchObject({
    beyond: 0,
    actor: "系统：改名，王秀英下达",
    request: "r-1",
    permission: "office:manage",
  });
  expect((entries as { n: number }).n).toBeGreaterThan(5);
});
