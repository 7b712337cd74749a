import type { ImportState } from "@wuzi/domain/registry/import-words";
import { requiredColumns } from "@wuzi/domain/registry/person-column";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField } from "../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { fingerprintOf } from "../header-fingerprint.ts";
import { ImportBatchEntity, type ConfirmedColumn, type ReadSheet } from "../import.entity.ts";
import type { ConfirmImportMappingInput, ImportColumnInput } from "../import.inputs.ts";
import { checkImportJob } from "../import.jobs.ts";
import { ImportColumnsMissing, ImportNotReady } from "../import.results.ts";

/** States from which the columns may be confirmed, also anew: nothing is written yet. */
const open: readonly ImportState[] = ["mapping", "checked", "failed", "stopped"];

/** Takes the columns as a person confirms them, remembers them, and has the rows checked. */
export async function confirmMapping(
  tx: Transaction,
  input: ConfirmImportMappingInput,
): Promise<string | ImportNotReady | ImportColumnsMissing> {
  const batch = await tx.get(ImportBatchEntity, parseUuid(input.id, "input.id"), "input.id");
  const sheet = batch.sheets[input.sheet];
  if (batch.sheets.length > 0 && sheet === undefined) {
    throw badField("input.sheet", "NO_SUCH_SHEET", "The file has no sheet of this number.");
  }
  if (input.headerRow < 1 || (sheet !== undefined && input.headerRow > sheet.lastRow)) {
    throw badField("input.headerRow", "OUT_OF_RANGE", "The sheet has no row of this number.");
  }
  const columns = checkedColumns(input.columns, sheet);
  if (!open.includes(batch.state) || sheet === undefined || (await hasWritten(tx, batch.id))) {
    return new ImportNotReady(batch.state);
  }
  const found = new Set(columns.map(({ column }) => column));
  const missing = requiredColumns.filter((column) => !found.has(column));
  if (missing.length > 0) return new ImportColumnsMissing(missing);
  const run = batch.run + 1;
  await tx.change(
    ImportBatchEntity,
    batch,
    { state: "checking", sheet: input.sheet, headerRow: input.headerRow, columns, run },
    input.version,
  );
  if (sheet.headerRow === input.headerRow) await remember(tx, batch.officeId, sheet, columns);
  await tx.enqueue(checkImportJob, batch.officeId, { batchId: batch.id, run });
  return batch.id;
}

function checkedColumns(
  given: readonly ImportColumnInput[],
  sheet: ReadSheet | undefined,
): ConfirmedColumn[] {
  const taken = new Set<string>();
  const places = new Set<number>();
  return given.map(({ at, column = null }, index) => {
    const path = `input.columns.${index}`;
    if (at < 0 || (sheet !== undefined && at >= sheet.columns.length) || places.has(at)) {
      throw badField(
        `${path}.at`,
        "NO_SUCH_COLUMN",
        "The sheet has no such column, or it is named twice.",
      );
    }
    if (column !== null && taken.has(column)) {
      throw badField(`${path}.column`, "TWICE", "Two columns cannot hold the same.");
    }
    places.add(at);
    if (column !== null) taken.add(column);
    return { at, column };
  });
}

/** Once rows of it are in the registry, a batch is read in no other way. */
async function hasWritten(tx: Transaction, batchId: string): Promise<boolean> {
  const written = await tx.row(
    sql`select from registry.import_row where batch_id = ${batchId} and state = 'done' and verdict <> 'unchanged' limit 1`,
  );
  return written !== undefined;
}

async function remember(
  tx: Transaction,
  officeId: number,
  sheet: ReadSheet,
  columns: readonly ConfirmedColumn[],
): Promise<void> {
  const fingerprint = fingerprintOf(sheet.columns.map(({ header }) => header));
  const kept = JSON.stringify(columns);
  await tx.rows(
    sql`insert into registry.column_mapping as m (office_id, fingerprint, columns)
        values (${officeId}, ${fingerprint}, ${kept}::jsonb)
        on conflict (office_id, fingerprint) do update
          set columns = excluded.columns, version = m.version + 1, updated_at = now()
        where m.columns <> excluded.columns`,
  );
}
