import { reasonSchema } from "@wuzi/domain/registry/act-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../../platform/errors/coded-error.ts";
import { violates } from "../../../../../platform/errors/database-error.ts";
import { checkInput } from "../../../../../platform/graphql/check-input.ts";
import { parseId, parseUuid } from "../../../../../platform/graphql/parse-id.ts";
import type { MoveControlInput } from "../case.inputs.ts";

/**
 * Moves a case with its whole history to another office of the county, which may lie outside the
 * giver's scope: the database decides and leaves a line with both offices.
 */
export async function moveControl(tx: Transaction, input: MoveControlInput): Promise<void> {
  const { reason } = checkInput(reasonSchema, { reason: input.reason });
  const id = parseUuid(input.id, "input.id");
  const officeId = parseId(input.officeId, "input.officeId");
  try {
    const row = await tx.row<{ done: boolean }>(
      sql`select prevent.move_control(${id}, ${officeId}, ${reason}) as done`,
    );
    if (row?.done !== true) throw notFound("input.id");
  } catch (error) {
    if (!violates(error, "transfer_target_check")) throw error;
    throw badField(
      "input.officeId",
      "TAKES_NO_PEOPLE",
      "Choose an open township, village or grid of the county.",
    );
  }
}
