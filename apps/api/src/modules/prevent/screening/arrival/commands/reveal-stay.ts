import sql from "sql-template-tag";
import type { Transaction } from "../../../../../platform/database/transaction.ts";
import { notFound } from "../../../../../platform/errors/coded-error.ts";
import type { KeyRing } from "../../../../../platform/sealing/key-ring.ts";
import type { RevealedStay } from "../arrival.types.ts";
import { stayContext } from "../write-arrival.ts";

/** The database hands the sealed bytes out once it has written the entry; they are opened here. */
export async function revealStay(
  tx: Transaction,
  id: string,
  purpose: string,
  keys: KeyRing,
): Promise<RevealedStay> {
  const visible = await tx.row(sql`select id from prevent.arrival where id = ${id}::uuid`);
  if (visible === undefined) throw notFound("id");
  const row = await tx.row<{ key_id: number; sealed: Buffer }>(
    sql`select key_id, sealed from prevent.reveal_stay(${id}::uuid, ${purpose})`,
  );
  const stay = row === undefined ? null : keys.open(row.sealed, row.key_id, stayContext(id));
  return { stay, at: tx.now };
}
