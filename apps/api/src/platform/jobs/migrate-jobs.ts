import { Client } from "pg";
import { PgBoss } from "pg-boss";
import type { ScheduledJob } from "./job.ts";

/** Where the job runner keeps its own tables. */
export const jobSchema = "pgboss";

/**
 * Brings the job runner's tables, queues and schedules in step with the jobs, as the owner, and
 * lets the worker's login work with them: it may change rows there, never tables. Safe to run again.
 */
export async function migrateJobs(ownerUrl: string, jobs: readonly ScheduledJob[]): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: jobSchema,
    application_name: "wuzi prepare",
    max: 2,
    supervise: false,
    schedule: false,
  });
  let fault: Error | undefined;
  boss.on("error", (error) => {
    fault ??= error;
  });
  await boss.start();
  try {
    for (const job of jobs) await keepQueue(boss, job);
    await dropSchedules(boss, jobs);
  } finally {
    await boss.stop({ graceful: true, timeout: 60_000 });
  }
  if (fault !== undefined) throw fault;
  await letWork(ownerUrl);
}

async function keepQueue(boss: PgBoss, job: ScheduledJob): Promise<void> {
  const options = { expireInSeconds: job.limitSeconds, retryLimit: 3, retryDelay: 5 };
  // `short`: at most one waits, so that a worker's absence does not pile them up
  await boss.createQueue(job.name, { policy: "short", ...options });
  await boss.updateQueue(job.name, options);
  await boss.schedule(job.name, job.cron, null, { tz: "Asia/Shanghai" });
}

/** Schedules of jobs that no longer exist would fill queues that nobody works on. */
async function dropSchedules(boss: PgBoss, jobs: readonly ScheduledJob[]): Promise<void> {
  for (const { name } of await boss.getSchedules()) {
    if (!jobs.some((job) => job.name === name)) await boss.unschedule(name);
  }
}

async function letWork(ownerUrl: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`
      grant usage on schema ${jobSchema} to wuzi_worker;
      grant select, insert, update, delete on all tables in schema ${jobSchema} to wuzi_worker;
      grant usage on all sequences in schema ${jobSchema} to wuzi_worker;
      grant execute on all functions in schema ${jobSchema} to wuzi_worker`);
  } finally {
    await owner.end();
  }
}
