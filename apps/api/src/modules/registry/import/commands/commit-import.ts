import type { ImportState } from "@wuzi/domain/registry/import-words";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { Refusal } from "../../../../platform/graphql/refusal.ts";
import { ImportBatchEntity } from "../import.entity.ts";
import type { CommitImportInput } from "../import.inputs.ts";
import { commitImportJob } from "../import.jobs.ts";
import { ImportNotReady } from "../import.results.ts";

/** After the check, after a stop, and again whenever doubts have been decided. */
const open: readonly ImportState[] = ["checked", "stopped", "done"];

/** Has everything written that is new, changed or decided. */
export async function commitImport(tx: Transaction, input: CommitImportInput): Promise<string> {
  const batch = await tx.get(ImportBatchEntity, parseUuid(input.id, "input.id"), "input.id");
  if (!(open.includes(batch.state) || (batch.state === "failed" && batch.columns !== null))) {
    throw new Refusal(new ImportNotReady(batch.state));
  }
  const run = batch.run + 1;
  await tx.change(ImportBatchEntity, batch, { state: "committing", run }, input.version);
  await tx.enqueue(commitImportJob, batch.officeId, { batchId: batch.id, run });
  return batch.id;
}
