import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField } from "../../../../platform/errors/coded-error.ts";
import { CarerEntity } from "../carer.entity.ts";
import type { EndCarerInput } from "../carer.inputs.ts";
import { carerToChange, endPhone } from "./update-carer.ts";

/**
 * Somebody's caring ends on a day. It is a fact, whoever is left: a backup without a carer stands
 * where people look for those who need one. @returns the person's id
 */
export async function endCarer(tx: Transaction, input: EndCarerInput): Promise<string> {
  const row = await carerToChange(tx, input);
  if (input.toDay < row.fromDay || input.toDay > tx.today) {
    throw badField("input.toDay", "OUT_OF_RANGE", `A day from ${row.fromDay} to today.`);
  }
  await endPhone(tx, row.id);
  await tx.change(CarerEntity, row, { toDay: input.toDay });
  return row.personId;
}
