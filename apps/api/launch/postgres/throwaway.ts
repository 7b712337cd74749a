import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PlainError } from "../plain-error.ts";
import { canReach, chooseAccount } from "./account.ts";
import { prepareBinaries } from "./binaries.ts";
import { initialise } from "./initialise.ts";
import { memoryFolder } from "./memory-folder.ts";
import { isAlive, isPostmaster, readPostmasterFile } from "./postmaster-file.ts";
import { gone, startPostmaster, stopPostmaster } from "./postmaster.ts";

const PREFIX = "wuzi-throwaway-";
const EXIT_WAIT_MS = 1000;

/** A PostgreSQL server that nobody will miss: fast, unsafe, gone with the process that made it. */
export interface ThrowawayServer {
  /** Superuser's address, database `postgres`. */
  readonly superuserUrl: string;
  /** Where its data lie. */
  readonly folder: string;
  stop(): Promise<void>;
}

/**
 * Starts an empty server in a temporary folder, in memory where there is room, without any of the
 * writes that protect data: copying a database is a thousand new files, and disks take their time.
 * Whatever the process does not stop is stopped when it exits; what a killed process left behind
 * is removed by the next call.
 *
 * @throws PlainError when no temporary folder can be reached by the account PostgreSQL runs under.
 */
export async function startThrowawayServer(): Promise<ThrowawayServer> {
  const account = chooseAccount();
  const base = [tmpdir(), "/tmp", "/var/tmp"].find((folder) => canReach(folder, account));
  if (base === undefined) {
    throw new PlainError(
      `The ${account?.name ?? "current"} account, which runs PostgreSQL, cannot enter ${tmpdir()}. Set TMPDIR to a folder it can enter.`,
    );
  }
  const bases = [base, memoryFolder(account) ?? base] as const;
  for (const each of new Set(bases)) await removeLeftovers(each);
  // programs cannot be run from memory everywhere
  const [spare, folder] = bases.map(folderIn) as [string, string];
  const remove = () => {
    for (const each of [spare, folder]) rmSync(each, { recursive: true, force: true });
  };
  const cluster = join(folder, "postgres");
  const password = randomBytes(24).toString("base64url");
  const binaries = prepareBinaries(account, spare);
  await initialise({ binaries, account, cluster, password, flags: ["--no-sync"] });
  const server = await startPostmaster({
    binaries,
    cluster,
    account,
    log: join(folder, "postgres.log"),
    settings: {
      fsync: "off",
      synchronous_commit: "off",
      full_page_writes: "off",
      wal_level: "minimal",
      max_wal_senders: "0",
      max_wal_size: "256MB",
      max_connections: "300",
      io_method: "sync",
      autovacuum: "off",
    },
  });
  const atExit = () => {
    killNow(server.pid);
    remove();
  };
  process.once("exit", atExit);
  return {
    superuserUrl: `postgres://postgres:${password}@127.0.0.1:${server.port}/postgres`,
    folder,
    async stop() {
      process.off("exit", atExit);
      await stopPostmaster(server.pid, "SIGQUIT");
      remove();
    },
  };
}

/** A new folder that its account may pass, and whose name says which process made it. */
function folderIn(base: string): string {
  const folder = mkdtempSync(join(base, `${PREFIX}${process.pid}-`));
  chmodSync(folder, 0o711);
  return folder;
}

/** In an exit handler nothing can be awaited, so this blocks for the moment the server needs. */
function killNow(pid: number): void {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  if (isAlive(pid)) {
    process.kill(pid, "SIGQUIT");
  }
  for (let waited = 0; waited < EXIT_WAIT_MS && isAlive(pid); waited += 10) {
    Atomics.wait(clock, 0, 0, 10);
  }
}

/** The folder's name says which process made it. */
async function removeLeftovers(base: string): Promise<void> {
  for (const name of readdirSync(base).filter((entry) => entry.startsWith(PREFIX))) {
    const owner = Number.parseInt(name.slice(PREFIX.length), 10);
    if (Number.isInteger(owner) && !isAlive(owner)) {
      await removeLeftover(join(base, name));
    }
  }
}

async function removeLeftover(folder: string): Promise<void> {
  const cluster = join(folder, "postgres");
  const server = readPostmasterFile(cluster);
  if (server !== undefined && isPostmaster(server.pid, cluster)) {
    process.kill(server.pid, "SIGQUIT");
    await gone(server.pid);
  }
  rmSync(folder, { recursive: true, force: true });
}
