import { openCluster } from "./postgres/cluster.ts";
import { type DataFolder, openDataFolder } from "./postgres/data-folder.ts";
import { checkExternal, withLogin } from "./postgres/external.ts";
import { loadSecrets } from "./postgres/secrets.ts";
import { withStartLock } from "./postgres/start-lock.ts";
import { repository } from "./repository.ts";

const LOCK_WAIT_MS = 10_000;

/** A database that answers, and how each part of the product reaches it. */
export interface Database {
  /** Owner of every table; for migrating only. */
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  readonly masterKey: string;
  /** Where secrets, logs and, with the embedded server, all data are kept. */
  readonly folder: string;
  /** One line for the person who started it: which database this is. */
  readonly description: string;
  /** Resolves when the embedded server ended by itself; never for a server of one's own. */
  readonly lost: Promise<void>;
  close(): Promise<void>;
}

/**
 * Brings up the embedded PostgreSQL, or checks the server that DATABASE_URL names.
 *
 * @throws PlainError saying what is in the way.
 */
export async function openDatabase(environment: NodeJS.ProcessEnv): Promise<Database> {
  const chosen = environment["WUZI_DATA"];
  const external = environment["DATABASE_URL"];
  if (external !== undefined && external !== "") {
    await checkExternal(external);
    return await ownServer(environment, external, openDataFolder({ repository, chosen }));
  }
  const folder = openDataFolder({ repository, chosen });
  const server = await openCluster(folder);
  const state = server.adopted ? "already running" : "started";
  return {
    ownerUrl: server.ownerUrl,
    appUrl: server.appUrl,
    workerUrl: server.workerUrl,
    masterKey: environment["WUZI_MASTER_KEY"] || server.secrets.masterKey,
    folder: folder.root,
    description: `embedded PostgreSQL, ${state} on port ${server.port}, data in ${folder.root}`,
    lost: server.lost,
    close: () => server.close(),
  };
}

async function ownServer(
  environment: NodeJS.ProcessEnv,
  ownerUrl: string,
  folder: DataFolder,
): Promise<Database> {
  const secrets = await withStartLock(folder.lock, LOCK_WAIT_MS, async () =>
    loadSecrets(folder.secrets, false),
  );
  const { hostname, port, pathname } = new URL(ownerUrl);
  return {
    ownerUrl,
    appUrl: environment["APP_DATABASE_URL"] || withLogin(ownerUrl, "wuzi_app", secrets.app),
    workerUrl:
      environment["WORKER_DATABASE_URL"] || withLogin(ownerUrl, "wuzi_worker", secrets.worker),
    masterKey: environment["WUZI_MASTER_KEY"] || secrets.masterKey,
    folder: folder.root,
    description: `PostgreSQL of DATABASE_URL, ${hostname}:${port || "5432"}${pathname}`,
    lost: new Promise(() => undefined),
    close: async () => undefined,
  };
}
