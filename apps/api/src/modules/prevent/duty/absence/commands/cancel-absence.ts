import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField } from "../../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import { AbsenceEntity } from "../absence.entity.ts";
import type { CancelAbsenceInput } from "../absence.types.ts";

/** Takes leave back; what can still be done is due again by trigger. @returns its id */
export async function cancelAbsence(tx: Transaction, input: CancelAbsenceInput): Promise<string> {
  const leave = await tx.get(AbsenceEntity, parseUuid(input.id, "input.id"), "input.id");
  if (leave.cancelledAt !== null) {
    throw badField("input.id", "CANCELLED", "It was taken back already.");
  }
  await tx.change(AbsenceEntity, leave, { cancelledAt: tx.now }, input.version);
  return leave.id;
}
