import { mostViews, savedViewSchema } from "@wuzi/domain/lists/saved-view";
import sql from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { checkInput } from "../../../platform/graphql/check-input.ts";
import { Refusal } from "../../../platform/graphql/refusal.ts";
import { onlyDefault } from "../only-default.ts";
import { SavedViewEntity } from "../saved-view.entity.ts";
import type { SaveViewInput } from "../saved-view.inputs.ts";
import { TooManyViews } from "../saved-view.types.ts";

/** A new view, where there are not as many as there may be. @returns its id */
export async function saveView(tx: Transaction, input: SaveViewInput): Promise<string> {
  const { name, parameters } = checkInput(savedViewSchema, input);
  const { list, shared, isDefault } = input;
  const views = await onlyDefault(tx, list, isDefault);
  if (views >= mostViews) throw new Refusal(new TooManyViews());
  const place = await tx.row<{ id: number }>(sql`select staff.acting_office() as id`);
  const view = await tx.create(SavedViewEntity, {
    staffId: tx.staffId ?? "",
    officeId: place?.id ?? 0,
    list,
    name,
    parameters,
    shared,
    isDefault,
  });
  return view.id;
}
