import { maskForList } from "@wuzi/domain/identity/mask";
import type { ResidentInput } from "@wuzi/domain/prevent/resident-input";
import sql, { type Sql } from "sql-template-tag";
import type { KeyRing } from "../sealing/key-ring.ts";

/** A person's transaction or a job's. */
interface Statements {
  rows<Row>(statement: Sql): Promise<Row[]>;
  run(statement: Sql): Promise<void>;
}

type ResidentKind = "document" | "phone";

/** Where a sealed value belongs: its bytes do not open in another record's place. */
export function residentContext(residentId: string, kind: ResidentKind): string {
  return `${residentId}/${kind}`;
}

/** What a number is found by, whichever key it stands under. */
export function residentHashes(keys: KeyRing, kind: ResidentKind, value: string): Buffer[] {
  return keys.blindIndexes(kind, normal(kind, value));
}

/** A new row with its sealed numbers. @returns its id */
export async function insertResident(
  tx: Statements,
  known: ResidentInput,
  officeId: number,
  keys: KeyRing,
): Promise<string> {
  const number = known.document?.number || null;
  const phone = known.phone ?? null;
  const [row] = await tx.rows<{ id: string }>(
    sql`insert into prevent.resident (office_id, name, sex, born_on, document_type, document_mask, phone_mask)
        values (${officeId}, ${known.name}, ${known.sex}, ${known.bornOn ?? null}, ${known.document?.type ?? null},
          ${number && maskForList("idNumber", number)}, ${phone && maskForList("phone", phone)})
        returning id`,
  );
  const id = row?.id ?? "";
  if (number !== null) await insertSealed(tx, { id, officeId, kind: "document" }, number, keys);
  if (phone !== null) await insertSealed(tx, { id, officeId, kind: "phone" }, phone, keys);
  return id;
}

/**
 * What was told anew of a resident who is known: numbers that are missing or others now, and the birth
 * day. What they replace stays, superseded.
 */
export async function supplement(
  tx: Statements,
  { id, officeId }: { id: string; officeId: number },
  known: ResidentInput,
  keys: KeyRing,
): Promise<void> {
  const told = { document: known.document?.number || null, phone: known.phone ?? null };
  const masks = {
    document: told.document && maskForList("idNumber", told.document),
    phone: told.phone && maskForList("phone", told.phone),
  };
  for (const kind of ["document", "phone"] as const) {
    const number = told[kind];
    if (number === null) continue;
    const held = await tx.rows(
      sql`select id from prevent.sealed_value where resident_id = ${id}::uuid and kind = ${kind}
             and superseded_at is null and hash = any(${residentHashes(keys, kind, number)}::bytea[])`,
    );
    if (held.length > 0) continue;
    await tx.run(
      sql`update prevent.sealed_value set superseded_at = now()
           where resident_id = ${id}::uuid and kind = ${kind} and superseded_at is null`,
    );
    await insertSealed(tx, { id, officeId, kind }, number, keys);
  }
  const type = masks.document === null ? null : (known.document?.type ?? null);
  await tx.run(
    sql`update prevent.resident
           set document_mask = coalesce(${masks.document}, document_mask), phone_mask = coalesce(${masks.phone}, phone_mask),
               document_type = coalesce(${type}, document_type), born_on = coalesce(${known.bornOn ?? null}::date, born_on),
               version = version + 1, updated_at = now()
         where id = ${id}::uuid`,
  );
}

async function insertSealed(
  tx: Statements,
  { id, officeId, kind }: { id: string; officeId: number; kind: ResidentKind },
  value: string,
  keys: KeyRing,
): Promise<void> {
  const form = normal(kind, value);
  const mask = maskForList(kind === "document" ? "idNumber" : "phone", value);
  await tx.run(
    sql`insert into prevent.sealed_value (resident_id, office_id, kind, key_id, sealed, hash, tail_hash, mask)
        values (${id}::uuid, ${officeId}, ${kind}, ${keys.currentId}, ${keys.seal(value, residentContext(id, kind))},
          ${keys.blindIndex(kind, form)}, ${keys.blindIndex(`${kind} tail`, form.slice(-4))}, ${mask})`,
  );
}

function normal(kind: ResidentKind, value: string): string {
  return kind === "phone" ? value.replaceAll(/\D/g, "") : value;
}
