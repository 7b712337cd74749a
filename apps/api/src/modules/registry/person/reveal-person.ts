import { purposeSchema } from "@wuzi/domain/registry/act-input";
import sql from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { notFound } from "../../../platform/errors/coded-error.ts";
import { checkInput } from "../../../platform/graphql/check-input.ts";
import type { KeyRing } from "../../../platform/sealing/key-ring.ts";
import type { RevealedPerson } from "./person.results.ts";
import { sealContext, type AddressHolder, type SealedKind } from "./seal-values.ts";

interface SealedRow {
  carer_id: string | null;
  kind: SealedKind;
  holder: string | null;
  key_id: number;
  sealed: Buffer;
  superseded: boolean;
}

const kinds: SealedKind[] = ["document", "certificate", "phone", "address"];

/** The database hands the sealed bytes out once it has written the entry; they are opened here. */
export async function revealPerson(
  tx: Transaction,
  id: string,
  purpose: string,
  keys: KeyRing,
): Promise<RevealedPerson> {
  const stated = checkInput(purposeSchema, { purpose }, "");
  const visible = await tx.row(sql`select id from registry.person where id = ${id}::uuid`);
  if (visible === undefined) throw notFound("id");
  const rows = await tx.rows<SealedRow>(
    sql`select carer_id, kind, holder, key_id, sealed, superseded
          from registry.reveal(${id}::uuid, ${kinds}::text[], ${stated.purpose})`,
  );
  const opened = rows
    .filter(({ superseded }) => !superseded)
    .map((row) => ({ ...row, text: keys.open(row.sealed, row.key_id, sealContext(id, row.kind)) }));
  const first = (kind: SealedKind) => opened.find((row) => row.kind === kind)?.text ?? null;
  const address = (which: AddressHolder) =>
    opened.find(({ kind, holder }) => kind === "address" && (holder ?? "residence") === which)
      ?.text ?? null;
  const phones = opened.filter(({ kind }) => kind === "phone");
  return {
    documentNumber: first("document"),
    certificateNumber: first("certificate"),
    address: address("residence"),
    registeredAddress: address("registered"),
    phones: phones.filter(({ carer_id: carer }) => carer === null).map(({ text }) => text),
    carerPhones: phones.flatMap(({ carer_id: carerId, text }) =>
      carerId === null ? [] : [{ carerId, phone: text }],
    ),
    at: tx.now,
  };
}
