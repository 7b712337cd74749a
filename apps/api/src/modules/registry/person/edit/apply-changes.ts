import { nameKeys } from "@wuzi/domain/registry/name-keys";
import type { PersonChanges } from "@wuzi/domain/registry/person-changes";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import { addressMasks } from "../address-masks.ts";
import { PersonEntity } from "../person.entity.ts";
import type { StoredPerson } from "../stored-person.ts";
import { disabilityAfter, personPatch, syllablesAfter } from "./person-patch.ts";
import { phonesOf, valueChanges, type ValueChanges } from "./value-changes.ts";
import { writeValues } from "./write-values.ts";

/** Writes checked changes of one person whose row the command holds, and everything that follows. */
export async function applyChanges(
  tx: Transaction,
  row: PersonEntity,
  stored: StoredPerson,
  changes: PersonChanges,
  keys: KeyRing,
): Promise<void> {
  const home = { person_id: row.id, office_id: row.officeId };
  const values = valueChanges({ home, stored, keys }, changes);
  await writeValues(tx, values);
  await writeParts(tx, row, stored, changes);
  await writeNameKeys(tx, row, changes);
  const patch = {
    ...personPatch(row, stored, changes),
    ...phonePatch(stored, values, changes),
    ...(await addressPatch(tx, row, stored, changes)),
  };
  await tx.change(PersonEntity, row, patch);
}

async function writeParts(
  tx: Transaction,
  row: PersonEntity,
  stored: StoredPerson,
  changes: PersonChanges,
): Promise<void> {
  const parts = disabilityAfter(stored, changes)?.parts ?? [];
  const same = JSON.stringify(parts) === JSON.stringify(stored.disability?.parts ?? []);
  if (changes.disability === undefined || same) return;
  const people = JSON.stringify([{ person_id: row.id, parts }]);
  await tx.run(sql`select registry.set_parts(${people}::jsonb)`);
}

async function writeNameKeys(
  tx: Transaction,
  row: PersonEntity,
  changes: PersonChanges,
): Promise<void> {
  const syllables = syllablesAfter(row, changes);
  if (syllables === undefined) return;
  const keys = nameKeys(changes.name ?? row.name, syllables);
  const names = JSON.stringify([{ id: row.id, keys }]);
  await tx.run(sql`select registry.set_name_keys(${names}::jsonb)`);
}

/** The mask of the phone that is called first. */
function phonePatch(
  stored: StoredPerson,
  { added, kept }: ValueChanges,
  { phones }: PersonChanges,
): Partial<PersonEntity> {
  if (phones === undefined) return {};
  const first = kept.find(
    ({ id, position }) => position === 0 && phonesOf(stored).some((phone) => phone.id === id),
  );
  const fresh = added.find(({ kind, position }) => kind === "phone" && position === 0);
  const mask = fresh?.mask ?? phonesOf(stored).find(({ id }) => id === first?.id)?.mask ?? null;
  return { phoneMask: mask };
}

async function addressPatch(
  tx: Transaction,
  row: PersonEntity,
  stored: StoredPerson,
  { residence }: PersonChanges,
): Promise<Partial<PersonEntity>> {
  if (residence === undefined) return {};
  const before = stored.values.some(
    ({ kind, holder }) => kind === "address" && holder !== "registered",
  );
  const { divisionCode: code = row.residenceCode, address } = residence;
  const hasAddress = address === undefined ? before : address !== null;
  const [addressMask = null] = await addressMasks(tx, [{ code, hasAddress }], stored.places);
  return { addressMask };
}
