import { existsSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { PlainError, messageOf } from "../plain-error.ts";
import { prepareBinaries } from "./binaries.ts";
import { DATABASE, OWNER, bootstrap } from "./bootstrap.ts";
import { loopbackUrl, withClient } from "./connect.ts";
import type { DataFolder } from "./data-folder.ts";
import { initialise } from "./initialise.ts";
import { takeLease } from "./lease.ts";
import { isPostmaster, readPostmasterFile } from "./postmaster-file.ts";
import { type Postmaster, gone, ready, startPostmaster, stopPostmaster } from "./postmaster.ts";
import { type Secrets, loadSecrets } from "./secrets.ts";
import { withStartLock } from "./start-lock.ts";

const START_WAIT_MS = 120_000;
const VERSION = "18";

/** The embedded server of a data folder, running. */
export interface EmbeddedServer {
  readonly pid: number;
  readonly port: number;
  readonly secrets: Secrets;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  /** True when the server was running already and was taken over as it stood. */
  readonly adopted: boolean;
  /** Resolves when the server ends without having been asked to. */
  readonly lost: Promise<void>;
  /** Stops the server, unless another launcher still uses it: the last one out stops it. */
  close(): Promise<void>;
}

/**
 * Brings up the server of a data folder: makes it at the first start, adopts a running one, waits
 * for one that is stopping, recovers after a crash. Any number of launchers may share it.
 *
 * @throws PlainError saying what is wrong with the folder or with PostgreSQL.
 */
export async function openCluster(folder: DataFolder): Promise<EmbeddedServer> {
  return await withStartLock(folder.lock, START_WAIT_MS, async () => {
    const secrets = loadSecrets(folder.secrets, existsSync(folder.cluster));
    const running = await findRunning(folder.cluster);
    const { pid, port } = running ?? (await start(folder, secrets));
    const superuserUrl = loopbackUrl("postgres", secrets.superuser, port, "postgres");
    await prove(superuserUrl, folder);
    await bootstrap(port, secrets);
    const lease = await takeLease(superuserUrl, pid);
    return {
      pid,
      port,
      secrets,
      ownerUrl: loopbackUrl(OWNER, secrets.owner, port, DATABASE),
      appUrl: loopbackUrl("wuzi_app", secrets.app, port, DATABASE),
      workerUrl: loopbackUrl("wuzi_worker", secrets.worker, port, DATABASE),
      adopted: running !== undefined,
      lost: lease.lost,
      close: () =>
        withStartLock(folder.lock, START_WAIT_MS, async () => {
          if (await lease.release()) {
            await stopPostmaster(pid, "SIGINT");
          }
        }),
    };
  });
}

async function findRunning(cluster: string): Promise<Postmaster | undefined> {
  const file = readPostmasterFile(cluster);
  if (file === undefined || !isPostmaster(file.pid, cluster)) {
    return undefined;
  }
  if (file.status === "stopping") {
    await gone(file.pid);
    return undefined;
  }
  return await ready(file.pid, cluster);
}

async function start(folder: DataFolder, secrets: Secrets): Promise<Postmaster> {
  const { cluster, account } = folder;
  const binaries = prepareBinaries(account, folder.root);
  if (existsSync(cluster)) {
    refuseOtherVersion(cluster);
  } else {
    await initialise({ binaries, account, cluster, password: secrets.superuser });
  }
  if (existsSync(folder.log)) {
    renameSync(folder.log, `${folder.log}.1`);
  }
  return await startPostmaster({ binaries, cluster, account, log: folder.log, settings: {} });
}

function refuseOtherVersion(cluster: string): void {
  const file = join(cluster, "PG_VERSION");
  const version = existsSync(file) ? readFileSync(file, "utf8").trim() : "unknown";
  if (version !== VERSION) {
    throw new PlainError(
      `${cluster} was made by PostgreSQL ${version}, and this is PostgreSQL ${VERSION}. Move the folder away, or set WUZI_DATA to another one.`,
    );
  }
}

/** A server that answers is ours only when it knows our password and serves our folder. */
async function prove(superuserUrl: string, folder: DataFolder): Promise<void> {
  try {
    await withClient(superuserUrl, async (client) => {
      const answer = await client.query<{ at: string }>(
        "select current_setting('data_directory') as at",
      );
      if (answer.rows[0]?.at !== folder.cluster) {
        throw new Error(`it serves ${answer.rows[0]?.at}`);
      }
    });
  } catch (error) {
    throw new PlainError(
      `PostgreSQL runs in ${folder.cluster} but does not accept this installation's own password from ${folder.secrets} (${messageOf(error)}). Put back the secrets.json that belongs to the data.`,
    );
  }
}
