import { importFindingWords, type ImportFindingCode } from "@wuzi/domain/registry/import-finding";
import { importVerdictLabels, type ImportVerdict } from "@wuzi/domain/registry/import-words";
import { personColumnLabels, type PersonColumn } from "@wuzi/domain/registry/person-column";
import sql from "sql-template-tag";
import { cleanFileName } from "../../../../platform/files/file-name.ts";
import { keepFile } from "../../../../platform/files/keep-file.ts";
import type { OrderedWork } from "../../../../platform/jobs/queued-job.ts";
import { writeWorkbook } from "../../../../platform/spreadsheet/write-workbook.ts";
import { importErrorsFile } from "../import.files.ts";
import type { ImportOrder } from "./import-order.ts";

export interface ErrorsOrder extends ImportOrder {
  /** Who asked for it. */
  staffId: string | null;
}

interface Row {
  rowNo: number;
  name: string;
  verdict: ImportVerdict;
  findings: { column: PersonColumn; cell: string | null; code: ImportFindingCode; level: string }[];
  cells: Partial<Record<PersonColumn, string>>;
}

const pageRows = 1000;

const columns = [
  { title: "行号", width: 8 },
  { title: "单元格", width: 10 },
  { title: "姓名", width: 12 },
  { title: "列", width: 20 },
  { title: "填写内容（已脱敏）", width: 30 },
  { title: "结果", width: 12 },
  { title: "问题", width: 46 },
  { title: "怎么改", width: 46 },
];

/** One line for each thing that keeps a row from being taken: where it stands, why, how to mend it. */
export async function writeErrors(work: OrderedWork<ErrorsOrder>): Promise<void> {
  const { batchId, staffId } = work.data;
  const batch = await work.step(async (tx) => {
    const [found] = await tx.rows<{ officeId: number; name: string }>(
      sql`select b.office_id as "officeId", f.name from registry.import_batch b
            join platform.file f on f.id = b.file_id where b.id = ${batchId}`,
    );
    return found;
  });
  if (batch === undefined) return;
  const workbook = writeWorkbook([{ name: "需要改正的内容", columns, rows: linesOf(work) }]);
  const incoming = await work.services.files.receive(workbook, importErrorsFile.mostBytes);
  try {
    await work.chunk(async (tx) => {
      const name =
        cleanFileName(`${batch.name.replace(/\.[^.]*$/, "")} 错误表.xlsx`) ?? "错误表.xlsx";
      const file = await keepFile(tx, incoming, {
        purpose: importErrorsFile,
        name,
        officeId: batch.officeId,
        ...(staffId === null ? {} : { staffId }),
      });
      await tx.rows(
        sql`update registry.import_batch set error_file_id = ${file.id}, updated_at = now() where id = ${batchId}`,
      );
    });
  } finally {
    await incoming.discard();
  }
}

async function* linesOf(work: OrderedWork<ErrorsOrder>): AsyncGenerator<string[]> {
  for (let after = 0; ;) {
    const last = after;
    const rows = await work.step((tx) =>
      tx.rows<Row>(
        sql`select row_no as "rowNo", name, verdict, findings, cells from registry.import_row
             where batch_id = ${work.data.batchId} and row_no > ${last} and verdict in ('doubt', 'refused')
               and state = 'waiting' order by row_no limit ${pageRows}`,
      ),
    );
    for (const row of rows) yield* errorLines(row);
    const next = rows.at(-1);
    if (next === undefined) return;
    after = next.rowNo;
  }
}

function* errorLines({ rowNo, name, verdict, findings, cells }: Row): Generator<string[]> {
  for (const { column, cell, code, level } of findings) {
    if (level === "mended") continue;
    const { reason, mend } = importFindingWords[code];
    const label = personColumnLabels[column].zh;
    const result = importVerdictLabels[verdict].zh;
    yield [String(rowNo), cell ?? "", name, label, cells[column] ?? "", result, reason.zh, mend.zh];
  }
}
