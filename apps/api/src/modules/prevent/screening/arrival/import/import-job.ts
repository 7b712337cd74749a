import { chinaDayOf } from "@wuzi/domain/calendar/china-day";
import {
  recogniseArrivalColumns,
  requiredArrivalColumns,
  type ArrivalColumn,
} from "@wuzi/domain/prevent/arrival-columns";
import { readArrivalRow } from "@wuzi/domain/prevent/arrival-row";
import sql from "sql-template-tag";
import { holdIncident, type HeldIncident } from "../../../../../platform/field/hold-incident.ts";
import { FileMissing } from "../../../../../platform/files/file-store.ts";
import type {
  OrderedWork,
  OrderTransaction,
  QueuedJob,
} from "../../../../../platform/jobs/queued-job.ts";
import { columnLetters } from "../../../../../platform/spreadsheet/cell-xml.ts";
import { readRows } from "../../../../../platform/spreadsheet/read-rows.ts";
import type { SheetRow } from "../../../../../platform/spreadsheet/sheet-row.ts";
import { SpreadsheetRefusal } from "../../../../../platform/spreadsheet/spreadsheet-refusal.ts";
import type { LivedOffice } from "../../open-office.ts";
import { noteElsewhere, writeArrival } from "../write-arrival.ts";

interface Order {
  id: string;
}

interface CellError {
  row: number;
  cell: string;
  column: ArrivalColumn;
  code: string;
}

interface Ledger {
  readonly columns: ReadonlyMap<ArrivalColumn, number>;
  readonly rows: readonly SheetRow[];
}

interface Batch extends LivedOffice {
  readonly sha256: string;
  readonly staffId: string;
  readonly now: Date;
}

/** A ledger is what a village or a town keeps by hand: more rows than these are another kind of file. */
const mostRows = 5000;
const headerWithin = 15;
const mostErrors = 500;

/**
 * Writes a ledger from a spreadsheet, in one transaction: all of its good rows or, after a crash, none
 * until it runs again. Wrong rows are left out, each wrong cell named.
 */
export const importArrivalsJob: QueuedJob<Order> = {
  name: "prevent.importArrivals",
  reason: "导入外来人员台账",
  permission: "screening:write",
  run: async (work) => {
    const batch = await work.step((tx) => heldBatch(tx, work.data.id));
    if (batch === undefined) return;
    const ledger = await readLedger(work, batch).catch((error: unknown) => refusalOf(error));
    if (typeof ledger === "string") {
      await work.chunk((tx) => end(tx, work.data.id, { refusal: ledger }));
      return;
    }
    await work.chunk((tx) => writeLedger(tx, work, batch, ledger));
  },
  giveUp: async (tx, { id }) => {
    await tx.rows(
      sql`update prevent.arrival_import set state = 'refused', refusal = 'gave_up', ended_at = now(), updated_at = now()
           where id = ${id}::uuid and state = 'waiting'`,
    );
  },
};

async function heldBatch(tx: OrderTransaction, id: string): Promise<Batch | undefined> {
  const [batch] = await tx.rows<Batch>(
    sql`select o.id, o.name, f.sha256, b.staff_id as "staffId", now() as now
          from prevent.arrival_import b
          join organisation.office o on o.id = b.office_id
          join platform.file f on f.id = b.file_id
         where b.id = ${id}::uuid and b.state = 'waiting'`,
  );
  return batch;
}

async function readLedger(work: OrderedWork<Order>, { sha256 }: Batch): Promise<Ledger | string> {
  return await work.services.files.withPath(sha256, async (path) => {
    const rows: SheetRow[] = [];
    let columns: Ledger["columns"] | undefined;
    let looked = 0;
    for await (const row of readRows(path)) {
      if (columns === undefined) {
        const found = recogniseArrivalColumns(row.cells);
        if (requiredArrivalColumns.every((column) => found.has(column))) columns = found;
        else if ((looked += 1) >= headerWithin) break;
        continue;
      }
      rows.push(row);
      if (rows.length > mostRows) return "too_many_rows";
    }
    return columns === undefined ? "no_known_columns" : { columns, rows };
  });
}

function refusalOf(error: unknown): string {
  if (error instanceof SpreadsheetRefusal) return error.reason;
  if (error instanceof FileMissing) return "file_gone";
  throw error;
}

async function writeLedger(
  tx: OrderTransaction,
  work: OrderedWork<Order>,
  batch: Batch,
  { columns, rows }: Ledger,
): Promise<void> {
  const [still] = await tx.rows(
    sql`select id from prevent.arrival_import where id = ${work.data.id}::uuid and state = 'waiting'`,
  );
  if (still === undefined) return;
  const [incident] = await tx.rows<HeldIncident>(holdIncident(batch.id));
  if (incident?.id == null) {
    await end(tx, work.data.id, { refusal: "no_incident" });
    return;
  }
  const counts = { added: 0, seen_again: 0, unchanged: 0, elsewhere: 0 };
  const errors: CellError[] = [];
  const wrong = (row: number, column: ArrivalColumn, code: string) => {
    const cell = `${columnLetters(columns.get(column) ?? 0)}${row}`;
    errors.push({ row, cell, column, code });
  };
  const checks = { today: chinaDayOf(batch.now), allowSynthetic: true };
  const { keys } = work.services;
  const sighting = {
    source: "import" as const,
    seenAt: batch.now,
    skewSeconds: 0,
    staffId: batch.staffId,
  };
  for (const { row, cells } of rows) {
    const reading = readArrivalRow(cells, columns, checks);
    if (!reading.ok) {
      for (const { column, code } of reading.faults) wrong(row, column, code);
      continue;
    }
    const { resident, journey } = reading.row;
    if (resident == null) continue;
    const line = { office: batch, incidentId: incident.id, journey, sighting, keys };
    const written = await writeArrival(tx, { ...line, who: { resident } });
    counts[written.kind] += 1;
    if (written.kind === "elsewhere") {
      wrong(row, "name", "ELSEWHERE");
      await tx.run(noteElsewhere(batch.id, written.id));
    }
  }
  await end(tx, work.data.id, {
    columns: [...columns.keys()],
    rows: rows.length,
    ...counts,
    errors: errors.slice(0, mostErrors),
  });
}

interface Outcome {
  refusal?: string;
  columns?: readonly ArrivalColumn[];
  rows?: number;
  added?: number;
  seen_again?: number;
  unchanged?: number;
  errors?: readonly CellError[];
}

async function end(tx: OrderTransaction, id: string, outcome: Outcome): Promise<void> {
  const { refusal = null, columns = [], rows = 0, errors = [] } = outcome;
  const { added = 0, seen_again: again = 0, unchanged = 0 } = outcome;
  await tx.rows(
    sql`update prevent.arrival_import
           set state = ${refusal === null ? "done" : "refused"}, refusal = ${refusal}, columns = ${columns}::text[],
               rows = ${rows}, added = ${added}, seen_again = ${again}, unchanged = ${unchanged},
               errors = ${JSON.stringify(errors)}::jsonb, ended_at = now(), updated_at = now()
         where id = ${id}::uuid and state = 'waiting'`,
  );
}
