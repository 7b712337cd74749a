import type { ImportPhase } from "@wuzi/domain/registry/import-words";
import sql from "sql-template-tag";
import type { OrderTransaction } from "../../../../platform/jobs/queued-job.ts";
import type { ImportOrder } from "./import-order.ts";

/**
 * Sets the progress to the start of a phase, unless this very run has begun it before.
 *
 * @param keyId under which the phase compares rows with each other, if it begins now
 */
export async function beginPhase(
  tx: OrderTransaction,
  { batchId, run }: ImportOrder,
  officeId: number,
  phase: ImportPhase,
  total: number | null,
  keyId: number,
): Promise<{ isNew: boolean; nextRow: number; keyId: number }> {
  const [before] = await tx.rows<{ nextRow: number; keyId: number | null }>(
    sql`select next_row as "nextRow", key_id as "keyId" from registry.import_progress
         where batch_id = ${batchId} and run = ${run} and phase = ${phase}`,
  );
  if (before !== undefined) {
    return { isNew: false, nextRow: before.nextRow, keyId: before.keyId ?? keyId };
  }
  await tx.run(
    sql`insert into registry.import_progress (batch_id, office_id, phase, run, total, key_id)
        values (${batchId}, ${officeId}, ${phase}, ${run}, ${total}, ${keyId})
        on conflict (batch_id) do update set phase = excluded.phase, run = excluded.run, done = 0, next_row = 0,
          total = excluded.total, key_id = excluded.key_id, started_at = clock_timestamp(), updated_at = clock_timestamp()`,
  );
  return { isNew: true, nextRow: 0, keyId };
}

interface Ahead {
  done: number;
  nextRow: number;
  /** What to add to each count. */
  counts?: Record<string, number>;
  findings?: Record<string, number>;
  committed?: Record<string, number>;
}

/** Notes how far the work has come, in the transaction of the work itself. */
export async function getAhead(tx: OrderTransaction, batchId: string, ahead: Ahead): Promise<void> {
  const { done, nextRow, counts = {}, findings = {}, committed = {} } = ahead;
  const [before] = await tx.rows<
    Record<"counts" | "findings" | "committed", Record<string, number>>
  >(
    sql`select counts, findings, committed from registry.import_progress where batch_id = ${batchId} for update`,
  );
  await tx.run(
    sql`update registry.import_progress
           set done = done + ${done}, next_row = ${nextRow}, updated_at = clock_timestamp(),
               counts = ${added(before?.counts, counts)}::jsonb,
               findings = ${added(before?.findings, findings)}::jsonb,
               committed = ${added(before?.committed, committed)}::jsonb
         where batch_id = ${batchId}`,
  );
}

function added(to: Record<string, number> = {}, more: Record<string, number>): string {
  const sums = { ...to };
  for (const [name, count] of Object.entries(more)) sums[name] = (sums[name] ?? 0) + count;
  return JSON.stringify(sums);
}

/** How often each word stands in the list. */
export function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}
