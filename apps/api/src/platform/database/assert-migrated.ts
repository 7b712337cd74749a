import type { Pool } from "pg";
import { sqlMigrations } from "./migrations.ts";

/**
 * At boot: the database must have every migration that this program knows. One that is ahead is
 * fine, so that an update can migrate before the running servers are replaced.
 *
 * @throws saying what to do; the server does not start
 */
export async function assertMigrated(pool: Pool): Promise<void> {
  const { rows } = await pool.query<{ mark: string | null }>(
    "select obj_description(to_regnamespace('platform')::oid, 'pg_namespace') as mark",
  );
  const mark = rows[0]?.mark ?? undefined;
  if (mark === undefined) {
    throw new Error("The database is not prepared yet: run `npm run wuzi prepare`.");
  }
  if (stampOf(mark) < stampOf(latestMigration())) {
    throw new Error(
      "The database is older than this program: run `npm run wuzi prepare`, which migrates it.",
    );
  }
}

/** The last migration that this program knows; `migrate` leaves it as a mark in the database. */
export function latestMigration(): string {
  return sqlMigrations().at(-1)?.name ?? "";
}

function stampOf(migration: string): number {
  return Number(migration.slice(-13));
}
