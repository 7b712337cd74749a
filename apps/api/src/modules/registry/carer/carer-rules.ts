import { carerListFault } from "@wuzi/domain/registry/person-contacts-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { badField, notFound } from "../../../platform/errors/coded-error.ts";
import { PersonEntity } from "../person/person.entity.ts";
import type { CarerRole } from "./carer.entity.ts";

/** The person whose carers change, locked, so that two who add at once count each other. */
export async function personOfCarers(
  tx: Transaction,
  id: string,
  path: string,
): Promise<PersonEntity> {
  const person = await tx.get(PersonEntity, id, path);
  if (person.state === "merged") {
    throw badField(path, "MERGED", "This record was merged into another: edit that one.");
  }
  return person;
}

/**
 * A carer with a record of their own is named by it only inside the actor's scope: elsewhere an id
 * answers like one that does not exist, and name and phone are enough.
 */
export async function requireOwnRecord(
  tx: Transaction,
  carerPersonId: string | null | undefined,
  personId: string,
  path: string,
): Promise<void> {
  if (!carerPersonId) return;
  if (carerPersonId === personId) throw badField(path, "SELF", "Nobody is their own carer.");
  const found = await tx.row(
    sql`select id from registry.person where id = ${carerPersonId}::uuid and state <> 'merged'`,
  );
  if (found === undefined) throw notFound(path);
}

/** Holds the whole list against the rule, with one carer as they will be. */
export async function requireSoundList(
  tx: Transaction,
  personId: string,
  changed: { id: string | null; role: CarerRole },
  path: string,
): Promise<void> {
  const others = await tx.rows<{ role: CarerRole }>(
    sql`select role from registry.carer where person_id = ${personId}::uuid and to_day is null
           and id is distinct from ${changed.id}::uuid`,
  );
  const fault = carerListFault([...others, changed]);
  if (fault === undefined) return;
  throw badField(
    path,
    fault,
    fault === "TOO_MANY"
      ? "End somebody's caring first."
      : "A backup steps in for a carer: name the carer first.",
  );
}
