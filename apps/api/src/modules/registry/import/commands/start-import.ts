import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { notFound } from "../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { ImportBatchEntity } from "../import.entity.ts";
import { importFile } from "../import.files.ts";
import type { StartImportInput } from "../import.inputs.ts";
import { readImportJob } from "../import.jobs.ts";

/** Begins with an uploaded file: what is in it is read by a job. */
export async function startImport(tx: Transaction, input: StartImportInput): Promise<string> {
  const fileId = parseUuid(input.fileId, "input.fileId");
  const file = await tx.row<{ office_id: number }>(
    sql`select office_id from platform.file
         where id = ${fileId} and purpose = ${importFile.name} and state = 'kept' and expires_at > now()`,
  );
  if (file === undefined) throw notFound("input.fileId");
  const batch = await tx.create(ImportBatchEntity, {
    officeId: file.office_id,
    staffId: tx.staffId,
    fileId,
  });
  await tx.enqueue(readImportJob, file.office_id, { batchId: batch.id, run: 1 });
  return batch.id;
}
