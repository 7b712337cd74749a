import { openCallbacks } from "./callbacks.ts";
import { environment } from "./environment.ts";
import { openOutside } from "./outside.ts";
import { createLog } from "./platform/http/log.ts";
import { createServer, type Server } from "./server.ts";
import { addressFault, databaseFault, explained } from "./startup-fault.ts";
import { stopWhenAsked } from "./stop-when-asked.ts";
import { startWorker } from "./worker.ts";

const log = createLog(environment.logLevel);

/** What is to be stopped, the first first; what lies beside each other stops together. */
type Parts = readonly (readonly Pick<Server, "stop">[])[];

async function start(): Promise<Parts> {
  const { appUrl, host, port, worker } = environment;
  const outside = await openOutside(environment);
  const { masterKey, files } = outside;
  const callbacks = await openCallbacks(() => environment.workerUrl, outside, log);
  const server = await explained(
    () =>
      createServer({
        appUrl,
        masterKey,
        poolSize: environment.poolSize,
        consoleFolder: environment.consoleFolder,
        files,
        callbacks: callbacks.door,
        metricsToken: environment.metricsToken,
        trustedProxies: environment.trustedProxies,
        development: environment.development,
        log,
      }),
    (error) => databaseFault(error, "APP_DATABASE_URL", appUrl),
  );
  const jobs = worker === "here" ? [await startWorker(environment.workerUrl, outside, log)] : [];
  const address = await explained(
    () => server.listen(port, host),
    (error) => addressFault(error, host, port),
  );
  log.info({ address, worker }, "ready");
  return [[server, ...jobs], [callbacks]];
}

async function stopAll(parts: Parts): Promise<void> {
  for (const beside of parts) await Promise.all(beside.map((part) => part.stop()));
}

const fail = stopWhenAsked(log, start(), stopAll);
process.on("uncaughtException", fail);
process.on("unhandledRejection", fail);
