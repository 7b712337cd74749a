import { spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, test } from "vitest";
import { backup } from "../../launch/backup/backup.ts";
import { restore } from "../../launch/backup/restore.ts";
import { openCluster, type EmbeddedServer } from "../../launch/postgres/cluster.ts";
import { loopbackUrl, withClient } from "../../launch/postgres/connect.ts";
import { openDataFolder } from "../../launch/postgres/data-folder.ts";
import { asSystem } from "../../src/platform/database/as-system.ts";
import { buildApi, type BuiltApi } from "../built-api.ts";

const parent = mkdtempSync(join(tmpdir(), "wuzi-throwaway-drill-"));
chmodSync(parent, 0o755);
const folder = openDataFolder({ repository: parent, chosen: join(parent, "data") });
const divisions = fileURLToPath(
  new URL("../../data/divisions/510522-hejiang.json", import.meta.url),
);
const options = {
  folder,
  environment: {},
  file: join(parent, "copy.wuzi"),
  passphrase: "correct horse battery",
  stop: new AbortController().signal,
};
let api: BuiltApi;
let server: EmbeddedServer;

beforeAll(async () => {
  [api, server] = await Promise.all([buildApi(), openCluster(folder)]);
});
afterAll(async () => {
  await server.close();
  rmSync(parent, { recursive: true, force: true });
});

/** Runs one of the product's commands as the launcher would. */
function command(...args: string[]): { code: number | null; words: string } {
  const run = spawnSync(process.execPath, [api.cli, ...args], {
    encoding: "utf8",
    env: {
      PATH: process.env["PATH"],
      NODE_COMPILE_CACHE: api.compiled,
      DATABASE_URL: server.ownerUrl,
      APP_DATABASE_URL: server.appUrl,
      WORKER_DATABASE_URL: server.workerUrl,
      WUZI_MASTER_KEY: server.secrets.masterKey,
      WUZI_FILES: join(folder.root, "files"),
      WUZI_AUDIT_HEADS: join(folder.root, "audit-heads.jsonl"),
    },
  });
  return { code: run.status, words: `${run.stdout}${run.stderr}` };
}

async function rename(name: string): Promise<void> {
  await asSystem(server.ownerUrl, "演练", "office:manage", (tx) =>
    tx.query("update organisation.office set name = $1 where code = '510522102'", [name]),
  );
}

/** Past every policy: everything that a restored database has to have again. */
async function facts(): Promise<unknown> {
  return await withClient(superuser(), async (client) => {
    const { rows } = await client.query(
      `select (select name from organisation.office where code = '510522102') as name,
              (select count(*) from organisation.office) as offices, (select count(*) from audit.entry) as entries,
              (select md5(string_agg(to_jsonb(s)::text, '' order by name)) from access.secret s) as secrets,
              (select md5(string_agg(proname || coalesce(array_to_string(proacl, ','), ''), '' order by p.oid))
                 from pg_proc p) as functions,
              (select count(*) from pg_policies) as policies,
              (select string_agg(rolname || rolpassword, ' ' order by rolname) from pg_authid where rolname in ('wuzi_app', 'wuzi_worker')) as logins`,
    );
    return rows[0] as object;
  });
}

function superuser(): string {
  return loopbackUrl("postgres", server.secrets.superuser, server.port, "wuzi");
}

test("a backup brings the product back, the audit's chain and its kept heads included", async () => {
  expect(command("prepare", "--no-demo")).toMatchObject({ code: 0 });
  expect(command("import-divisions", divisions)).toMatchObject({ code: 0 });
  await rename("白沙镇残疾人联合会一");
  expect(command("verify-audit").words).toMatch(/chain holds[^]*holds all 0 heads/);
  const then = await facts();
  await backup(options);

  await rename("白沙镇残疾人联合会二");
  expect(command("verify-audit")).toMatchObject({ code: 0 });
  expect(await facts()).not.toEqual(then);
  await server.close();
  await restore(options);
  server = await openCluster(folder);
  expect(await facts()).toEqual(then);

  // gone back without a word, the kept head gives it away
  const silent = command("verify-audit");
  expect(silent.code).toBe(1);
  expect(silent.words).toContain("The chain does not hold entry");
  const noted = command("verify-audit", "--restored");
  expect(noted.words).toMatch(/holds all \d+ heads[^]*1 later ones were given up by restoring/);
  expect(noted.code).toBe(0);

  // and it works on from there
  expect(command("prepare", "--no-demo")).toMatchObject({ code: 0 });
  await rename("白沙镇残疾人联合会三");
  expect(command("verify-audit")).toMatchObject({ code: 0 });

  await withClient(superuser(), (client) =>
    client.query(`set session_replication_role = replica;
      delete from audit.entry where seq = 10;
      update audit.entry set seq = null, hash = null where seq is not null;
      select audit.seal(1000000)`),
  );
  const tampered = command("verify-audit");
  expect(tampered.words).toMatch(/chain holds: \d+[^]*does not hold entry/);
  expect(tampered.code).toBe(1);
}, 120_000);
