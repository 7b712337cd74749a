import sql from "sql-template-tag";
import type { JobTransaction } from "../../../../platform/jobs/job.ts";

/** What the jobs of an import are ordered with. */
export interface ImportOrder {
  batchId: string;
  /** Of the batch when it was ordered: once it has grown, the order is out of date. */
  run: number;
}

export interface Batch {
  officeId: number;
  fileId: string;
  sha256: string | null;
  fileName: string;
  sheets: readonly { name: string; rows: number }[];
  sheet: number;
  headerRow: number;
  columns: readonly { at: number; column: string | null }[];
}

/**
 * The batch, kept from being stopped until the end of this transaction; `undefined` when it was
 * stopped, or ordered anew.
 */
export async function holdBatch(
  tx: JobTransaction,
  { batchId, run }: ImportOrder,
  state: string,
): Promise<Batch | undefined> {
  const [batch] = await tx.rows<Batch>(
    sql`select b.office_id as "officeId", b.file_id as "fileId", b.sheets, b.sheet,
               b.header_row as "headerRow", b.columns,
               (select f.sha256 from platform.file f
                 where f.id = b.file_id and f.state = 'kept' and f.expires_at > now()) as sha256,
               (select f.name from platform.file f where f.id = b.file_id) as "fileName"
          from registry.import_batch b
         where b.id = ${batchId} and b.run = ${run} and b.state = ${state} for share`,
  );
  return batch;
}

/** Moves the batch on; nothing where it was stopped or ordered anew in between. */
export async function moveBatch(
  tx: JobTransaction,
  { batchId, run }: ImportOrder,
  from: string,
  to: { state: string; refusal?: string; sheets?: object; errorFileId?: string },
): Promise<void> {
  const sheets = to.sheets === undefined ? null : JSON.stringify(to.sheets);
  await tx.rows(
    sql`update registry.import_batch
           set state = ${to.state}, refusal = ${to.refusal ?? null}, version = version + 1, updated_at = now(),
               sheets = coalesce(${sheets}::jsonb, sheets)
         where id = ${batchId} and run = ${run} and state = ${from}`,
  );
}

/** The work has failed again and again: whoever waits is told, and may continue it. */
export async function failImport(tx: JobTransaction, order: ImportOrder): Promise<void> {
  for (const state of ["reading", "checking", "committing"]) {
    await moveBatch(tx, order, state, { state: "failed" });
  }
}
