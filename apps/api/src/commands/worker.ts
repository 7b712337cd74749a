import { environment } from "../environment.ts";
import { openOutside } from "../outside.ts";
import { createPool } from "../platform/database/pool.ts";
import { createLog } from "../platform/http/log.ts";
import { ringOf } from "../platform/sealing/key-ring.ts";
import { keepKeysFresh, refreshKeys } from "../platform/sealing/known-keys.ts";
import { databaseFault, explained } from "../startup-fault.ts";
import { stopWhenAsked } from "../stop-when-asked.ts";
import { startWorker } from "../worker.ts";

/** The worker alone, until it is told to end, beside servers that run with `WUZI_WORKER=elsewhere`. */
export async function workerCommand(): Promise<number> {
  const log = createLog(environment.logLevel);
  const fail = stopWhenAsked(log, start(log), async (stop) => await stop());
  process.on("uncaughtException", fail);
  process.on("unhandledRejection", fail);
  return await new Promise<never>(() => undefined);
}

async function start(log: ReturnType<typeof createLog>): Promise<() => Promise<void>> {
  const { workerUrl } = environment;
  const outside = await openOutside(environment);
  const ring = ringOf(outside.masterKey);
  const pool = createPool({ url: workerUrl, size: 1 });
  await explained(
    () => refreshKeys(pool, ring),
    (error) => databaseFault(error, "WORKER_DATABASE_URL", workerUrl),
  );
  const stopKeys = keepKeysFresh(pool, ring);
  const worker = await startWorker(workerUrl, outside, log);
  log.info("working");
  return async () => {
    await worker.stop();
    stopKeys();
    await pool.end();
  };
}
