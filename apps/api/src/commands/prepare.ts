import { Client } from "pg";
import { loadDemo } from "../demo/load-demo.ts";
import { environment } from "../environment.ts";
import { moduleSchedule } from "../modules.ts";
import { migrate } from "../platform/database/migrate.ts";
import { openStore } from "../platform/files/open-store.ts";
import { migrateJobs } from "../platform/jobs/migrate-jobs.ts";
import { allJobs } from "../platform/jobs/platform-jobs.ts";
import { sealPhones } from "./seal-phones.ts";

/** Migrates, seals what stands open from before, and loads the demo counties when there is no office yet (not with `--no-demo`). */
export async function prepare(args: string[]): Promise<number> {
  const { ownerUrl, appUrl, workerUrl } = environment;
  const { applied } = await migrate({ ownerUrl, appUrl, workerUrl });
  const platform = allJobs({ files: openStore(environment) });
  await migrateJobs(ownerUrl, [...platform, ...moduleSchedule]);
  if (applied.length > 0) process.stdout.write(`${applied.length} migrations applied.\n`);
  await sealPhones(ownerUrl, environment.masterKey);
  if (!args.includes("--no-demo") && (await isEmpty(ownerUrl))) {
    const { offices, staff } = await loadDemo(ownerUrl, environment.masterKey);
    process.stdout.write(`Demo counties loaded: ${offices} offices, ${staff} members of staff.\n`);
  }
  return 0;
}

async function isEmpty(url: string): Promise<boolean> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<{ empty: boolean }>(
      "select not exists (select from access.office_scope) as empty",
    );
    return rows[0]?.empty === true;
  } finally {
    await client.end();
  }
}
