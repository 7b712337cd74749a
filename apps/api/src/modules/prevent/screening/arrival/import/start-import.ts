import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { notFound } from "../../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { livedOffice, requireIncident } from "../../open-office.ts";
import type { ImportArrivalsInput } from "./arrival-import.types.ts";
import { importArrivalsJob } from "./import-job.ts";
import { ledgerFile } from "./ledger.file.ts";

/** Orders the import of a file that the actor has brought. */
export async function startImport(tx: Transaction, input: ImportArrivalsInput): Promise<string> {
  const office = await livedOffice(tx, input.officeId);
  await requireIncident(tx, office);
  const fileId = parseUuid(input.fileId, "input.fileId");
  const file = await tx.row<{ officeId: number }>(
    sql`select office_id as "officeId" from platform.file where id = ${fileId}::uuid and purpose = ${ledgerFile.name}
           and staff_id = ${tx.staffId}::uuid and state = 'kept'`,
  );
  if (file === undefined) throw notFound("input.fileId");
  const row = await tx.row<{ id: string }>(
    sql`insert into prevent.arrival_import (office_id, staff_id, file_id)
        values (${office.id}, ${tx.staffId}::uuid, ${fileId}::uuid) returning id`,
  );
  const id = row?.id ?? "";
  // where the file lies: the post it was brought at reaches the place it is about
  await tx.enqueue(importArrivalsJob, file.officeId, { id });
  return id;
}
