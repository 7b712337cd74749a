import type { Pool } from "pg";

export interface ScheduledJob {
  readonly name: string;
  /** Five fields, Asia/Shanghai. */
  readonly cron: string;
  run(): Promise<void>;
}

/** Names of the queues, for the command that makes them. */
export const platformQueues = ["audit.seal", "access.purge"] as const;

/** What the platform itself does on a schedule. Each may run twice, or late, without harm. */
export function platformJobs(pool: Pool): ScheduledJob[] {
  return [
    {
      name: "audit.seal",
      cron: "* * * * *",
      async run() {
        await pool.query("select audit.seal()");
      },
    },
    {
      name: "access.purge",
      cron: "17 3 * * *",
      async run() {
        await pool.query("select access.purge()");
      },
    },
  ];
}
