import { savedViewSchema } from "@wuzi/domain/lists/saved-view";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { checkInput } from "../../../platform/graphql/check-input.ts";
import { onlyDefault } from "../only-default.ts";
import { ownView } from "../own-view.ts";
import { SavedViewEntity } from "../saved-view.entity.ts";
import type { UpdateViewInput } from "../saved-view.inputs.ts";

/** Renames a view of one's own, gives it other parameters, shares it or makes it the default. */
export async function updateView(tx: Transaction, input: UpdateViewInput): Promise<string> {
  const { name, parameters } = checkInput(savedViewSchema, input);
  const { shared, isDefault, version } = input;
  const view = await ownView(tx, input.id, "input.id");
  if (isDefault && !view.isDefault) await onlyDefault(tx, view.list, true);
  await tx.change(SavedViewEntity, view, { name, parameters, shared, isDefault }, version);
  return view.id;
}
