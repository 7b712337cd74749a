import { setTimeout as pause } from "node:timers/promises";
import pg, { type Pool } from "pg";
import type { Logger } from "pino";
import { createPool } from "../database/pool.ts";
import { Calls } from "./calls.ts";
import { plainTransaction } from "./plain-transaction.ts";
import type { JobServices } from "./queued-job.ts";
import type { StandingDesk, StandingWork } from "./standing-work.ts";
import type { Jobs } from "./start-jobs.ts";

interface StandingDeps {
  workerUrl: string;
  work: readonly StandingWork[];
  services: JobServices;
  log: Logger;
}

/** Between two tries to hold the work, and after a fault. */
const againMs = 1000;
const stopWithinMs = 5000;
/** So that each hand of a work has its own while others wait for a lock: who sends has six. */
const connections = 6;

/** Does standing work, each under a lock of one session: whatever ends the process frees it at once. */
export function startStanding(deps: StandingDeps): Jobs {
  const stopping = new AbortController();
  const pool = createPool({
    url: deps.workerUrl,
    size: connections,
    statementTimeout: 60_000,
  });
  const working = deps.work.map((work) => keepUp(deps, pool, work, stopping.signal));
  return {
    async stop() {
      stopping.abort();
      await Promise.race([Promise.all(working), pause(stopWithinMs, undefined, { ref: false })]);
      await pool.end().catch(() => undefined);
    },
  };
}

async function keepUp(
  deps: StandingDeps,
  pool: Pool,
  work: StandingWork,
  stop: AbortSignal,
): Promise<void> {
  while (!stop.aborted) {
    try {
      await holdAndRun(deps, pool, work, stop);
    } catch (error) {
      if (!stop.aborted)
        deps.log.error({ work: work.name, what: kindOf(error) }, "standing work begins anew");
    }
    await pause(againMs, undefined, { signal: stop }).catch(() => undefined);
  }
}

async function holdAndRun(
  { workerUrl, services, log }: StandingDeps,
  pool: Pool,
  work: StandingWork,
  stop: AbortSignal,
): Promise<void> {
  const lost = new AbortController();
  const calls = new Calls();
  const session = new pg.Client({
    connectionString: workerUrl,
    application_name: "wuzi standing",
    connectionTimeoutMillis: 3000,
    keepAlive: true,
  });
  session.on("error", () => lost.abort());
  session.on("end", () => lost.abort());
  session.on("notification", () => calls.call());
  const signal = AbortSignal.any([stop, lost.signal]);
  signal.addEventListener("abort", () => calls.call(), { once: true });
  await session.connect();
  try {
    if (!(await isHeld(session, work.name))) return;
    await session.query(`listen ${pg.escapeIdentifier(work.notification)}`);
    const desk: StandingDesk = {
      services,
      signal,
      transaction: (statements) => plainTransaction(pool, statements),
      ear: () => calls.ear(signal),
      warn: (what) => log.warn({ work: work.name, what }, "standing work warns"),
    };
    await work.run(desk);
  } finally {
    await session.end().catch(() => undefined);
  }
}

async function isHeld(session: pg.Client, name: string): Promise<boolean> {
  const { rows } = await session.query<{ held: boolean }>(
    "select pg_try_advisory_lock(hashtextextended($1, 0)) as held",
    [`wuzi standing ${name}`],
  );
  return rows[0]?.held === true;
}

/** Its kind and code, never its message: a database can quote what was written. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return [error.name, (error as { code?: string }).code].filter(Boolean).join(" ");
}
