import sql from "sql-template-tag";
import type { ScheduledJob } from "../../../platform/jobs/job.ts";

/** A part without a receipt for 48 hours has expired; a receipt that comes later still counts. */
export const expirePartsJob: ScheduledJob = {
  name: "publicity.expire",
  cron: "*/10 * * * *",
  limitSeconds: 300,
  atStart: true,
  run: async (tx) => {
    await tx.rows(sql`select publicity.expire_parts()`);
  },
};
