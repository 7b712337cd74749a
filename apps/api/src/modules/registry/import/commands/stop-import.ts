import type { ImportState } from "@wuzi/domain/registry/import-words";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { ImportBatchEntity } from "../import.entity.ts";

/** Where work under way leads when it is stopped. */
const after: Partial<Record<ImportState, ImportState>> = {
  checking: "mapping",
  committing: "stopped",
};

/**
 * Stops the work under way after the chunk that is being written. What is written stays; the rest
 * can be continued. An import at rest stays as it is.
 */
export async function stopImport(tx: Transaction, id: string): Promise<void> {
  const batch = await tx.get(ImportBatchEntity, id, "id");
  const state = after[batch.state];
  if (state === undefined) return;
  await tx.change(ImportBatchEntity, batch, { state, run: batch.run + 1 });
}
