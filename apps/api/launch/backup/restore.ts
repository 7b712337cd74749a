import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { chown, readdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { PlainError, codeOf } from "../plain-error.ts";
import type { Account } from "../postgres/account.ts";
import type { DataFolder } from "../postgres/data-folder.ts";
import { isPostmaster, readPostmasterFile } from "../postgres/postmaster-file.ts";
import { loadSecrets } from "../postgres/secrets.ts";
import { withStartLock } from "../postgres/start-lock.ts";
import { fillBucket, openBucket } from "./bucket.ts";
import { parts, placesOf, type Part } from "./parts.ts";
import { fromRecords } from "./records.ts";
import { readSealed } from "./sealed-file.ts";
import { writeFolder } from "./write-folder.ts";

const LOCK_WAIT_MS = 10_000;

/** Which backup to put back, where, under which passphrase. */
export interface RestoreOptions {
  readonly folder: DataFolder;
  readonly environment: NodeJS.ProcessEnv;
  readonly file: string;
  readonly passphrase: string;
  readonly stop: AbortSignal;
}

/**
 * Puts a backup back in place of what is there, which is moved aside and never removed. Nothing is
 * moved before the whole backup has been read and proven genuine. The audit's kept heads stay, where
 * they are this installation's: they are what the restored chain is compared with.
 *
 * @returns the folder that holds what was there before, if anything was
 * @throws PlainError while the product runs, or when the backup cannot be used
 */
export async function restore(options: RestoreOptions): Promise<string | undefined> {
  const { folder, environment, file, passphrase, stop } = options;
  return await withStartLock(folder.lock, LOCK_WAIT_MS, async () => {
    refuseRunning(folder);
    const fresh = join(folder.root, "restore.new");
    rmSync(fresh, { recursive: true, force: true });
    mkdirSync(fresh, { mode: 0o700 });
    try {
      const bucket = await openBucket(environment, join(fresh, "passing"));
      const use = (bytes: AsyncIterable<Buffer>) => writeFolder(fresh, fromRecords(bytes));
      await readSealed(file, passphrase, use, stop);
      await handOver(join(fresh, parts.cluster), folder.account);
      // adds to the bucket and takes nothing from it: no harm where what follows fails
      if (bucket !== undefined) await fillBucket(bucket, join(fresh, parts.files));
      return exchange(fresh, folder, placesOf(environment, folder));
    } finally {
      rmSync(fresh, { recursive: true, force: true });
    }
  });
}

function refuseRunning({ cluster }: DataFolder): void {
  const running = readPostmasterFile(cluster);
  if (running !== undefined && isPostmaster(running.pid, cluster)) {
    throw new PlainError(
      "The product is running on this data. Stop it (Ctrl-C) and restore again.",
    );
  }
}

function exchange(
  fresh: string,
  folder: DataFolder,
  places: Record<Part, string>,
): string | undefined {
  const stamp = new Date().toISOString().replaceAll(/[:.]/g, "-");
  const aside = join(folder.root, `before-restore-${stamp}`);
  const keepsHeads =
    existsSync(places.heads) && isSameKey(folder.secrets, join(fresh, parts.secrets));
  // the secrets last on the way out and first on the way in: data without them is locked for ever
  const all: Part[] = ["files", "cluster", "heads", "secrets"];
  const moved = all.filter((part) => !(part === "heads" && keepsHeads));
  for (const part of moved) {
    if (existsSync(places[part])) {
      mkdirSync(aside, { recursive: true, mode: 0o700 });
      move(places[part], join(aside, parts[part]));
    }
  }
  for (const part of moved.toReversed()) {
    const from = join(fresh, parts[part]);
    if (!existsSync(from)) continue;
    mkdirSync(dirname(places[part]), { recursive: true });
    move(from, places[part]);
  }
  return existsSync(aside) ? aside : undefined;
}

/** Renames, or copies where the place lies on another disk. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (codeOf(error) !== "EXDEV") throw error;
    cpSync(from, to, { recursive: true, preserveTimestamps: true });
    rmSync(from, { recursive: true });
  }
}

/** Whether two installations seal and sign with one key. */
function isSameKey(here: string, there: string): boolean {
  if (!existsSync(here)) return false;
  return loadSecrets(here, true).masterKey === loadSecrets(there, true).masterKey;
}

/** PostgreSQL's files belong to the account that it runs under. */
async function handOver(cluster: string, account: Account | undefined): Promise<void> {
  if (!existsSync(join(cluster, "PG_VERSION"))) {
    throw new PlainError("This backup holds no database. Take another one.");
  }
  const version = readFileSync(join(cluster, "PG_VERSION"), "utf8").trim();
  if (version !== "18") {
    throw new PlainError(
      `This backup is of PostgreSQL ${version}, and this is PostgreSQL 18. Restore it with the product's version that made it.`,
    );
  }
  chmodSync(cluster, 0o700);
  if (account === undefined) return;
  await chown(cluster, account.uid, account.gid);
  for (const entry of await readdir(cluster, { recursive: true, withFileTypes: true })) {
    await chown(join(entry.parentPath, entry.name), account.uid, account.gid);
  }
}
