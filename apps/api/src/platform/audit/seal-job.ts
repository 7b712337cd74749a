import sql from "sql-template-tag";
import type { JobTransaction, ScheduledJob } from "../jobs/job.ts";
import type { HeadFile } from "./head-file.ts";

/** Minutes between two kept heads: a rewritten chain is caught for all but the latest of them. */
const keepEveryMs = 10 * 60_000;

/**
 * Every minute: keeps the chain's committed end outside the database, then seals what is new. In this
 * order, since what a run seals is undone if the run is.
 *
 * @param heads where ends are kept; left out, they are kept nowhere
 * @param warn told when the chain does not lead on from the last kept end
 */
export function sealJob(heads?: HeadFile, warn?: (sentence: string) => void): ScheduledJob {
  return {
    name: "audit.seal",
    cron: "* * * * *",
    limitSeconds: 60,
    atStart: true,
    run: async (tx) => {
      // the same lock as the seal's own: one at a time, file included
      await tx.rows(sql`select pg_advisory_xact_lock(hashtext('audit.seal'))`);
      if (heads !== undefined) await keepHead(tx, heads, new Date(), warn);
      await tx.rows(sql`select audit.seal()`);
    },
  };
}

/** Appends the committed end, unless nothing is new or the last one is only minutes old. */
export async function keepHead(
  tx: JobTransaction,
  heads: HeadFile,
  now: Date,
  warn: (sentence: string) => void = () => undefined,
): Promise<void> {
  const [head] = await tx.rows<{ seq: string | null; hash: Buffer | null }>(
    sql`select seq, hash from audit.head()`,
  );
  const [seq, hash] = [Number(head?.seq ?? 0), head?.hash?.toString("hex") ?? ""];
  const last = await heads.last();
  if (last !== undefined && seq < last.seq) {
    warn("The audit chain ends before its kept head: run `npm run wuzi verify-audit`.");
    return;
  }
  if (seq === (last?.seq ?? 0)) return;
  if (last !== undefined && now.getTime() - Date.parse(last.at) < keepEveryMs) return;
  await heads.append({ seq, hash, at: now.toISOString() });
}
