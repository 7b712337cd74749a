import sql from "sql-template-tag";
import type { HeadFile } from "../audit/head-file.ts";
import { sealJob } from "../audit/seal-job.ts";
import type { FileStore } from "../files/file-store.ts";
import { purgeFilesJob } from "../files/purge-files.ts";
import type { ScheduledJob } from "./job.ts";

/** What the platform itself does on a schedule, in the database alone. */
export const platformJobs: readonly ScheduledJob[] = [
  sealJob(),
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

/** What the jobs reach outside the database. */
export interface Outside {
  files: FileStore;
  /** Where the audit's heads are kept; nowhere when left out. */
  heads?: HeadFile | undefined;
  warn?: (sentence: string) => void;
}

/** Every job of the platform, those over files too. */
export function allJobs({ files, heads, warn }: Outside): readonly ScheduledJob[] {
  const others = platformJobs.filter(({ name }) => name !== "audit.seal");
  return [sealJob(heads, warn), ...others, purgeFilesJob(files)];
}
