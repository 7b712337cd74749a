import { join } from "node:path";
import { environment } from "./environment.ts";
import { moduleSchedule, orderedJobs, standingWork } from "./modules.ts";
import { HeadFile } from "./platform/audit/head-file.ts";
import { carrierOf } from "./platform/carrier/carrier-of.ts";
import { openStore } from "./platform/files/open-store.ts";
import { createLog } from "./platform/http/log.ts";
import { allJobs } from "./platform/jobs/platform-jobs.ts";
import { startJobs, type Jobs } from "./platform/jobs/start-jobs.ts";
import { startOrders } from "./platform/jobs/start-orders.ts";
import { startStanding } from "./platform/jobs/start-standing.ts";
import { ringOf } from "./platform/sealing/key-ring.ts";
import { createServer, type Server } from "./server.ts";
import { addressFault, databaseFault, explained } from "./startup-fault.ts";

const log = createLog(environment.logLevel);

interface Started {
  server: Server;
  jobs: readonly Jobs[];
}

async function start(): Promise<Started> {
  const { appUrl, workerUrl, host, port } = environment;
  const files = openStore(environment);
  const { auditHeads, masterKey } = environment;
  const carrier =
    environment.carrier === undefined
      ? undefined
      : await carrierOf(environment.carrier, join(environment.filesFolder, "carrier"));
  const heads = auditHeads === undefined ? undefined : new HeadFile(auditHeads, masterKey);
  const server = await explained(
    () =>
      createServer({
        appUrl,
        masterKey,
        poolSize: environment.poolSize,
        consoleFolder: environment.consoleFolder,
        files,
        metricsToken: environment.metricsToken,
        trustedProxies: environment.trustedProxies,
        development: environment.development,
        log,
      }),
    (error) => databaseFault(error, "APP_DATABASE_URL", appUrl),
  );
  const platform = allJobs({ files, heads, warn: (sentence) => log.error(sentence) });
  const jobs = await explained(
    () => startJobs(workerUrl, [...platform, ...moduleSchedule], log),
    (error) => databaseFault(error, "WORKER_DATABASE_URL", workerUrl),
  );
  const address = await explained(
    () => server.listen(port, host),
    (error) => addressFault(error, host, port),
  );
  log.info({ address }, "ready");
  const services = { files, keys: ringOf(masterKey), carrier };
  const orders = startOrders({ workerUrl, jobs: orderedJobs, services, log });
  const standing = startStanding({ workerUrl, work: standingWork, services, log });
  return { server, jobs: [jobs, orders, standing] };
}

/** The first request to stop lets everything finish; a second signal does not wait. */
function stopOnRequest({ server, jobs }: Started): void {
  let stopping = false;
  const stop = (reason: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ reason }, "stopping");
    Promise.all([server.stop(), ...jobs.map((each) => each.stop())]).then(
      () => process.exit(0),
      fail,
    );
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.on(signal, () => {
      if (stopping) process.exit(1);
      stop(signal);
    });
  }
  process.once("disconnect", () => stop("the parent is gone"));
}

/** One line, without what a driver attaches to its errors. */
function fail(error: unknown): never {
  log.fatal(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);
start().then(stopOnRequest, fail);
