import sql from "sql-template-tag";
import { FileMissing } from "../../../../platform/files/file-store.ts";
import type { OrderedWork, OrderTransaction } from "../../../../platform/jobs/queued-job.ts";
import { readRows } from "../../../../platform/spreadsheet/read-rows.ts";
import { SpreadsheetRefusal } from "../../../../platform/spreadsheet/spreadsheet-refusal.ts";
import type { ConfirmedColumn } from "../import.entity.ts";
import { findTwins } from "../judge/find-twins.ts";
import { judgeLines, type Judged } from "../judge/judge-lines.ts";
import {
  sealLine,
  shownCells,
  shownJudgement,
  type RowContext,
} from "../rows/import-row-record.ts";
import type { LineReader, ReadLine } from "../rows/read-line.ts";
import { lineOf, placesOf, type SheetLine } from "../rows/sheet-line.ts";
import { holdBatch, moveBatch, type Batch, type ImportOrder } from "./import-order.ts";
import { beginPhase, getAhead, tally } from "./import-progress.ts";
import { chunkRows, lineReader, readLines } from "./line-reading.ts";

interface Checking {
  batch: Batch;
  reader: LineReader;
  context: RowContext;
  nextRow: number;
}

/**
 * The dry run. Streams the sheet, judges chunk by chunk, and keeps every row sealed beside what was
 * found; the registry is only looked at. Taken up again it goes on after the last chunk that stands.
 */
export async function checkImport(work: OrderedWork<ImportOrder>): Promise<void> {
  const checking = await begin(work);
  if (checking === undefined) return;
  const { batch, context } = checking;
  try {
    if (batch.sha256 === null) throw new FileMissing("The file has expired.");
    await work.services.files.withPath(batch.sha256, async (path) => {
      let lines: SheetLine[] = [];
      let written: Promise<boolean> = Promise.resolve(true);
      // the next rows are read while the database keeps the last ones
      const keep = async () => {
        const read = await readLines(lines, checking.reader);
        if (!(await written)) return false;
        written = checkChunk(work, checking, lines, read);
        written.catch(() => undefined);
        lines = [];
        return true;
      };
      for await (const row of readRows(path, batch.sheets[batch.sheet]?.name || undefined)) {
        if (row.row <= Math.max(batch.headerRow, checking.nextRow)) continue;
        const line = lineOf(row, context.columns);
        if (line === undefined) continue;
        lines.push(line);
        if (lines.length < chunkRows) continue;
        if (!(await keep())) return;
      }
      if ((await keep()) && (await written)) {
        await work.chunk((tx) => moveBatch(tx, work.data, "checking", { state: "checked" }));
      }
    });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === undefined) throw error;
    await work.chunk((tx) => moveBatch(tx, work.data, "checking", { state: "refused", refusal }));
  }
}

/** What makes a file impossible to import, in the words of the domain. */
export function refusalOf(error: unknown): string | undefined {
  if (error instanceof SpreadsheetRefusal) return error.reason;
  if (error instanceof TooManyElsewhere) return "too_many_elsewhere";
  return error instanceof FileMissing ? "file_gone" : undefined;
}

async function begin(work: OrderedWork<ImportOrder>): Promise<Checking | undefined> {
  const { keys } = work.services;
  const { batchId } = work.data;
  return await work.step(async (tx) => {
    const batch = await holdBatch(tx, work.data, "checking");
    if (batch === undefined) return undefined;
    const rows = (batch.sheets[batch.sheet]?.rows ?? batch.headerRow) - 1;
    const phase = await beginPhase(tx, work.data, batch.officeId, "check", rows, keys.currentId);
    const { isNew, nextRow, keyId } = phase;
    if (isNew) {
      await tx.run(sql`select registry.clear_import_rows(${batchId})`);
      await tx.run(
        sql`update registry.import_progress set counts = '{}', findings = '{}', committed = '{}'
             where batch_id = ${batchId}`,
      );
    }
    const reader = await lineReader(tx, work.officeId, keys, keyId);
    const columns = placesOf(batch.columns as ConfirmedColumn[]);
    const context = { batchId, columns, places: reader.places, keys };
    return { batch, reader, context, nextRow };
  });
}

/** @returns false when the import was stopped */
async function checkChunk(
  work: OrderedWork<ImportOrder>,
  { batch, reader, context }: Checking,
  lines: readonly SheetLine[],
  read: readonly ReadLine[],
): Promise<boolean> {
  return await work.chunk(async (tx) => {
    if ((await holdBatch(tx, work.data, "checking")) === undefined) return false;
    if (read.length === 0) return true;
    const twins = await findTwins(tx, work.data.batchId, read);
    const judged = await judgeLines(tx, read, reader, twins);
    await keepPace(tx, judged);
    await keepRows(tx, judged, context, { officeId: batch.officeId, run: work.data.run });
    await getAhead(tx, work.data.batchId, {
      done: lines.length,
      nextRow: lines.at(-1)?.rowNo ?? 0,
      counts: tally(judged.map(({ verdict }) => verdict)),
      findings: tally(
        judged.flatMap(({ findings }) => [...new Set(findings.map(({ code }) => code))]),
      ),
    });
    return true;
  });
}

/** Ends a chunk of which nothing is told. */
class TooManyElsewhere extends Error {}

/**
 * A dry run leaves nothing behind: numbers could be tried out by the hundred thousand. A sheet of one's own
 * people names some who are registered elsewhere, not hundreds.
 *
 * @throws TooManyElsewhere where the office has been told of as many within the hour
 */
async function keepPace(tx: OrderTransaction, judged: readonly Judged[]): Promise<void> {
  const told = judged.filter(({ findings }) =>
    findings.some(({ code }) => code === "REGISTERED_ELSEWHERE"),
  ).length;
  if (told === 0) return;
  const [row] = await tx.rows<{ within: boolean }>(
    sql`select registry.elsewhere_within_pace(${told}) as within`,
  );
  if (row?.within !== true) throw new TooManyElsewhere();
}

async function keepRows(
  tx: OrderTransaction,
  judged: readonly Judged[],
  context: RowContext,
  { officeId, run }: { officeId: number; run: number },
): Promise<void> {
  const rows = judged.map((each) => {
    const { line, verdict, personId } = each;
    const settled = verdict === "unchanged";
    return {
      ...shownJudgement(each, context),
      row_no: line.rowNo,
      cells: settled ? {} : shownCells(line),
      document_hash: line.hashes.document,
      certificate_hash: line.hashes.certificate,
      sound_hash: line.hashes.sound,
      sealed: settled ? "" : sealLine(line, context),
      state: settled ? "done" : "waiting",
      person_id: settled ? personId : null,
    };
  });
  await tx.run(
    sql`insert into registry.import_row (batch_id, office_id, run, key_id, row_no, name, place_id, verdict, codes,
          findings, cells, candidates, changes, hindrance, document_hash, certificate_hash, sound_hash, sealed, state,
          person_id)
        select ${context.batchId}, ${officeId}, ${run}, ${context.keys.currentId}, row_no, name, place_id, verdict,
               array(select jsonb_array_elements_text(codes)), findings, cells, candidates, changes, hindrance,
               decode(document_hash, 'hex'), decode(certificate_hash, 'hex'), decode(sound_hash, 'hex'),
               decode(sealed, 'hex'), state, person_id
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(row_no integer, name text, place_id integer,
               verdict text, codes jsonb, findings jsonb, cells jsonb, candidates jsonb, changes jsonb, hindrance text,
               document_hash text, certificate_hash text, sound_hash text, sealed text, state text, person_id uuid)`,
  );
}
