import { readdir } from "node:fs/promises";
import { join } from "node:path";
import type { Client } from "pg";
import { readFile, readFolder } from "./read-folder.ts";
import type { Item } from "./records.ts";

/** What a server makes anew by itself, and what belongs to the one running now. */
const hollow = new Set([
  "pg_wal",
  "pg_replslot",
  "pg_dynshmem",
  "pg_notify",
  "pg_serial",
  "pg_snapshots",
  "pg_stat_tmp",
  "pg_subtrans",
]);
const left = /(^|\/)(postmaster\.(pid|opts)|pg_internal\.init.*|pgsql_tmp[^/]*|backup_label.*)$/;
const control = "global/pg_control";

interface Stopped {
  label: string;
  first: string;
  last: string;
}

/**
 * A running server's folder, so that it can be put back to the moment the reading ended: PostgreSQL's
 * own low-level base backup. A temporary replication slot keeps the log that the reading needs.
 *
 * @param client a superuser's connection, kept until the reading ends
 */
export async function* readCluster(
  client: Client,
  cluster: string,
  as: string,
): AsyncGenerator<Item> {
  await client.query("select pg_create_physical_replication_slot($1, true, true)", [
    `wuzi_backup_${process.pid}`,
  ]);
  const { rows } = await client.query<{ first: string }>(
    "select pg_walfile_name(pg_backup_start('wuzi backup', true)) as first",
  );
  const without = (path: string) => left.test(path) || path === control;
  yield* readFolder(cluster, as, { hollow, without });
  yield* readFile(join(cluster, control), `${as}/${control}`);
  const stopped = await stop(client, rows[0]?.first ?? "");
  const label = Buffer.from(stopped.label);
  yield {
    path: `${as}/backup_label`,
    kind: "file",
    mode: 0o600,
    size: label.length,
    bytes: [label],
  };
  yield* readLog(join(cluster, "pg_wal"), `${as}/pg_wal`, stopped);
}

async function stop(client: Client, first: string): Promise<Stopped> {
  const { rows } = await client.query<{ label: string; last: string }>(
    "select labelfile as label, pg_walfile_name(lsn) as last from pg_backup_stop(false)",
  );
  return { first, label: rows[0]?.label ?? "", last: rows[0]?.last ?? "" };
}

async function* readLog(
  folder: string,
  as: string,
  { first, last }: Stopped,
): AsyncGenerator<Item> {
  const names = (await readdir(folder)).filter(
    (name) => /^[0-9A-F]{24}$/.test(name) && name >= first && name <= last,
  );
  if (!names.includes(first) || !names.includes(last)) {
    throw new Error(`the log from ${first} to ${last} is not all there`);
  }
  for (const name of names.toSorted()) yield* readFile(join(folder, name), `${as}/${name}`);
}
