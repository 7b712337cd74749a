import sql from "sql-template-tag";
import { keepFile } from "../../../../platform/files/keep-file.ts";
import type { JobTransaction } from "../../../../platform/jobs/job.ts";
import type { OrderedWork } from "../../../../platform/jobs/queued-job.ts";
import { writeWorkbook } from "../../../../platform/spreadsheet/write-workbook.ts";
import { exportFile, exportInFullFile } from "../export.files.ts";
import { loadExport, peopleOf, type LoadedExport } from "./load-export.ts";
import { columnsOf, SheetRows } from "./sheet-rows.ts";

export interface ExportOrder {
  exportId: string;
}

/** Somebody stopped it: nothing is kept, and nothing has gone wrong. */
class Stopped extends Error {
  override name = "Stopped";
}

/**
 * Finds out first who belongs into the file, in one statement and so at one moment, then writes them
 * some hundred at a time. Begun again after a crash, it writes the file anew: until the last
 * transaction there is none.
 */
export async function runExport(work: OrderedWork<ExportOrder>): Promise<void> {
  const { exportId } = work.data;
  const mayBegin = await work.step(async (tx) => {
    const [row] = await tx.rows<{ begun: boolean }>(
      sql`select registry.begin_export(${exportId}::uuid) as begun`,
    );
    return row?.begun === true;
  });
  if (!mayBegin) return;
  const loaded = await work.step((tx) => loadExport(tx, exportId, work.services.keys));
  const people = await work.step((tx) => peopleOf(tx, loaded, work.services.keys));
  try {
    await writeFile(work, loaded, people);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
}

async function writeFile(
  work: OrderedWork<ExportOrder>,
  loaded: LoadedExport,
  people: readonly string[],
): Promise<void> {
  const rows = new SheetRows(work, loaded, people, async (tx, done) => {
    const [row] = await tx.rows<{ goes: boolean }>(
      sql`select registry.note_export(${loaded.id}::uuid, ${people.length}, ${done}) as goes`,
    );
    if (row?.goes !== true) throw new Stopped("The export was stopped.");
  });
  const purpose = loaded.inFull ? exportInFullFile : exportFile;
  const book = writeWorkbook([
    { name: "残疾人名册", columns: columnsOf(loaded.columns), rows: rows.all() },
  ]);
  const incoming = await work.services.files.receive(book, purpose.mostBytes);
  try {
    await work.chunk(async (tx) => {
      const [day] = await tx.rows<{ today: string }>(
        sql`select to_char(now() at time zone 'Asia/Shanghai', 'YYYYMMDD') as today`,
      );
      const { id } = await keepFile(tx, incoming, {
        purpose,
        name: `残疾人名册${loaded.inFull ? "（完整）" : ""}_${day?.today}.xlsx`,
        officeId: work.officeId,
        ...(work.staffId === null ? {} : { staffId: work.staffId }),
      });
      const [row] = await tx.rows<{ ended: boolean }>(
        sql`select registry.end_export(${loaded.id}::uuid, ${id}::uuid, ${rows.written}, ${rows.unreadable}) as ended`,
      );
      // the row of the file goes with the transaction
      if (row?.ended !== true) throw new Stopped("The export was stopped.");
    });
  } finally {
    await incoming.discard();
  }
}

/** Tells whoever waits that there will be no file. */
export async function giveUpExport(tx: JobTransaction, { exportId }: ExportOrder): Promise<void> {
  await tx.rows(sql`select registry.end_export(${exportId}::uuid, null, null, 0)`);
}
