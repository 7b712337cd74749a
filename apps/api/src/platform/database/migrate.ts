import { permissionNames, permissions, selfPermissions } from "@wuzi/domain/access/permissions";
import { administratorRoles, grantRows } from "@wuzi/domain/access/roles";
import { Client } from "pg";
import { DataSource } from "typeorm";
import { latestMigration } from "./assert-migrated.ts";
import { giveLogin } from "./give-login.ts";
import { sqlMigrations } from "./migrations.ts";

interface Logins {
  /** The owner's connection: may create roles and owns every object. */
  ownerUrl: string;
  appUrl: string;
  workerUrl: string;
}

/**
 * Brings the database up to date: migrations, the logins' passwords, the role table. Safe to run
 * again and by several starters at once (an advisory lock makes them queue).
 */
export async function migrate(logins: Logins): Promise<{ applied: string[] }> {
  const owner = new Client({ connectionString: logins.ownerUrl });
  await owner.connect();
  try {
    await owner.query("select pg_advisory_lock(hashtext('wuzi.migrate'))");
    await refuseForeignRoles(owner);
    const applied = await runMigrations(logins.ownerUrl);
    await giveLogin(owner, logins.appUrl, "wuzi_app");
    await giveLogin(owner, logins.workerUrl, "wuzi_worker");
    await owner.query("select access.sync_roles($1, $2, $3)", [
      JSON.stringify(grantRows()),
      JSON.stringify(
        permissionNames.map((name) => ({
          name,
          writes: permissions[name].mode === "write",
          self: (selfPermissions as readonly string[]).includes(name),
        })),
      ),
      JSON.stringify(administratorRoles()),
    ]);
    return { applied };
  } finally {
    await owner.end();
  }
}

/**
 * Roles belong to a whole server. Those of an installation under another owner cannot be used by a
 * second one.
 *
 * @throws Error saying what to do
 */
export async function refuseForeignRoles(owner: Client): Promise<void> {
  const { rows } = await owner.query<{ foreign: boolean }>(
    `select exists (select from pg_roles r cross join pg_roles me
        where r.rolname = 'wuzi_access' and me.rolname = current_user and not me.rolsuper
          and not exists (select from pg_auth_members m
                           where m.roleid = r.oid and m.member = me.oid and m.admin_option))
        and to_regnamespace('access') is null as foreign`,
  );
  if (rows[0]?.foreign !== true) return;
  throw new Error(
    "The server of DATABASE_URL has the roles wuzi_access, wuzi_app and wuzi_worker of an installation under another owner. Use that owner's login here too, or a server of its own.",
  );
}

async function runMigrations(url: string): Promise<string[]> {
  const source = new DataSource({
    type: "postgres",
    url,
    migrations: sqlMigrations(),
    migrationsTransactionMode: "each",
  });
  await source.initialize();
  try {
    await source.query("create schema if not exists public");
    const done = await source.runMigrations();
    await source.query(`comment on schema platform is '${latestMigration()}'`);
    return done.map((migration) => migration.name);
  } finally {
    await source.destroy();
  }
}
