import type { PersonColumn } from "@wuzi/domain/registry/person-column";
import sql from "sql-template-tag";
import { FileMissing } from "../../../../platform/files/file-store.ts";
import type { OrderedWork } from "../../../../platform/jobs/queued-job.ts";
import { listSheets, readRows } from "../../../../platform/spreadsheet/read-rows.ts";
import type { SheetRow } from "../../../../platform/spreadsheet/sheet-row.ts";
import { SpreadsheetRefusal } from "../../../../platform/spreadsheet/spreadsheet-refusal.ts";
import { refusalOf } from "./check-import.ts";
import { holdBatch, moveBatch, type ImportOrder } from "./import-order.ts";
import { proposalFor, type Head } from "./propose-columns.ts";

/** Rows from which headers and samples are taken. */
const lookedAt = 60;
const mostSheets = 30;

/** Reads the file once to its end: whatever is wrong with it shows before anything is written. */
export async function readImport(work: OrderedWork<ImportOrder>): Promise<void> {
  const batch = await work.step((tx) => holdBatch(tx, work.data, "reading"));
  if (batch === undefined) return;
  try {
    if (batch.sha256 === null) throw new FileMissing("The file has expired.");
    const heads = await work.services.files.withPath(batch.sha256, readHeads);
    await work.chunk(async (tx) => {
      const known = await tx.rows<{
        fingerprint: string;
        columns: { at: number; column: PersonColumn | null }[];
      }>(
        sql`select fingerprint, columns from registry.column_mapping where office_id = ${batch.officeId}`,
      );
      const saved = new Map(known.map(({ fingerprint, columns }) => [fingerprint, columns]));
      const sheets = heads.map((head) => proposalFor(head, saved));
      const usable = sheets.some(({ columns }) => columns.some(({ column }) => column !== null));
      await moveBatch(
        tx,
        work.data,
        "reading",
        usable ? { state: "mapping", sheets } : { state: "refused", refusal: "no_known_columns" },
      );
    });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    await work.chunk((tx) => moveBatch(tx, work.data, "reading", { state: "refused", refusal }));
  }
}

async function readHeads(path: string): Promise<Head[]> {
  const names = (await listSheets(path)).slice(0, mostSheets);
  const heads: Head[] = [];
  for (const [index, name] of (names.length > 0 ? names : [undefined]).entries()) {
    heads.push(await readHead(path, index, name));
  }
  if (heads.every(({ rows }) => rows === 0)) throw new SpreadsheetRefusal("no_rows");
  return heads;
}

async function readHead(path: string, index: number, name: string | undefined): Promise<Head> {
  const head: SheetRow[] = [];
  let rows = 0;
  let lastRow = 0;
  try {
    for await (const row of readRows(path, name)) {
      rows += 1;
      lastRow = row.row;
      if (head.length < lookedAt) head.push(row);
    }
  } catch (error) {
    // an empty sheet beside a full one is no fault
    if (!(error instanceof SpreadsheetRefusal && error.reason === "no_rows")) throw error;
  }
  return { index, name: name ?? "", rows, lastRow, head };
}
