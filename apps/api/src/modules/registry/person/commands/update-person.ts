import type { IdNumberChecks } from "@wuzi/domain/identity/id-number";
import { nameKeys } from "@wuzi/domain/registry/name-keys";
import {
  changedContradictions,
  personChangesSchema,
  type PersonChanges,
} from "@wuzi/domain/registry/person-changes";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, badInput } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseUuid } from "../../../../platform/graphql/parse-id.ts";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import { addressMasks } from "../address-masks.ts";
import { claimsAfter, disabilityAfter, personPatch, syllablesAfter } from "../edit/person-patch.ts";
import { phonesOf, valueChanges, type ValueChanges } from "../edit/value-changes.ts";
import { writeValues } from "../edit/write-values.ts";
import type { UpdatePersonInput } from "../person-changes.inputs.ts";
import { PersonEntity } from "../person.entity.ts";
import { stalePerson } from "../stale-person.ts";
import { storedPerson, type StoredPerson } from "../stored-person.ts";

/**
 * Edits a record: what is left out stays. Numbers that are replaced stay superseded; masks, channels,
 * reading and name keys follow. Whoever is registered already is refused by the unique document number.
 */
export async function updatePerson(
  tx: Transaction,
  input: UpdatePersonInput,
  keys: KeyRing,
): Promise<string> {
  const row = await tx.get(PersonEntity, parseUuid(input.id, "input.id"), "input.id");
  if (row.version !== input.version) throw await stalePerson(tx, row, "input.version");
  if (row.state === "merged") {
    throw badField("input.id", "MERGED", "This record was merged into another: edit that one.");
  }
  const stored = await storedPerson(tx, row, keys);
  const changes = checkedChanges(input, row, stored, { today: tx.today, allowSynthetic: true });
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
  return row.id;
}

/** Every field by itself, then whether all of it agrees with what stays. */
function checkedChanges(
  { changes: sent }: UpdatePersonInput,
  row: PersonEntity,
  stored: StoredPerson,
  checks: IdNumberChecks,
): PersonChanges {
  const known = stored.values.find(({ kind }) => kind === "certificate")?.text;
  const withNumber =
    sent.certificate && sent.certificate.number == null && known !== undefined
      ? Object.assign({}, sent, {
          certificate: Object.assign({}, sent.certificate, { number: known }),
        })
      : sent;
  const changes = checkInput(personChangesSchema(checks), withNumber, "input.changes");
  const faults = changedContradictions(claimsAfter(row, stored, changes), changes, checks);
  if (faults.length === 0) return changes;
  throw badInput(
    faults.map(({ path, fault }) => ({
      path: ["input.changes", ...path].join("."),
      code: fault,
      message: "This does not agree with what else is known of the person.",
    })),
  );
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
  await tx.rows(sql`select registry.set_parts(${people}::jsonb)`);
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
  await tx.rows(sql`select registry.set_name_keys(${names}::jsonb)`);
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
  const [addressMask = null] = await addressMasks(tx, [{ code, hasAddress }]);
  return { addressMask };
}
