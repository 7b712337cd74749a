import type { ReceiptFileFault } from "@wuzi/domain/publicity/receipt-file-words";
import sql from "sql-template-tag";
import {
  readReceiptFile,
  ReceiptColumnsMissing,
  type ReceiptRow,
} from "../../../platform/carrier/file/receipt-file.ts";
import { FileMissing } from "../../../platform/files/file-store.ts";
import type { JobTransaction } from "../../../platform/jobs/job.ts";
import type { OrderedWork, QueuedJob } from "../../../platform/jobs/queued-job.ts";
import { SpreadsheetRefusal } from "../../../platform/spreadsheet/spreadsheet-refusal.ts";
import { toldReceipt } from "../dispatch/told-receipt.ts";
import { ReceiptsRead } from "./receipts-read.ts";

interface Order {
  id: string;
}

const rowsAtOnce = 500;

/**
 * Reads receipts that somebody has brought from the portal. What is known of a message only grows, so
 * the same file a second time changes nothing, and a run that is cut off begins at the first row again.
 */
export const readReceiptsJob: QueuedJob<Order> = {
  name: "publicity.readReceipts",
  reason: "读取短信回执文件",
  permission: "carrierBatch:handle",
  run: async (work) => {
    const [file] = await work.step((tx) =>
      tx.rows<{ code: string; sha256: string }>(
        sql`select b.code, f.sha256 from publicity.receipt_file r join publicity.portal_batch b on b.id = r.batch_id
              join platform.file f on f.id = r.file_id where r.id = ${work.data.id}::uuid and r.state = 'waiting'`,
      ),
    );
    if (file === undefined) return;
    try {
      const read = await work.services.files.withPath(file.sha256, (path) =>
        readAll(work, path, file.code),
      );
      await work.chunk((tx) => end(tx, work.data.id, file.code, read));
    } catch (error) {
      const fault = faultOf(error);
      if (fault === undefined) throw error;
      await work.chunk((tx) => refuse(tx, work.data.id, fault));
    }
  },
  giveUp: async (tx, { id }) => {
    await refuse(tx, id, "gave_up");
  },
};

async function readAll(
  work: OrderedWork<Order>,
  path: string,
  code: string,
): Promise<ReceiptsRead> {
  const read = new ReceiptsRead();
  let rows: ReceiptRow[] = [];
  // people's numbers decide what belongs to the batch; a real carrier takes none of the demo's
  for await (const row of readReceiptFile(path, code, { demo: true })) {
    rows.push(row);
    if (rows.length < rowsAtOnce) continue;
    await keep(work, read, rows, code);
    rows = [];
  }
  await keep(work, read, rows, code);
  return read;
}

async function keep(
  { chunk, services }: OrderedWork<Order>,
  read: ReceiptsRead,
  rows: readonly ReceiptRow[],
  code: string,
): Promise<void> {
  const receipts = read.readable(rows);
  if (receipts.length === 0) return;
  const told = receipts.map(({ receipt }) => toldReceipt(services.keys, receipt));
  const strange = await chunk(async (tx) => {
    const [found] = await tx.rows<{ strange: number[] }>(
      sql`select publicity.strange_receipts(${JSON.stringify(told)}::jsonb, ${code}) as strange`,
    );
    const places = new Set(found?.strange.map((n) => n - 1));
    const known = told.filter((_, place) => !places.has(place));
    if (known.length > 0) {
      await tx.rows(sql`select publicity.note_receipts(${JSON.stringify(known)}::jsonb, 'file')`);
    }
    return places;
  });
  for (const [place, receipt] of receipts.entries()) {
    if (strange.has(place)) read.isStrange(receipt);
    else read.isKnown(receipt);
  }
}

async function end(
  tx: JobTransaction,
  id: string,
  code: string,
  { known, strange, unreadable, problems }: ReceiptsRead,
): Promise<void> {
  await tx.rows(
    sql`update publicity.receipt_file set state = 'read', known = ${known}, strange = ${strange}, unreadable = ${unreadable},
               problems = ${JSON.stringify(problems)}::jsonb, updated_at = now()
         where id = ${id}::uuid and state = 'waiting'`,
  );
  await tx.rows(
    sql`update publicity.portal_batch b set updated_at = now(), answered = (
           select count(*) from publicity.message_part p
            where p.carrier_id = b.code and p.channel = 'file' and p.state in ('delivered', 'failed'))
         where b.code = ${code}`,
  );
}

async function refuse(tx: JobTransaction, id: string, fault: ReceiptFileFault): Promise<void> {
  await tx.rows(
    sql`update publicity.receipt_file set state = 'refused', fault = ${fault}, updated_at = now()
         where id = ${id}::uuid and state = 'waiting'`,
  );
}

function faultOf(error: unknown): ReceiptFileFault | undefined {
  if (error instanceof SpreadsheetRefusal) return error.reason;
  if (error instanceof ReceiptColumnsMissing) {
    return error.missing.includes("number") ? "no_number" : "no_status";
  }
  return error instanceof FileMissing ? "file_gone" : undefined;
}
