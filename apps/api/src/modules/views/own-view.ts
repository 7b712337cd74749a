import type { Transaction } from "../../platform/database/transaction.ts";
import { notFound } from "../../platform/errors/coded-error.ts";
import { parseUuid } from "../../platform/graphql/parse-id.ts";
import { SavedViewEntity } from "./saved-view.entity.ts";

/** @throws NOT_FOUND for a view that is somebody else's, is gone, or never was */
export async function ownView(tx: Transaction, id: string, path: string): Promise<SavedViewEntity> {
  const view = await tx.get(SavedViewEntity, parseUuid(id, path), path);
  if (view.removedAt !== null) throw notFound(path);
  return view;
}
