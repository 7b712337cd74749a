import type { IdNumberChecks } from "@wuzi/domain/identity/id-number";
import { shortDivisionCode } from "@wuzi/domain/organisation/division-code";
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
import { atPlaceToday, namesOf, placesToday, type PlaceToday } from "../address-masks.ts";
import { applyChanges } from "../edit/apply-changes.ts";
import { claimsAfter } from "../edit/person-patch.ts";
import type { UpdatePersonInput } from "../person-changes.inputs.ts";
import { PersonEntity } from "../person.entity.ts";
import { stalePerson } from "../stale-person.ts";
import {
  openStored,
  storedStatements,
  type StoredPerson,
  type StoredRows,
} from "../stored-person.ts";

/**
 * Edits a record: what is left out stays. Numbers that are replaced stay superseded; masks, channels,
 * reading and name keys follow. Whoever is registered already is refused by the unique document number.
 */
export async function updatePerson(
  tx: Transaction,
  input: UpdatePersonInput,
  keys: KeyRing,
): Promise<string> {
  const { row, stored: rows, places } = await heldPerson(tx, input);
  if (row.version !== input.version) throw await stalePerson(tx, row, "input.version");
  if (row.state === "merged") {
    throw badField("input.id", "MERGED", "This record was merged into another: edit that one.");
  }
  const stored = {
    ...openStored(row, keys, rows),
    ...(places === undefined ? {} : { places: namesOf(places) }),
  };
  const changes = checkedChanges(input, row, stored, { today: tx.today, allowSynthetic: true });
  await applyChanges(tx, row, stored, atPlacesToday(changes, places), keys);
  return row.id;
}

/** The row, locked, and with it all that an edit is held against: one wait. */
async function heldPerson(tx: Transaction, { id: given, changes }: UpdatePersonInput) {
  const id = parseUuid(given, "input.id");
  const moves = changes.residence != null || changes.registered != null;
  const short = (code: string | null | undefined) => (code ? shortDivisionCode(code) : null);
  const codes = sql`array[coalesce(${short(changes.residence?.divisionCode)}::text,
      (select residence_code from registry.person where id = ${id}::uuid)),
    ${short(changes.registered?.divisionCode)}::text]`;
  const [row, values, parts, places] = await tx.getWith<
    PersonEntity,
    [...StoredRows, PlaceToday[]]
  >(PersonEntity, id, "input.id", ...storedStatements(id), ...(moves ? [placesToday(codes)] : []));
  const stored: StoredRows = [values, parts];
  return { row, stored, places: moves ? places : undefined };
}

function atPlacesToday(changes: PersonChanges, places: readonly PlaceToday[] = []): PersonChanges {
  const { registered, residence } = changes;
  const path = "input.changes";
  return {
    ...changes,
    ...(registered && { registered: atPlaceToday(registered, places, `${path}.registered`) }),
    ...(residence && { residence: atPlaceToday(residence, places, `${path}.residence`) }),
  };
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
