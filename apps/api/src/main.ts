import { environment } from "./environment.ts";
import { FolderStore } from "./platform/files/folder-store.ts";
import { createLog } from "./platform/http/log.ts";
import { allJobs } from "./platform/jobs/platform-jobs.ts";
import { startJobs } from "./platform/jobs/start-jobs.ts";
import { createServer } from "./server.ts";

const log = createLog(environment.logLevel);

async function main(): Promise<void> {
  const files = new FolderStore(environment.filesFolder);
  const server = await createServer({
    appUrl: environment.appUrl,
    masterKey: environment.masterKey,
    poolSize: environment.poolSize,
    consoleFolder: environment.consoleFolder,
    files,
    metricsToken: environment.metricsToken,
    trustedProxies: environment.trustedProxies,
    development: environment.development,
    log,
  });
  const jobs = await startJobs(environment.workerUrl, allJobs(files), log);
  const address = await server.listen(environment.port, environment.host);
  log.info({ address }, "ready");

  const stop = async (reason: string) => {
    log.info({ reason }, "stopping");
    await server.stop();
    await jobs.stop();
    process.exit(0);
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    process.once(signal, () => void stop(signal));
  }
  process.once("disconnect", () => void stop("the parent is gone"));
}

main().catch((error: unknown) => {
  log.fatal(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
