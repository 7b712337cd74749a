import { pino } from "pino";
import sql from "sql-template-tag";
import type { JobServices, QueuedJob } from "../src/platform/jobs/queued-job.ts";
import { startOrders } from "../src/platform/jobs/start-orders.ts";

/** Writes the numbers 1 to `to`, one a chunk, after the last that stands; `slowAt` takes its time. */
export const countingJob: QueuedJob<{ to: number; slowAt?: number; failAt?: number }> = {
  name: "test.count",
  reason: "数数",
  permission: "staff:manage",
  async run({ data, chunk }) {
    for (let more = true; more;) {
      more = await chunk(async (tx) => {
        const [next] = await tx.rows<{ n: number }>(
          sql`insert into public.counted (n)
              select coalesce(max(n), 0) + 1 from public.counted returning n`,
        );
        const n = next?.n ?? 0;
        if (n === data.slowAt) await tx.rows(sql`select pg_sleep(seconds) from public.pace`);
        if (n === data.failAt) throw new Error("It cannot be done.");
        return n < data.to;
      });
    }
  },
  async giveUp(tx) {
    await tx.rows(sql`insert into public.given_up default values`);
  },
};

if (import.meta.main) {
  startOrders({
    workerUrl: process.argv[2] ?? "",
    jobs: [countingJob],
    services: {} as JobServices,
    log: pino({ level: "fatal" }),
  });
  process.stdout.write("working\n");
}
