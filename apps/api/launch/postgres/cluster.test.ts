import { spawn } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, expect, test } from "vitest";
import { openCluster } from "./cluster.ts";
import { loopbackUrl, withClient } from "./connect.ts";
import { type DataFolder, openDataFolder } from "./data-folder.ts";
import { isAlive, isPostmaster, postmasterFile, readPostmasterFile } from "./postmaster-file.ts";
import { gone } from "./postmaster.ts";

const parent = mkdtempSync(join(tmpdir(), "wuzi-cluster-"));
chmodSync(parent, 0o755);
const folder = openDataFolder({ repository: parent, chosen: join(parent, "data") });

async function endLeftover({ cluster }: DataFolder): Promise<void> {
  const file = readPostmasterFile(cluster);
  if (file !== undefined && isPostmaster(file.pid, cluster)) {
    process.kill(file.pid, "SIGQUIT");
    await gone(file.pid);
  }
}

afterEach(() => endLeftover(folder));
afterAll(() => rmSync(parent, { recursive: true, force: true }));

async function rows(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const answer = await withClient(url, (client) => client.query(sql));
  return answer.rows as Record<string, unknown>[];
}

test("a new folder becomes a server with an owner who is no superuser, on loopback alone", async () => {
  const server = await openCluster(folder);
  expect(server.adopted).toBe(false);
  expect(
    await rows(
      server.ownerUrl,
      `select current_user::text as me, rolsuper, rolbypassrls, rolcreatedb, rolcreaterole,
              current_setting('listen_addresses') as addresses,
              (select datlocale from pg_database where datname = current_database()) as locale,
              (select string_agg(extname, ' ' order by extname) from pg_extension) as extensions
       from pg_roles where rolname = current_user`,
    ),
  ).toEqual([
    {
      me: "wuzi_owner",
      rolsuper: false,
      rolbypassrls: false,
      rolcreatedb: true,
      rolcreaterole: true,
      addresses: "127.0.0.1",
      locale: "C.UTF-8",
      extensions: "btree_gist pgcrypto plpgsql",
    },
  ]);
  const superuser = loopbackUrl("postgres", server.secrets.superuser, server.port, "postgres");
  expect(await rows(superuser, "show unix_socket_directories")).toEqual([
    { unix_socket_directories: "" },
  ]);
  expect(statSync(folder.secrets).mode & 0o777).toBe(0o600);
  expect(Buffer.from(server.secrets.masterKey, "base64")).toHaveLength(32);
  const wrong = server.ownerUrl.replace(server.secrets.owner, "wrong");
  await expect(rows(wrong, "select 1")).rejects.toThrow("password authentication failed");
  await server.close();
  expect(isAlive(server.pid)).toBe(false);
});

test("data and secrets outlive a stop", async () => {
  const before = await openCluster(folder);
  await rows(before.ownerUrl, "create table outlived as select 1 as one");
  await before.close();
  const after = await openCluster(folder);
  expect(after.secrets).toEqual(before.secrets);
  expect(await rows(after.ownerUrl, "select one from outlived")).toEqual([{ one: 1 }]);
  await after.close();
});

test("starts that meet share one server, and the last one out stops it", async () => {
  const [one, two] = await Promise.all([openCluster(folder), openCluster(folder)]);
  expect(one.pid).toBe(two.pid);
  expect(one.adopted).toBe(!two.adopted);
  await one.close();
  expect(await rows(two.ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  await two.close();
  expect(isAlive(two.pid)).toBe(false);
});

test("after kill -9 of the server it says so, and the next start recovers what was committed", async () => {
  const killed = await openCluster(folder);
  await rows(killed.ownerUrl, "create table kept as select 1 as one");
  process.kill(killed.pid, "SIGKILL");
  await killed.lost;
  const recovered = await openCluster(folder);
  expect(recovered.adopted).toBe(false);
  expect(await rows(recovered.ownerUrl, "select one from kept")).toEqual([{ one: 1 }]);
  await killed.close();
  expect(isAlive(recovered.pid)).toBe(true);
  await recovered.close();
});

test("a start waits for a server that is still stopping", async () => {
  const first = await openCluster(folder);
  await withClient(first.ownerUrl, async () => {
    process.kill(first.pid, "SIGTERM");
    await expect.poll(() => readPostmasterFile(folder.cluster)?.status).toBe("stopping");
    const second = openCluster(folder);
    process.kill(first.pid, "SIGINT");
    expect((await second).adopted).toBe(false);
    await (await second).close();
  });
});

test("a process number that now belongs to another program does not stop the start", async () => {
  const first = await openCluster(folder);
  await first.close();
  const stranger = spawn("sleep", ["60"], {
    stdio: "ignore",
    ...(folder.account && { uid: folder.account.uid, gid: folder.account.gid }),
  });
  writeFileSync(
    postmasterFile(folder.cluster),
    `${stranger.pid}\n${folder.cluster}\n0\n${first.port}\n\n127.0.0.1\n\nready\n`,
  );
  const second = await openCluster(folder);
  expect(second.pid).not.toBe(stranger.pid);
  expect(stranger.exitCode).toBe(null);
  stranger.kill();
  await second.close();
});

test("a first start that was cut short leaves nothing that the next one takes for data", async () => {
  const cut = openDataFolder({ repository: parent, chosen: join(parent, "cut") });
  writeFileSync(join(cut.root, "password.new"), "half");
  mkdirSync(`${cut.cluster}.new`);
  writeFileSync(join(`${cut.cluster}.new`, "PG_VERSION"), "18");
  const server = await openCluster(cut);
  expect(await rows(server.ownerUrl, "select 1 as one")).toEqual([{ one: 1 }]);
  expect(readdirSync(cut.root)).toEqual(["postgres", "postgres.log", "secrets.json", "start.lock"]);
  await server.close();
});

test("lost or foreign secrets are named, and nothing is overwritten", async () => {
  const server = await openCluster(folder);
  const secrets = readFileSync(folder.secrets, "utf8");
  writeFileSync(folder.secrets, secrets.replaceAll(server.secrets.superuser, "x".repeat(32)));
  await expect(openCluster(folder)).rejects.toThrow("Put back the secrets.json");
  rmSync(folder.secrets);
  await expect(openCluster(folder)).rejects.toThrow(`${folder.secrets} is missing`);
  writeFileSync(folder.secrets, "{}");
  await expect(openCluster(folder)).rejects.toThrow("is damaged: superuser, owner");
  writeFileSync(folder.secrets, secrets);
  await server.close();
  expect(isAlive(server.pid)).toBe(false);
});

test("data of another PostgreSQL version is refused by name", async () => {
  await (await openCluster(folder)).close();
  writeFileSync(join(folder.cluster, "PG_VERSION"), "17\n");
  await expect(openCluster(folder)).rejects.toThrow("was made by PostgreSQL 17");
  writeFileSync(join(folder.cluster, "PG_VERSION"), "18\n");
  await (await openCluster(folder)).close();
});
