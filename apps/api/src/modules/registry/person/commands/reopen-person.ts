import { reasonSchema } from "@wuzi/domain/registry/act-input";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { PersonEntity } from "../person.entity.ts";
import type { ReopenPersonInput } from "../person.inputs.ts";
import { stalePerson } from "../stale-person.ts";

/** Takes back a closing that was a mistake, or a moving away that ended. The reason stays with it. */
export async function reopenPerson(tx: Transaction, input: ReopenPersonInput): Promise<string> {
  const { reason } = checkInput(reasonSchema, input);
  const person = await tx.get(PersonEntity, parseUuid(input.id, "input.id"), "input.id");
  if (person.version !== input.version) throw await stalePerson(tx, person, "input.version");
  if (person.state === "active") {
    throw badField("input.id", "NOT_CLOSED", "The record is open.");
  }
  if (person.state === "merged") {
    throw badField("input.id", "MERGED", "Undo the merge instead.");
  }
  await tx.change(PersonEntity, person, { state: "active", closedOn: null, stateReason: reason });
  return person.id;
}
