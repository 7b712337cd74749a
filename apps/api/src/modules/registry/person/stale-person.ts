import sql from "sql-template-tag";
import { objectStatement } from "../../../platform/database/read-model.ts";
import type { Transaction } from "../../../platform/database/transaction.ts";
import { staleVersion, type CodedError } from "../../../platform/errors/coded-error.ts";
import type { Selection } from "../../../platform/graphql/selection.ts";
import type { PersonEntity } from "./person.entity.ts";
import { person } from "./person.read-model.ts";

const fields = [
  "id",
  "version",
  "updatedAt",
  "name",
  "pinyin",
  "sex",
  "bornOn",
  "documentType",
  "documentMask",
  "certificateMask",
  "certificateState",
  "certificateIssuedOn",
  "certificateValidUntil",
  "category",
  "grade",
  "addressMask",
  "registeredCode",
  "residenceCode",
  "livesAlone",
  "needsCare",
  "optOuts",
  "state",
  "closedOn",
];

/** What a form shows beside what was typed: everything, with masks where masks belong. */
const asEdited: Selection = {
  ...Object.fromEntries(fields.map((field) => [field, {}])),
  parts: { category: {}, grade: {} },
  phones: { id: {}, mask: {}, holder: {}, note: {} },
  preferences: { channel: {}, callFrom: {}, callUntil: {}, note: {} },
  channelOverrides: { channel: {}, suitable: {}, reason: {} },
};

/** The record as it is now, and who changed it last. */
export async function stalePerson(
  tx: Transaction,
  row: Pick<PersonEntity, "id" | "version">,
  path: string,
): Promise<CodedError> {
  const now = await tx.row<{ node: object }>(
    objectStatement(person, asEdited, sql`t0.id = ${row.id}::uuid`),
  );
  const last = await tx.row<{ actor_name: string; at: Date }>(
    sql`select actor_name, at from audit.entry
         where subject = 'registry.person' and subject_id = ${row.id} and action <> 'reveal'
         order by public_id desc limit 1`,
  );
  return staleVersion(path, row.version, {
    current: now?.node,
    changedBy: last?.actor_name ?? null,
    changedAt: last?.at ?? null,
  });
}
