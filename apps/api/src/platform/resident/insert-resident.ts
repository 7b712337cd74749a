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
