import type { Logger } from "pino";
import { moduleSchedule, orderedJobs, standingWork } from "./modules.ts";
import type { Outside } from "./outside.ts";
import { allJobs } from "./platform/jobs/platform-jobs.ts";
import { startJobs, type Jobs } from "./platform/jobs/start-jobs.ts";
import { startOrders } from "./platform/jobs/start-orders.ts";
import { startStanding } from "./platform/jobs/start-standing.ts";
import { ringOf } from "./platform/sealing/key-ring.ts";
import { databaseFault, explained } from "./startup-fault.ts";

/**
 * Everything that is done without anybody waiting for it: what comes round by itself, what commands
 * have ordered, and sending. In the server's process or in one of its own; several take turns.
 *
 * @throws Error with one sentence where the database cannot be used
 */
export async function startWorker(
  workerUrl: string,
  { files, heads, carrier, masterKey, outgoing }: Outside,
  log: Logger,
): Promise<Jobs> {
  const platform = allJobs({ files, heads, warn: (sentence) => log.error(sentence) });
  const jobs = await explained(
    () => startJobs(workerUrl, [...platform, ...moduleSchedule], log),
    (error) => databaseFault(error, "WORKER_DATABASE_URL", workerUrl),
  );
  const services = { files, keys: ringOf(masterKey), carrier, outgoing };
  const orders = startOrders({ workerUrl, jobs: orderedJobs, services, log });
  const standing = startStanding({ workerUrl, work: standingWork, services, log });
  return {
    async stop() {
      await Promise.all([jobs, orders, standing].map((each) => each.stop()));
    },
  };
}
