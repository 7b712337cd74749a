import { reasonSchema } from "@wuzi/domain/registry/act-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../platform/errors/coded-error.ts";
import { violates } from "../../../../platform/errors/database-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseId, parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { PersonEntity } from "../../person/person.entity.ts";
import type { TransferPersonInput } from "../../person/person.inputs.ts";
import { stalePerson } from "../../person/stale-person.ts";

/**
 * Hands a person over to another office of the county, which may lie outside the giver's scope: the
 * database decides and writes the entry that both offices see.
 */
export async function transferPerson(tx: Transaction, input: TransferPersonInput): Promise<string> {
  const { reason } = checkInput(reasonSchema, input);
  const person = await tx.get(PersonEntity, parseUuid(input.id, "input.id"), "input.id");
  const officeId = parseId(input.officeId, "input.officeId");
  if (person.version !== input.version) throw await stalePerson(tx, person, "input.version");
  try {
    const row = await tx.row<{ done: boolean }>(
      sql`select registry.transfer(${person.id}, ${officeId}, ${reason}) as done`,
    );
    if (row?.done !== true) throw notFound("input.id");
    return person.id;
  } catch (error) {
    if (!violates(error, "transfer_target_check")) throw error;
    throw badField(
      "input.officeId",
      "TAKES_NO_PEOPLE",
      "Choose an open township, village or grid of the county.",
    );
  }
}
