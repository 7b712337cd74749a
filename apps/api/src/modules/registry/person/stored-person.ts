import type { Disability } from "@wuzi/domain/registry/disability";
import sql, { type Sql } from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";
import type { KeyRing } from "../../../platform/sealing/key-ring.ts";
import type { PlaceName } from "./address-masks.ts";
import type { PersonEntity } from "./person.entity.ts";
import { sealContext, type SealedKind } from "./seal-values.ts";

/** One number or address in force, opened for the command that edits it. */
export interface StoredValue {
  readonly id: string;
  readonly carerId: string | null;
  readonly kind: SealedKind;
  readonly holder: string | null;
  readonly note: string | null;
  readonly issuedOn: string | null;
  readonly validUntil: string | null;
  readonly text: string;
  readonly mask: string;
}

interface SealedRow {
  id: string;
  carer_id: string | null;
  kind: SealedKind;
  holder: string | null;
  note: string | null;
  issued_on: string | null;
  valid_until: string | null;
  key_id: number;
  sealed: Buffer;
  mask: string;
}

/** What is stored of a person beside the row itself, phones in the order they are called. */
export interface StoredPerson {
  readonly disability: Disability | null;
  readonly values: readonly StoredValue[];
  /** Names of where the command will say that they live, where it has looked them up. */
  readonly places?: readonly PlaceName[];
}

/** What `storedStatements` finds. */
export type StoredRows = [SealedRow[], Disability["parts"][number][]];

/** Everything in force about a person whose row the command holds. Nothing of it is shown. */
export async function storedPerson(
  tx: Transaction,
  person: PersonEntity,
  keys: KeyRing,
): Promise<StoredPerson> {
  return openStored(person, keys, await tx.all<StoredRows>(...storedStatements(person.id)));
}

/** For a command that holds the row from the statement before. */
export function storedStatements(id: string): [Sql, Sql] {
  return [
    sql`select id, carer_id, kind, holder, note, issued_on::text, valid_until::text, key_id, sealed, mask
          from registry.sealed_for_edit(array[${id}::uuid], false)`,
    sql`select category, grade from registry.disability_part
         where person_id = ${id}::uuid order by category`,
  ];
}

export function openStored(
  person: PersonEntity,
  keys: KeyRing,
  [rows, parts]: StoredRows,
): StoredPerson {
  const values = rows.map((row) => ({
    id: row.id,
    carerId: row.carer_id,
    kind: row.kind,
    holder: row.holder,
    note: row.note,
    issuedOn: row.issued_on,
    validUntil: row.valid_until,
    text: keys.open(row.sealed, row.key_id, sealContext(person.id, row.kind)),
    mask: row.mask,
  }));
  return { disability: disabilityOf(person, parts), values };
}

function disabilityOf(
  { category, grade }: PersonEntity,
  parts: Disability["parts"],
): Disability | null {
  if (category === null || grade === null) return null;
  return { category, grade: grade as Disability["grade"], parts };
}
