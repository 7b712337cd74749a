import type { ImportState } from "@wuzi/domain/registry/import-words";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../../platform/graphql/refusal.ts";
import { ImportBatchEntity } from "../import.entity.ts";
import type { MakeImportErrorFileInput } from "../import.inputs.ts";
import { importErrorsJob } from "../import.jobs.ts";
import { ImportNotReady } from "../import.results.ts";

const open: readonly ImportState[] = ["checked", "committing", "stopped", "done", "failed"];

/** Has the rows that are not simply taken written into a workbook. */
export async function makeErrorFile(
  tx: Transaction,
  input: MakeImportErrorFileInput,
): Promise<string> {
  const batch = await tx.get(ImportBatchEntity, parseUuid(input.id, "input.id"), "input.id");
  if (!open.includes(batch.state) || batch.columns === null) {
    throw new Refusal(new ImportNotReady(batch.state));
  }
  await tx.enqueue(importErrorsJob, batch.officeId, {
    batchId: batch.id,
    run: batch.run,
    staffId: tx.staffId,
  });
  return batch.id;
}
