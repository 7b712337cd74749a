import { isSyntheticRegion } from "@wuzi/domain/identity/demo-id-number";
import { type OfficeKind } from "@wuzi/domain/organisation/office-kind";
import { hasIdNumber } from "@wuzi/domain/registry/document-type";
import { personSchema, type PersonInput } from "@wuzi/domain/registry/person-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { parseId } from "../../../../platform/graphql/parse-id.ts";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import { atPlaceToday, placesToday, type PlaceToday } from "../address-masks.ts";
import { insertPeople } from "../insert-people.ts";
import type { RegisterPersonInput } from "../person.inputs.ts";
import { preparePerson } from "../prepare-person.ts";

/** Kinds of office that answer for people. */
const takesPeople: readonly OfficeKind[] = [
  "street_federation",
  "town_federation",
  "community_post",
  "village_post",
  "grid",
];

/** A new record. Whoever is registered already is refused by the unique document number. */
export async function registerPerson(
  tx: Transaction,
  input: RegisterPersonInput,
  keys: KeyRing,
): Promise<string> {
  const checks = { today: tx.today, allowSynthetic: true };
  const known = checkInput(personSchema(checks), input.person, "input.person");
  const officeId = parseId(input.officeId, "input.officeId");
  const { ids, places } = await lookUp(tx, officeId, known);
  const [person = "", ...carers] = ids;
  for (const [index, { personId }] of known.carers.entries()) {
    if (personId) await requirePerson(tx, personId, `input.person.carers.${index}.personId`);
  }
  const placed = {
    ...known,
    registered: atPlaceToday(known.registered, places, "input.person.registered"),
    residence: atPlaceToday(known.residence, places, "input.person.residence"),
  };
  const { type, number } = known.document;
  const synthetic = hasIdNumber(type) && isSyntheticRegion(number);
  const context = { today: tx.today, keys, synthetic };
  const prepared = preparePerson(placed, officeId, { person, carers }, context);
  await insertPeople(tx, [prepared], places);
  return person;
}

/** Fresh ids for the rows of somebody at an office that takes people, and where they live and belong. */
async function lookUp(tx: Transaction, officeId: number, known: PersonInput) {
  const { carers, residence, registered } = known;
  const written = [residence.divisionCode, registered.divisionCode].filter((code) => code != null);
  const [[office], ids, places] = await tx.all<
    [{ kind: OfficeKind; closed: boolean }[], { id: string }[], PlaceToday[]]
  >(
    sql`select kind, closed_on is not null as closed from organisation.office where id = ${officeId} for share`,
    sql`select uuidv7() as id from generate_series(1, ${1 + carers.length}::integer)`,
    placesToday(sql`${written}::text[]`),
  );
  if (office === undefined) throw notFound("input.officeId");
  if (office.closed || !takesPeople.includes(office.kind)) {
    throw badField(
      "input.officeId",
      "TAKES_NO_PEOPLE",
      "People belong to a township, village or grid.",
    );
  }
  return { ids: ids.map(({ id }) => id), places };
}

async function requirePerson(tx: Transaction, id: string, path: string): Promise<void> {
  const found = await tx.row(sql`select id from registry.person where id = ${id}::uuid`);
  if (found === undefined) throw notFound(path);
}
