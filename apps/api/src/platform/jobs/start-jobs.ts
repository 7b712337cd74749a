import { PgBoss, type Db } from "pg-boss";
import type { Logger } from "pino";
import { withoutValues } from "../errors/server-mistake.ts";
import type { JobTransaction, ScheduledJob } from "./job.ts";
import { jobSchema } from "./migrate-jobs.ts";

/** The running job runner. */
export interface Jobs {
  /** Lets what is under way finish, for some seconds; what is cut off starts again later. */
  stop(): Promise<void>;
}

const pollSeconds = 2;
const stopWithinMs = 5000;

/**
 * The job runner, on the same PostgreSQL, under its own login, which can change no table. Its
 * tables, queues and schedules are the migration command's to make.
 *
 * @throws when they are not there, or belong to another version
 */
export async function startJobs(
  workerUrl: string,
  jobs: readonly ScheduledJob[],
  log: Logger,
): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: workerUrl,
    schema: jobSchema,
    application_name: "wuzi jobs",
    // each job under way holds one while it runs, and the runner wants its own
    max: jobs.length + 2,
    connectionTimeoutMillis: 3000,
    migrate: false,
    createSchema: false,
    // an index belongs to the owner: it is only reported here
    reindex: false,
  });
  // a driver's error holds its connection, with all its settings
  boss.on("error", ({ message }) =>
    log.error({ what: withoutValues(message) }, "the job runner will try again"),
  );
  boss.on("warning", ({ message }) =>
    log.warn({ what: withoutValues(message) }, "the job runner warns"),
  );
  await begin(boss);
  for (const job of jobs) {
    await boss.work(
      job.name,
      { transactional: true, pollingIntervalSeconds: pollSeconds },
      async (_, db) => await job.run(statementsOf(db)),
    );
    if (job.atStart) await boss.send(job.name);
  }
  return { stop: () => boss.stop({ graceful: true, timeout: stopWithinMs }) };
}

async function begin(boss: PgBoss): Promise<void> {
  try {
    await boss.start();
  } catch (error) {
    await boss.stop({ graceful: false });
    if (!isUnprepared(error)) throw error;
    throw new Error(
      "The job runner's tables are missing or of another version: run `npm run wuzi prepare`.",
      { cause: error },
    );
  }
}

/** The runner's own words; a fault of PostgreSQL has a code, unless a table or schema is missing. */
function isUnprepared(error: unknown): boolean {
  const { code, message } = error as { code?: string; message: string };
  if (code === "42P01" || code === "3F000" || code === "42501") return true;
  return code === undefined && /pg-boss/.test(message);
}

function statementsOf(db: Db): JobTransaction {
  return {
    async rows<Row>({ text, values }: { text: string; values: unknown[] }) {
      const { rows } = await db.executeSql(text, values);
      return rows as Row[];
    },
  };
}
