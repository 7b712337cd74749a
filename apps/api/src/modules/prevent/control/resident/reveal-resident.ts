import { purposeSchema } from "@wuzi/domain/registry/act-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../../platform/database/transaction.ts";
import { notFound } from "../../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../../platform/graphql/check-input.ts";
import { residentContext } from "../../../../platform/resident/insert-resident.ts";
import type { KeyRing } from "../../../../platform/sealing/key-ring.ts";
import type { RevealedResident } from "./resident.types.ts";

interface Row {
  kind: "document" | "phone";
  key_id: number;
  sealed: Buffer;
}

/** The database hands the sealed bytes out once it has written the entry; they are opened here. */
export async function revealResident(
  tx: Transaction,
  id: string,
  purpose: string,
  keys: KeyRing,
): Promise<RevealedResident> {
  const stated = checkInput(purposeSchema, { purpose }, "");
  const visible = await tx.row(sql`select id from prevent.resident where id = ${id}::uuid`);
  if (visible === undefined) throw notFound("id");
  const rows = await tx.rows<Row>(
    sql`select kind, key_id, sealed from prevent.reveal_resident(${id}::uuid, ${stated.purpose})`,
  );
  const opened = (wanted: Row["kind"]) => {
    const row = rows.find(({ kind }) => kind === wanted);
    return row === undefined
      ? null
      : keys.open(row.sealed, row.key_id, residentContext(id, wanted));
  };
  return { documentNumber: opened("document"), phone: opened("phone") };
}
