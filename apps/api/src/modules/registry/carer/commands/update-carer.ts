import { maskForList } from "@wuzi/domain/identity/mask";
import { carer } from "@wuzi/domain/registry/person-contacts-input";
import sql from "sql-template-tag";
import * as v from "valibot";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, staleVersion } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import { insertSealed } from "../../person/insert-people.ts";
import { sealPhone } from "../../person/seal-values.ts";
import { personOfCarers, requireOwnRecord, requireSoundList } from "../carer-rules.ts";
import { CarerEntity } from "../carer.entity.ts";
import type { UpdateCarerInput } from "../carer.inputs.ts";

/** Edits a carer: what is left out stays, a new phone supersedes the former. @returns the person's id */
export async function updateCarer(
  tx: Transaction,
  input: UpdateCarerInput,
  keys: KeyRing,
): Promise<string> {
  const changes = checkInput(v.partial(carer), input.changes, "input.changes");
  const row = await carerToChange(tx, input);
  const { role = row.role, personId } = changes;
  await requireOwnRecord(tx, personId, row.personId, "input.changes.personId");
  await requireSoundList(tx, row.personId, { id: row.id, role }, "input.changes.role");
  const phone = changes.phone;
  if (phone !== undefined) await replacePhone(tx, row, phone, keys);
  await tx.change(CarerEntity, row, {
    role,
    name: changes.name ?? row.name,
    relation: changes.relation ?? row.relation,
    ...(phone === undefined ? {} : { phoneMask: phone && maskForList("phone", phone) }),
    ...(personId === undefined ? {} : { carerPersonId: personId }),
  });
  return row.personId;
}

/** The carer as they were seen, still caring; the person is locked with them. */
export async function carerToChange(
  tx: Transaction,
  input: { id: string; version: number },
): Promise<CarerEntity> {
  const id = parseUuid(input.id, "input.id");
  const seen = await tx.row<{ person_id: string }>(
    sql`select person_id from registry.carer where id = ${id}::uuid`,
  );
  if (seen !== undefined) await personOfCarers(tx, seen.person_id, "input.id");
  const row = await tx.get(CarerEntity, id, "input.id");
  if (row.version !== input.version) throw staleVersion("input.version", row.version);
  if (row.toDay !== null) {
    throw badField("input.id", "ENDED", `This caring ended on ${row.toDay}.`);
  }
  return row;
}

/** The phone in force is superseded: it finds nobody any more. */
export async function endPhone(tx: Transaction, carerId: string): Promise<void> {
  await tx.rows(
    sql`update registry.sealed_value set superseded_at = now()
         where carer_id = ${carerId}::uuid and superseded_at is null`,
  );
}

async function replacePhone(
  tx: Transaction,
  row: CarerEntity,
  number: string | null,
  keys: KeyRing,
): Promise<void> {
  await endPhone(tx, row.id);
  if (number === null) return;
  const home = { person_id: row.personId, office_id: row.officeId };
  await insertSealed(tx, [
    { ...sealPhone(keys, home, { number, holder: "carer" }), carer_id: row.id },
  ]);
}
