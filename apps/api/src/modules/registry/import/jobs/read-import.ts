import {
  findHeaderRow,
  recogniseColumns,
  type MappedColumn,
} from "@wuzi/domain/registry/column-mapping";
import { requiredColumns, type PersonColumn } from "@wuzi/domain/registry/person-column";
import sql from "sql-template-tag";
import { FileMissing } from "../../../../platform/files/file-store.ts";
import type { OrderedWork } from "../../../../platform/jobs/queued-job.ts";
import { listSheets, readRows } from "../../../../platform/spreadsheet/read-rows.ts";
import type { SheetRow } from "../../../../platform/spreadsheet/sheet-row.ts";
import { SpreadsheetRefusal } from "../../../../platform/spreadsheet/spreadsheet-refusal.ts";
import { fingerprintOf } from "../header-fingerprint.ts";
import { columnLetter, maskCell } from "../mask-cell.ts";
import { refusalOf } from "./check-import.ts";
import { holdBatch, moveBatch, type ImportOrder } from "./import-order.ts";

/** Rows from which headers and samples are taken. */
const lookedAt = 60;
const mostSheets = 30;
const samplesShown = 3;
const sampleCharacters = 60;

interface Sheet {
  index: number;
  name: string;
  rows: number;
  /** Number of its last row that holds anything. */
  lastRow: number;
  headerRow: number | null;
  columns: object[];
  missing: PersonColumn[];
  remembered: boolean;
}

interface Head {
  index: number;
  name: string;
  rows: number;
  lastRow: number;
  head: SheetRow[];
}

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
      const usable = sheets.some(({ columns }) =>
        columns.some((each) => (each as MappedColumn).column !== null),
      );
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

function proposalFor(
  { head, ...sheet }: Head,
  saved: ReadonlyMap<string, readonly { at: number; column: PersonColumn | null }[]>,
): Sheet {
  const texts = head.map(({ cells }) => cells.map((cell) => cell ?? ""));
  const at = findHeaderRow(texts);
  const headers = at === undefined ? [] : (texts[at] ?? []);
  const below = texts.slice((at ?? -1) + 1);
  const width = Math.max(headers.length, ...below.map(({ length }) => length), 0);
  const all = Array.from({ length: width }, (_, column) => headers[column] ?? "");
  const samples = all.map((_, column) => below.map((row) => row[column] ?? ""));
  const mapping = at === undefined ? nothingKnown(all) : recogniseColumns(all, samples);
  const before = at === undefined ? undefined : saved.get(fingerprintOf(all.map(shortened)));
  const columns = mapping.columns.map((each) => {
    const confirmed = before?.find((column) => column.at === each.at);
    const column = before === undefined ? each.column : (confirmed?.column ?? null);
    return {
      at: each.at,
      letter: columnLetter(each.at),
      header: shortened(each.header),
      column,
      confidence: before === undefined ? each.confidence : 1,
      samples: (samples[each.at] ?? [])
        .filter((value) => value !== "")
        .slice(0, samplesShown)
        .map((value) => maskCell(column, shortened(value))),
    };
  });
  const found = new Set(columns.map(({ column }) => column));
  return {
    ...sheet,
    headerRow: at === undefined ? null : (head[at]?.row ?? null),
    columns,
    missing: requiredColumns.filter((column) => !found.has(column)),
    remembered: before !== undefined,
  };
}

function nothingKnown(headers: readonly string[]): { columns: MappedColumn[] } {
  return {
    columns: headers.map((header, at) => ({ at, header, column: null, confidence: 0 })),
  };
}

function shortened(text: string): string {
  return text.slice(0, sampleCharacters);
}
