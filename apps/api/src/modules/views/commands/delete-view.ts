import type { Transaction } from "../../../platform/database/transaction.ts";
import { ownView } from "../own-view.ts";
import { SavedViewEntity } from "../saved-view.entity.ts";

/** Takes a view of one's own away, from everybody it was shared with as well. */
export async function deleteView(tx: Transaction, id: string): Promise<void> {
  const view = await ownView(tx, id, "id");
  await tx.change(SavedViewEntity, view, { removedAt: tx.now, isDefault: false });
}
