import type { PersonState } from "@wuzi/domain/registry/record-words";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField } from "../../../../platform/errors/coded-error.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import { PersonEntity } from "../person.entity.ts";
import type { ClosePersonInput } from "../person.inputs.ts";

const ends: readonly PersonState[] = ["deceased", "moved_away"];

/** Closes a record by death or by moving away. It stays, and no list of active people has it. */
export async function closePerson(tx: Transaction, input: ClosePersonInput): Promise<string> {
  const state = ends.find((end) => end === input.state);
  if (state === undefined) {
    throw badField("input.state", "NOT_A_CHOICE", "A record ends by death or by moving away.");
  }
  const person = await tx.get(PersonEntity, parseUuid(input.id, "input.id"), "input.id");
  if (person.state !== "active") {
    throw badField("input.id", "ALREADY_CLOSED", `The record was closed on ${person.closedOn}.`);
  }
  if (input.closedOn < person.bornOn || input.closedOn > tx.today) {
    throw badField("input.closedOn", "OUT_OF_RANGE", `A day from ${person.bornOn} to today.`);
  }
  await tx.change(
    PersonEntity,
    person,
    { state, closedOn: input.closedOn, stateReason: null },
    input.version,
  );
  return person.id;
}
