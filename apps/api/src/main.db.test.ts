import { Agent, request } from "node:http";
import { createServer as listenOn } from "node:net";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { startApi, type ApiProcess } from "../test/api-process.ts";
import { buildApi, type BuiltApi } from "../test/built-api.ts";
import { moduleSchedule } from "./modules.ts";
import { migrateJobs } from "./platform/jobs/migrate-jobs.ts";
import { platformJobs } from "./platform/jobs/platform-jobs.ts";
import { testDatabase, testMasterKey } from "./testing/database.ts";

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
  built.remove();
  await database.drop();
});

async function started(options: { parented?: boolean } = {}) {
  const api = startApi(built.main, settings, options);
  const { address } = await api.says("ready");
  return { ...api, url: String(address) };
}

/** Twenty clients that ask again and again over kept connections, until the server closes them. */
async function load(url: string, whileUnderLoad: () => void) {
  const agent = new Agent({ keepAlive: true, maxSockets: 20 });
  const outcomes: string[] = [];
  const client = async () => {
    for (;;) {
      const outcome = await ask(url, agent);
      outcomes.push(outcome);
      if (outcome !== "ok") return;
    }
  };
  const clients = Array.from({ length: 20 }, client);
  await vi.waitFor(() => expect(outcomes.length).toBeGreaterThan(200), { timeout: 10_000 });
  whileUnderLoad();
  await Promise.all(clients);
  agent.destroy();
  return outcomes.filter((outcome) => !["ok", "the last one", "ECONNREFUSED"].includes(outcome));
}

async function ask(url: string, agent: Agent): Promise<string> {
  return await new Promise((resolve) => {
    const body = '{"query":"{ __typename }"}';
    const headers = { "content-type": "application/json", "content-length": body.length };
    const asked = request(`${url}/graphql`, { agent, method: "POST", headers }, (response) => {
      response.resume();
      const fine = response.headers.connection === "close" ? "the last one" : "ok";
      response.on("end", () => resolve(response.statusCode === 200 ? fine : "no answer"));
      response.on("error", ({ message }) => resolve(message));
    });
    asked.on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message));
    asked.end(body);
  });
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
    [{ WUZI_WORKER: "away" }, 'WUZI_WORKER must be "here" or "elsewhere", not "away".'],
    [{ PORT: "nonsense" }, 'PORT must be a number from 0 to 65535, not "nonsense".'],
  ])("a setting that is missing or wrong: %o", async (env, words) => {
    const { said } = await lastWords(env);
    expect(said).toContain(words);
  });
});
