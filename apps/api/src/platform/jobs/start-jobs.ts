import { PgBoss } from "pg-boss";
import type { Logger } from "pino";
import { createPool } from "../database/pool.ts";
import { platformJobs } from "./platform-jobs.ts";

export interface Jobs {
  stop(): Promise<void>;
}

/**
 * The job runner, on the same PostgreSQL, under its own login. Queues and schedules come from the
 * registered jobs; its tables are the migration command's to make.
 */
export async function startJobs(workerUrl: string, log: Logger): Promise<Jobs> {
  const pool = createPool({ url: workerUrl, size: 4 });
  const boss = new PgBoss({
    db: { executeSql: async (text, values) => await pool.query(text, values) },
    migrate: false,
    createSchema: false,
    schema: "pgboss",
  });
  boss.on("error", (err) => log.error({ err }, "the job runner"));
  await boss.start();
  for (const job of platformJobs(pool)) {
    await boss.schedule(job.name, job.cron, null, { tz: "Asia/Shanghai" });
    await boss.work(job.name, async () => {
      await job.run();
    });
  }
  return {
    async stop() {
      await boss.stop({ graceful: true, timeout: 5000 });
      await pool.end();
    },
  };
}
