import type { ImportDecision } from "@wuzi/domain/registry/import-words";
import sql from "sql-template-tag";
import type { OrderedWork, OrderTransaction } from "../../../../platform/jobs/queued-job.ts";
import type { ConfirmedColumn } from "../import.entity.ts";
import type { Candidate } from "../judge/candidates.ts";
import type { Twins } from "../judge/find-twins.ts";
import { judgeLines } from "../judge/judge-lines.ts";
import { openLine, type RowContext } from "../rows/import-row-record.ts";
import type { LineReader, ReadLine } from "../rows/read-line.ts";
import { placesOf } from "../rows/sheet-line.ts";
import { applyRows } from "../write/apply-rows.ts";
import { holdBatch, moveBatch, type ImportOrder } from "./import-order.ts";
import { beginPhase, getAhead } from "./import-progress.ts";
import { chunkRows, lineReader, readLines } from "./line-reading.ts";

interface Kept {
  id: string;
  rowNo: number;
  keyId: number;
  sealed: Buffer;
  decision: ImportDecision | null;
  decidedPersonId: string | null;
  decidedOfficeId: number | null;
  candidates: Candidate[];
}

interface Committing {
  reader: LineReader;
  context: RowContext;
  /** Rows of the next chunk, by number, read while the database writes the one before. */
  ahead: Promise<ReadonlyMap<number, ReadLine>>;
}

/**
 * Writes what is due, some hundred rows in each transaction together with the note that they are
 * done: whatever ends the process, nothing is lost and nothing doubled.
 */
export async function commitRows(work: OrderedWork<ImportOrder>): Promise<void> {
  const committing = await begin(work);
  if (committing === undefined) return;
  for (let after: number | undefined = 0; after !== undefined;) {
    after = await commitChunk(work, committing, after);
  }
}

async function begin(work: OrderedWork<ImportOrder>): Promise<Committing | undefined> {
  const { keys } = work.services;
  const { batchId } = work.data;
  return await work.step(async (tx) => {
    const batch = await holdBatch(tx, work.data, "committing");
    if (batch === undefined) return undefined;
    const [due] = await tx.rows<{ rows: number }>(
      sql`select count(*)::integer as rows from registry.import_row
           where batch_id = ${batchId} and state = 'waiting' and (verdict in ('new', 'changed') or decision is not null)`,
    );
    await beginPhase(tx, work.data, batch.officeId, "commit", due?.rows ?? 0, keys.currentId);
    const reader = await lineReader(tx, work.officeId, keys);
    const columns = placesOf(batch.columns as ConfirmedColumn[]);
    const context = { batchId, columns, places: reader.places, keys };
    return { reader, context, ahead: Promise.resolve(new Map()) };
  });
}

/** @returns the last row that was worked on; `undefined` at the end, or when the import was stopped */
async function commitChunk(
  work: OrderedWork<ImportOrder>,
  committing: Committing,
  after: number,
): Promise<number | undefined> {
  const { batchId } = work.data;
  const { reader, context } = committing;
  return await work.chunk(async (tx) => {
    if ((await holdBatch(tx, work.data, "committing")) === undefined) return undefined;
    const rows = await dueRows(tx, batchId, after);
    const kept = rows.slice(0, chunkRows);
    if (kept.length === 0) {
      await moveBatch(tx, work.data, "committing", { state: "done" });
      return undefined;
    }
    const known = await committing.ahead;
    const read = await readKept(
      kept.filter(({ rowNo }) => !known.has(rowNo)),
      committing,
    );
    const lines = kept.flatMap(({ rowNo }) => known.get(rowNo) ?? read.get(rowNo) ?? []);
    committing.ahead = readKept(rows.slice(chunkRows), committing);
    // whoever awaits it hears of a fault; it must not end the process before
    committing.ahead.catch(() => undefined);
    const judged = await judgeLines(tx, lines, reader, twinsOf(kept));
    const byRow = new Map(judged.map((each) => [each.line.rowNo, each]));
    const due = kept.flatMap((row) => {
      const each = byRow.get(row.rowNo);
      return each === undefined ? [] : [{ ...row, judged: each }];
    });
    const { created, updated } = await applyRows(tx, due, reader, context);
    const nextRow = kept.at(-1)?.rowNo ?? after;
    await getAhead(tx, batchId, { done: kept.length, nextRow, committed: { created, updated } });
    return nextRow;
  });
}

/** What the check has found in the file itself: the file does not change. */
function twinsOf(rows: readonly Kept[]): Twins {
  return new Map(
    rows.map(({ rowNo, candidates }) => [
      rowNo,
      candidates.filter(({ twin_row_no: twin }) => twin !== null),
    ]),
  );
}

/** What a row says never changes while it is due, so that it may be read before its turn. */
async function readKept(
  rows: readonly Kept[],
  { reader, context }: Committing,
): Promise<ReadonlyMap<number, ReadLine>> {
  const lines = await readLines(
    rows.map((row) => openLine(row, context)),
    reader,
  );
  return new Map(lines.map((line) => [line.rowNo, line]));
}

/** Those of this chunk and of the next, in the words of the partial index. */
async function dueRows(tx: OrderTransaction, batchId: string, after: number): Promise<Kept[]> {
  return await tx.rows<Kept>(
    sql`select id, row_no as "rowNo", key_id as "keyId", sealed, decision, candidates,
               decided_person_id as "decidedPersonId", decided_office_id as "decidedOfficeId"
          from registry.import_row
         where batch_id = ${batchId} and row_no > ${after} and state = 'waiting'
           and (verdict in ('new', 'changed') or decision is not null)
         order by row_no limit ${2 * chunkRows}`,
  );
}
