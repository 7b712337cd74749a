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
