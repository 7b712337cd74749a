import { request } from "node:http";
import { createServer as listenOn } from "node:net";
import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startApi, type ApiProcess } from "../test/api-process.ts";
import { buildApi, type BuiltApi } from "../test/built-api.ts";
import { knock, startGateway } from "../test/gateway.ts";
import { load } from "../test/load.ts";
import { moduleSchedule } from "./modules.ts";
import { migrateJobs } from "./platform/jobs/migrate-jobs.ts";
import { platformJobs } from "./platform/jobs/platform-jobs.ts";
import { testDatabase, testMasterKey } from "./testing/database.ts";
import { sendAtAllHours, underWay } from "./testing/under-way.ts";
import { World } from "./testing/world.ts";

// each test starts programs, on a machine that runs other tests beside
vi.setConfig({ testTimeout: 60_000 });

let built: BuiltApi;
let database: Awaited<ReturnType<typeof testDatabase>>;
let settings: Record<string, string>;

beforeAll(async () => {
  [built, database] = await Promise.all([buildApi(), testDatabase("demo")]);
  await migrateJobs(database.ownerUrl, [...platformJobs, ...moduleSchedule]);
  settings = {
    APP_DATABASE_URL: database.appUrl,
    WORKER_DATABASE_URL: database.workerUrl,
    WUZI_MASTER_KEY: testMasterKey.toString("base64"),
  };
});
afterAll(async () => {
  await database.drop();
});

async function started(options: { parented?: boolean } = {}) {
  const api = startApi(built.main, settings, options);
  const { address } = await api.says("ready");
  return { ...api, url: String(address) };
}

describe("stopping", () => {
  test("under load, no request fails, and the process ends by itself with 0", async () => {
    const api = await started();
    expect(await load(api.url, () => api.child.kill("SIGTERM"))).toEqual([]);
    expect(await api.exited).toBe(0);
  });

  test("positive control: a killed server does fail requests", async () => {
    const api = await started();
    expect(await load(api.url, () => api.child.kill("SIGKILL"))).not.toEqual([]);
    expect(await api.exited).toBe("SIGKILL");
  });

  test("readiness ends at once, and a second signal does not wait", async () => {
    const api = await started();
    const hanging = request(`${api.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", "content-length": 100 },
    });
    hanging.on("error", () => undefined);
    hanging.write("{");
    await new Promise((resolve) =>
      hanging.once("socket", (socket) => socket.once("connect", resolve)),
    );
    expect((await fetch(`${api.url}/readyz`)).status).toBe(200);
    api.child.kill("SIGTERM");
    await api.says("stopping");
    api.child.kill("SIGTERM");
    expect(await api.exited).toBe(1);
  });

  test("when the parent is gone", async () => {
    const api = await started({ parented: true });
    api.child.disconnect();
    expect(await api.exited).toBe(0);
    expect(api.lines().find(({ msg }) => msg === "stopping")).toMatchObject({
      reason: "the parent is gone",
    });
  });
});

describe("a start that cannot be ends with one sentence", () => {
  async function lastWords(
    env: Record<string, string>,
  ): Promise<{ said: string; api: ApiProcess }> {
    const api = startApi(built.main, { ...settings, ...env });
    expect(await api.exited).toBe(1);
    const fatal = api.lines().filter(({ level }) => level === 60);
    expect(fatal).toHaveLength(1);
    return { said: String(fatal[0]?.msg), api };
  }

  const changed = (url: string, change: (address: URL) => void) => {
    const address = new URL(url);
    change(address);
    return address.href;
  };

  test("no database", async () => {
    const url = changed(database.appUrl, (at) => (at.port = "1"));
    expect((await lastWords({ APP_DATABASE_URL: url })).said).toBe(
      "PostgreSQL at 127.0.0.1:1 does not answer. Start it, or correct APP_DATABASE_URL.",
    );
  });

  test("an unknown database", async () => {
    const url = changed(database.appUrl, (at) => (at.pathname = "/nothing"));
    expect((await lastWords({ APP_DATABASE_URL: url })).said).toContain("has no database nothing.");
  });

  test("a wrong password, of either login", async () => {
    for (const name of ["APP_DATABASE_URL", "WORKER_DATABASE_URL"]) {
      const wrong = changed(settings[name] ?? "", (at) => (at.password = "wrong"));
      const { said } = await lastWords({ [name]: wrong });
      expect(said).toMatch(/refuses the login wuzi_(app|worker)\. Correct its password in /);
      expect(said).toContain(name);
    }
  });

  test("a login with too much power", async () => {
    expect((await lastWords({ APP_DATABASE_URL: database.ownerUrl })).said).toContain(
      "The login wuzi_owner owns tables.",
    );
  });

  test("a database that was never prepared", async () => {
    const url = changed(database.appUrl, (at) => (at.pathname = "/postgres"));
    expect((await lastWords({ APP_DATABASE_URL: url })).said).toBe(
      "The database is not prepared yet: run `npm run wuzi prepare`.",
    );
  });

  test("a port in use", async () => {
    const holder = listenOn().listen(0, "127.0.0.1");
    await new Promise((resolve) => holder.once("listening", resolve));
    const { port } = holder.address() as { port: number };
    const { said } = await lastWords({ PORT: String(port) });
    expect(said).toBe(
      `Port ${port} on 127.0.0.1 is in use. Stop the program that uses it, or set PORT to another one.`,
    );
    holder.close();
  });

  test.each<[Record<string, string>, string]>([
    [{ APP_DATABASE_URL: "" }, "APP_DATABASE_URL is not set"],
    [{ WUZI_MASTER_KEY: "short" }, "WUZI_MASTER_KEY must be 32 bytes in base64."],
    [{ PORT: "nonsense" }, 'PORT must be a number from 0 to 65535, not "nonsense".'],
  ])("a setting that is missing or wrong: %o", async (env, words) => {
    const { said } = await lastWords(env);
    expect(said).toContain(words);
  });
});

describe("a worker in a process of its own", () => {
  let world: World;
  let gateway: Awaited<ReturnType<typeof startGateway>>;
  let elsewhere: Record<string, string>;
  let server: ApiProcess;
  let door: string;

  beforeAll(async () => {
    const client = new Client({ connectionString: database.superuserUrl });
    await client.connect();
    world = new World("", client, () => client.end());
    gateway = await startGateway();
    await sendAtAllHours(world);
    elsewhere = { ...settings, WUZI_WORKER: "elsewhere", WUZI_CARRIER: gateway.settings };
    server = startApi(built.main, elsewhere);
    const { address } = await server.says("ready");
    door = `${String(address)}/carrier/events`;
    gateway.bringTo(door);
  });
  afterAll(async () => {
    server.child.kill("SIGTERM");
    await server.exited;
    await gateway.close();
    await world.stop();
  });

  async function workAlone(): Promise<ApiProcess> {
    const worker = startApi(built.cli, elsewhere, { args: ["worker"] });
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
});
