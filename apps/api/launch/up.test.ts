import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { isAlive } from "./postgres/postmaster-file.ts";
import { freePort } from "./postgres/postmaster.ts";
import { makeFakeRepository } from "./testing/fake-repository.ts";
import {
  type Launched,
  type RunningProduct,
  dataFolderOf,
  launch,
  startProduct,
} from "./testing/launched.ts";

const repository = makeFakeRepository();
const run = ["apps/api/launch/run.cjs", "up"];
let running: RunningProduct | undefined;

afterEach(async () => {
  running?.child.kill("SIGTERM");
  await running?.exited;
  running = undefined;
});

afterAll(() => rmSync(repository.root, { recursive: true, force: true }));

async function start(command?: readonly string[]): Promise<RunningProduct> {
  running = await startProduct(repository, command);
  return running;
}

function attempt(env: NodeJS.ProcessEnv): Launched {
  const { root: cwd } = repository;
  return launch(process.execPath, run, { cwd, env: { ...repository.env, ...env } });
}

async function expectGone({ api, postgresPid }: RunningProduct): Promise<void> {
  const left = () => [api.pid, api.ppid, postgresPid].filter(isAlive);
  await expect.poll(left, { timeout: 10_000 }).toEqual([]);
}

test("the API gets its own logins and never the owner's; a stop drains it first", async () => {
  const product = await start();
  expect(product.api).toMatchObject({
    HOST: "127.0.0.1",
    NODE_ENV: "production",
    WUZI_CONSOLE: join(repository.root, "apps", "console", "dist"),
    APP_DATABASE_URL: expect.stringContaining("wuzi_app") as string,
    WORKER_DATABASE_URL: expect.stringContaining("wuzi_worker") as string,
  });
  expect(Buffer.from(product.api["WUZI_MASTER_KEY"] ?? "", "base64")).toHaveLength(32);
  expect(product.api).not.toHaveProperty("DATABASE_URL");
  expect(JSON.stringify(product.api)).not.toContain("wuzi_owner");
  expect(product.output()).toContain("start number 1");
  await product.says(`people through http://127.0.0.1:${product.port}`);
  product.child.kill("SIGINT");
  expect(await product.exited).toBe(0);
  await expectGone(product);
  expect(readFileSync(join(dataFolderOf(product), "api.log"), "utf8")).toBe("drained\n");
});

test("Ctrl-C, which reaches the whole group at once, still drains first and stops cleanly", async () => {
  const product = await start(["npm", "start"]);
  process.kill(-(product.child.pid ?? 0), "SIGINT");
  await expectGone(product);
  await product.exited;
  const folder = dataFolderOf(product);
  expect(product.output()).toContain("Stopped.");
  expect(readFileSync(join(folder, "api.log"), "utf8")).toBe("drained\n");
  expect(readFileSync(join(folder, "postgres.log"), "utf8")).toContain("fast shutdown request");
});

test.each(["SIGTERM", "SIGKILL"] as const)(
  "%s to npm, which passes nothing on, leaves nobody behind",
  async (signal) => {
    const product = await start(["npm", "start"]);
    product.child.kill(signal);
    await expectGone(product);
  },
);

test("after kill -9 of the launcher the next start takes the database over as it stood", async () => {
  const killed = await start();
  process.kill(killed.api.ppid, "SIGKILL");
  expect(await killed.exited).toBe(137);
  await expect.poll(() => isAlive(killed.api.pid)).toBe(false);
  expect(isAlive(killed.postgresPid)).toBe(true);
  const next = await start();
  expect(next.output()).toContain("already running");
  expect(next.postgresPid).toBe(killed.postgresPid);
  next.child.kill("SIGTERM");
  expect(await next.exited).toBe(0);
  await expectGone(next);
});

test("when the API ends by itself, its last words are shown and PostgreSQL is stopped", async () => {
  const product = await start();
  await fetch(`http://127.0.0.1:${product.port}/crash`).catch(() => undefined);
  expect(await product.exited).toBe(1);
  expect(product.output()).toContain("The API ended (exit code 9)");
  expect(product.output()).toContain("about to crash");
  await expectGone(product);
});

test("when PostgreSQL ends by itself, that is said and the API is stopped", async () => {
  const product = await start();
  process.kill(product.postgresPid, "SIGKILL");
  expect(await product.exited).toBe(1);
  expect(product.output()).toContain("PostgreSQL ended by itself");
  await expectGone(product);
});

test("an API that does not start is shown with its reason", async () => {
  const broken = attempt({ FAKE_API: "broken", PORT: String(await freePort()) });
  expect(await broken.exited).toBe(1);
  expect(broken.output()).toMatch(/The API did not start.*exit code 5[^]*the reason is this/);
});

test("a stop in the middle of a start ends what runs and leaves nobody behind", async () => {
  const slow = attempt({ FAKE_BUILD: "slow", PORT: String(await freePort()) });
  await slow.says("Building");
  const file = readFileSync(join(repository.root, ".wuzi", "postgres", "postmaster.pid"), "utf8");
  slow.child.kill("SIGTERM");
  expect(await slow.exited).toBe(0);
  expect(isAlive(Number.parseInt(file, 10))).toBe(false);
});

test("a port in use is named before any work, with the way out", async () => {
  const holder = createServer().listen(0, "127.0.0.1");
  await once(holder, "listening");
  const address = holder.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  const refused = attempt({ PORT: String(port) });
  expect(await refused.exited).toBe(1);
  expect(refused.output()).toContain(`Port ${port} of 127.0.0.1 is in use`);
  expect(refused.output()).toContain(`PORT=${port + 1} npm start`);
  expect(refused.output()).not.toContain("Building");
  holder.close();
});

const login = "me:s3cret";

test.each([
  [{ PORT: "http" }, "PORT=http is not a port"],
  [{ PORT: "65536" }, "PORT=65536 is not a port"],
  [{ HOST: "192.0.2.1" }, "HOST=192.0.2.1 is not an address of this machine"],
  [{ DATABASE_URL: `postgres://${login}@127.0.0.1:1/mine` }, "nothing listens there"],
])("%o is refused in plain words", async (env, words) => {
  const refused = attempt({ PORT: String(await freePort()), ...env });
  expect(await refused.exited).toBe(1);
  expect(refused.output()).toContain(words);
  expect(refused.output()).not.toMatch(/s3cret|\n {4}at /);
});

test("two clones side by side keep two databases", async () => {
  const other = makeFakeRepository();
  const mine = await start();
  const theirs = await startProduct(other);
  expect(theirs.postgresPid).not.toBe(mine.postgresPid);
  expect(theirs.output()).toContain("start number 1");
  theirs.child.kill("SIGTERM");
  expect(await theirs.exited).toBe(0);
  await expectGone(theirs);
  expect(isAlive(mine.postgresPid)).toBe(true);
  expect(existsSync(join(other.root, ".wuzi"))).toBe(true);
  rmSync(other.root, { recursive: true });
});
