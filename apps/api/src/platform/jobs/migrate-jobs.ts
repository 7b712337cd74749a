import { Client } from "pg";
import { PgBoss } from "pg-boss";
import { platformQueues } from "./platform-jobs.ts";

/** Makes or updates the job runner's own tables, as the owner, and lets its login work with them. */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: "pgboss",
    supervise: false,
    schedule: false,
  });
  boss.on("error", () => undefined);
  await boss.start();
  for (const queue of platformQueues) {
    await boss.createQueue(queue, { policy: "singleton", retryLimit: 3 });
  }
  await boss.stop({ graceful: false });

  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query("grant usage on schema pgboss to wuzi_worker");
    await owner.query(
      "grant select, insert, update, delete on all tables in schema pgboss to wuzi_worker",
    );
    await owner.query("grant execute on all functions in schema pgboss to wuzi_worker");
    await owner.query("grant usage on all sequences in schema pgboss to wuzi_worker");
  } finally {
    await owner.end();
  }
}
