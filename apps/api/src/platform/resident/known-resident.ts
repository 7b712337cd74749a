import type { ResidentInput } from "@wuzi/domain/prevent/resident-input";
import sql from "sql-template-tag";
import type { Transaction } from "../database/transaction.ts";
import type { KeyRing } from "../sealing/key-ring.ts";
import { insertResident, supplement } from "./insert-resident.ts";

interface Told {
  readonly resident: ResidentInput;
  /** What the numbers are found by. */
  readonly documents: readonly Buffer[];
  readonly phones: readonly Buffer[];
}

/**
 * The row of somebody who is not registered: one that is known in the actor's scope by document, or by
 * name and phone, taken along to this office with what was told anew, or else a new one. @returns its id
 */
export async function residentFor(
  tx: Transaction,
  { resident, documents, phones }: Told,
  officeId: number,
  keys: KeyRing,
): Promise<string> {
  const found = await tx.row<{ id: string | null }>(
    sql`select prevent.known_resident(${officeId}::integer, ${documents}::bytea[], ${phones}::bytea[], ${resident.name}) as id`,
  );
  if (found?.id == null) return await insertResident(tx, resident, officeId, keys);
  await supplement(tx, { id: found.id, officeId }, resident, keys);
  return found.id;
}
