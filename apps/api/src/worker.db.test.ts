import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { startApi, type ApiProcess } from "../test/api-process.ts";
import { buildApi, type BuiltApi } from "../test/built-api.ts";
import { knock, startGateway } from "../test/gateway.ts";
import { moduleSchedule } from "./modules.ts";
import { migrateJobs } from "./platform/jobs/migrate-jobs.ts";
import { platformJobs } from "./platform/jobs/platform-jobs.ts";
import { testDatabase, testMasterKey } from "./testing/database.ts";
import { sendAtAllHours, underWay } from "./testing/under-way.ts";
import { worldOf, type World } from "./testing/world.ts";

// starts programs, on a machine that runs other tests beside
vi.setConfig({ testTimeout: 60_000 });

let built: BuiltApi;
let world: World;
let gateway: Awaited<ReturnType<typeof startGateway>>;
let settings: Record<string, string>;
let server: ApiProcess;
let door: string;

beforeAll(async () => {
  const [made, database, started] = await Promise.all([
    buildApi(),
    testDatabase("demo"),
    startGateway(),
  ]);
  built = made;
  gateway = started;
  world = await worldOf(database);
  await Promise.all([
    migrateJobs(database.ownerUrl, [...platformJobs, ...moduleSchedule]),
    sendAtAllHours(world),
  ]);
  settings = {
    APP_DATABASE_URL: database.appUrl,
    WORKER_DATABASE_URL: database.workerUrl,
    WUZI_MASTER_KEY: testMasterKey.toString("base64"),
    WUZI_WORKER: "elsewhere",
    WUZI_CARRIER: gateway.settings,
  };
  server = startApi(built.main, settings);
  const { address } = await server.says("ready");
  door = `${String(address)}/carrier/events`;
  gateway.bringTo(door);
});
afterAll(async () => {
  server.child.kill("SIGTERM");
  await server.exited;
  await gateway.close();
  await world.stop();
  built.remove();
});

async function workAlone(): Promise<ApiProcess> {
  const worker = startApi(built.cli, settings, { args: ["worker"] });
  await worker.says("working");
  return worker;
}

const delivered = "select count(*)::int from publicity.message where state = 'delivered'";
async function until(query: string, wanted: number): Promise<void> {
  await vi.waitFor(async () => expect(await world.value(query)).toBe(wanted), {
    timeout: 20_000,
    interval: 50,
  });
}

test("a worker in a process of its own sends; the server keeps what a gateway brings, also when nobody works", async () => {
  await underWay(world, 12);
  // nothing is sent by the server's process
  expect(
    await world.value(
      `select count(*)::int from pg_stat_activity where datname = current_database()
        and application_name in ('wuzi jobs', 'wuzi orders', 'wuzi standing')`,
    ),
  ).toBe(0);
  const worker = await workAlone();
  await until(delivered, 12);
  gateway.simulator.behave({ receiptMs: 1500, replyShare: 1, replies: ["Ｔd。"] });
  const later = await underWay(world, 5);
  await until(
    `select count(*)::int from publicity.message where state = 'accepted' and campaign_id = '${later}'`,
    5,
  );
  worker.child.kill("SIGTERM");
  expect(await worker.exited).toBe(0);
  await until(delivered, 17);
  await until("select count(*)::int from publicity.reply where opts_out", 5);
  await until("select count(*)::int from publicity.opt_out where source = 'reply'", 5);
});

const body = JSON.stringify({ events: [{ type: "receipt", id: "X1", state: "delivered" }] });
const loose =
  "select count(*)::int from publicity.loose_receipt where carrier_id = 'X1' and channel = 'http'";

test("the door takes what is signed, once, and nothing else", async () => {
  const nonce = "0123456789abcdef";
  expect(await knock(door, body, { nonce })).toBe(200);
  expect(await world.value(loose)).toBe(1);
  expect(await knock(door, body, { nonce })).toBe(401);
  const forged = { key: { id: "gateway", secret: "guessed" } };
  expect(await knock(door, body, forged)).toBe(401);
  expect(await knock(door, body, { sent: body.replace("X1", "X2") })).toBe(401);
  expect(await knock(door, body, { time: 1_580_000_000 })).toBe(401);
  expect(await knock(door, "{]")).toBe(400);
  expect(await knock(door, " ".repeat(300_000))).toBe(413);
  expect((await fetch(door, { method: "POST", body })).status).toBe(401);
  const asked = await fetch(door, {
    method: "OPTIONS",
    headers: { origin: "https://elsewhere.example", "access-control-request-method": "POST" },
  });
  expect([asked.status, asked.headers.get("access-control-allow-origin")]).toEqual([404, null]);
  expect(await world.value(loose)).toBe(1);
  // what comes again under a new signature is the same reply
  const reply = { type: "reply", id: "R-1", number: "12800000077", to: "1065", text: "谢谢" };
  const replies = JSON.stringify({ events: [reply] });
  expect([await knock(door, replies), await knock(door, replies)]).toEqual([200, 200]);
  const kept = "select count(*)::int from publicity.reply where text = '谢谢'";
  expect(await world.value(kept)).toBe(1);
});
