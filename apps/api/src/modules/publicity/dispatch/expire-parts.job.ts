import sql from "sql-template-tag";
import type { ScheduledJob } from "../../../platform/jobs/job.ts";
import { keepWaitingReplies } from "./keep-reply.ts";

/**
 * A part without a receipt for 48 hours has expired; a receipt that comes later still counts. Parts of a
 * reply whose others have not come for an hour stand as they are.
 */
export const expirePartsJob: ScheduledJob = {
  name: "publicity.expire",
  cron: "*/10 * * * *",
  limitSeconds: 300,
  atStart: true,
  run: async (tx) => {
    await tx.rows(sql`select publicity.expire_parts()`);
    await keepWaitingReplies(tx);
  },
};
