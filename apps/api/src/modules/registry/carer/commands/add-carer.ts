import { carer } from "@wuzi/domain/registry/person-contacts-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import { insertCarers, insertSealed } from "../../person/insert-people.ts";
import { prepareCarer } from "../../person/prepare-person.ts";
import { personOfCarers, requireOwnRecord, requireSoundList } from "../carer-rules.ts";
import type { AddCarerInput } from "../carer.inputs.ts";

/** Somebody cares for a person from a day on. @returns the person's id */
export async function addCarer(
  tx: Transaction,
  input: AddCarerInput,
  keys: KeyRing,
): Promise<string> {
  const known = checkInput(carer, input.carer, "input.carer");
  const person = await personOfCarers(
    tx,
    parseUuid(input.personId, "input.personId"),
    "input.personId",
  );
  const fromDay = input.fromDay ?? tx.today;
  if (fromDay > tx.today || fromDay < person.bornOn) {
    throw badField("input.fromDay", "OUT_OF_RANGE", `A day from ${person.bornOn} to today.`);
  }
  await requireOwnRecord(tx, known.personId, person.id, "input.carer.personId");
  await requireSoundList(tx, person.id, { id: null, role: known.role }, "input.carer.role");
  const fresh = await tx.row<{ id: string }>(sql`select uuidv7() as id`);
  const home = { person_id: person.id, office_id: person.officeId };
  const { row, phone } = prepareCarer(known, home, fresh?.id ?? "", { today: fromDay, keys });
  await insertCarers(tx, [row]);
  await insertSealed(tx, phone === null ? [] : [phone]);
  return person.id;
}
