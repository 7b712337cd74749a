import { renameOfficeSchema } from "@wuzi/domain/organisation/office-input";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseId } from "../../../../platform/graphql/parse-id.ts";
import { OfficeEntity } from "../office.entity.ts";
import type { RenameOfficeInput } from "../office.inputs.ts";

export async function renameOffice(tx: Transaction, input: RenameOfficeInput): Promise<number> {
  const names = checkInput(renameOfficeSchema, input);
  const office = await tx.get(OfficeEntity, parseId(input.id, "input.id"), "input.id");
  await tx.change(OfficeEntity, office, names, input.version);
  return office.id;
}
