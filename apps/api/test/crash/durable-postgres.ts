import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { canReach, chooseAccount } from "../../launch/postgres/account.ts";
import { prepareBinaries } from "../../launch/postgres/binaries.ts";
import { bootstrap, DATABASE, OWNER } from "../../launch/postgres/bootstrap.ts";
import { loopbackUrl } from "../../launch/postgres/connect.ts";
import { initialise } from "../../launch/postgres/initialise.ts";
import { freePort, startPostmaster, stopPostmaster } from "../../launch/postgres/postmaster.ts";

/** A PostgreSQL server that keeps what it promises, and can be crashed to see whether it does. */
export interface DurablePostgres {
  readonly superuserUrl: string;
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly workerUrl: string;
  /** Immediate shutdown, as when the power goes, and a start on the same port. */
  crash(): Promise<void>;
  remove(): Promise<void>;
}

/** Starts one, with its owner and its empty database. */
export async function startDurablePostgres(): Promise<DurablePostgres> {
  const account = chooseAccount();
  const base = [tmpdir(), "/tmp", "/var/tmp"].find((folder) => canReach(folder, account));
  // the name lets the next test run clear away what a killed one leaves behind
  const folder = mkdtempSync(join(base ?? tmpdir(), `wuzi-throwaway-${process.pid}-`));
  chmodSync(folder, 0o711);
  const cluster = join(folder, "postgres");
  const password = () => randomBytes(18).toString("base64url");
  const secrets = {
    superuser: password(),
    owner: password(),
    app: password(),
    worker: password(),
    masterKey: "",
  };
  const binaries = prepareBinaries(account, folder);
  await initialise({ binaries, account, cluster, password: secrets.superuser });
  const port = await freePort();
  const start = () =>
    startPostmaster({
      binaries,
      cluster,
      account,
      log: join(folder, "postgres.log"),
      // the writer sleeps, so that a commit which does not wait for it is lost for certain
      settings: { port: String(port), wal_writer_delay: "10s", autovacuum: "off" },
    });
  let server = await start();
  await bootstrap(port, secrets);
  return {
    superuserUrl: loopbackUrl("postgres", secrets.superuser, port, DATABASE),
    ownerUrl: loopbackUrl(OWNER, secrets.owner, port, DATABASE),
    appUrl: loopbackUrl("wuzi_app", secrets.app, port, DATABASE),
    workerUrl: loopbackUrl("wuzi_worker", secrets.worker, port, DATABASE),
    async crash() {
      await stopPostmaster(server.pid, "SIGQUIT");
      server = await start();
    },
    async remove() {
      await stopPostmaster(server.pid, "SIGQUIT");
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
