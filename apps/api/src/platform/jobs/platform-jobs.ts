import sql from "sql-template-tag";
import type { FileStore } from "../files/file-store.ts";
import { purgeFilesJob } from "../files/purge-files.ts";
import type { ScheduledJob } from "./job.ts";

/** What the platform itself does on a schedule, in the database alone. */
export const platformJobs: readonly ScheduledJob[] = [
  {
    name: "audit.seal",
    cron: "* * * * *",
    limitSeconds: 60,
    atStart: true,
    run: async (tx) => {
      await tx.rows(sql`select audit.seal()`);
    },
  },
  {
    name: "access.purge",
    cron: "17 3 * * *",
    limitSeconds: 300,
    atStart: false,
    run: async (tx) => {
      await tx.rows(sql`select access.purge()`);
    },
  },
  {
    name: "orders.purge",
    cron: "23 3 * * *",
    limitSeconds: 300,
    atStart: false,
    run: async (tx) => {
      await tx.rows(sql`select platform.purge_orders()`);
    },
  },
];

/** Every job of the platform, those over stored files too. */
export function allJobs(files: FileStore): readonly ScheduledJob[] {
  return [...platformJobs, purgeFilesJob(files)];
}
