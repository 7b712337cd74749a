import type { Client } from "pg";
import { loopbackUrl, withClient } from "./connect.ts";
import type { Secrets } from "./secrets.ts";

/** The database and the role that owns it. */
export const DATABASE = "wuzi";
export const OWNER = "wuzi_owner";

/**
 * Makes sure that the owner's role, its database and its extensions exist. The owner may create
 * databases and roles, and is neither a superuser nor exempt from row-level security.
 */
export async function bootstrap(port: number, secrets: Secrets): Promise<void> {
  await withClient(loopbackUrl("postgres", secrets.superuser, port, "postgres"), async (client) => {
    await ensureOwner(client, secrets.owner);
    const known = await client.query("select from pg_database where datname = $1", [DATABASE]);
    if (known.rowCount === 0) {
      await client.query(`create database ${DATABASE} owner ${OWNER}`);
    }
  });
  await withClient(loopbackUrl("postgres", secrets.superuser, port, DATABASE), async (client) => {
    await client.query("create extension if not exists pgcrypto");
    await client.query("create extension if not exists btree_gist");
  });
}

async function ensureOwner(client: Client, password: string): Promise<void> {
  const known = await client.query("select from pg_roles where rolname = $1", [OWNER]);
  const verb = known.rowCount === 0 ? "create" : "alter";
  await client.query(
    `${verb} role ${OWNER} with login createdb createrole nosuperuser nobypassrls password ${client.escapeLiteral(password)}`,
  );
}
