import { pino } from "pino";
import sql from "sql-template-tag";
import type { ScheduledJob } from "../src/platform/jobs/job.ts";
import { startJobs } from "../src/platform/jobs/start-jobs.ts";

/** Writes a row, then takes its time: whoever kills it in between must find no row. */
export const slowJob: ScheduledJob = {
  name: "test.slow",
  cron: "0 0 1 1 *",
  limitSeconds: 60,
  atStart: true,
  run: async (tx) => {
    await tx.rows(sql`insert into public.effect default values`);
    await tx.rows(sql`select pg_sleep(least(30, coalesce((select seconds from public.pace), 0)))`);
  },
};

if (import.meta.main) {
  await startJobs(process.argv[2] ?? "", [slowJob], pino({ level: "fatal" }));
  process.stdout.write("working\n");
}
