import sql from "sql-template-tag";
import type { Transaction } from "../../../platform/database/transaction.ts";
import type { KeyRing } from "../../../platform/sealing/key-ring.ts";
import { insertCarers, insertSealed } from "../person/insert-people.ts";
import type { PersonEntity } from "../person/person.entity.ts";
import { prepareCarer } from "../person/prepare-person.ts";
import {
  sealCertificate,
  sealContext,
  sealPhone,
  type Home,
  type SealedKind,
  type SealedRow,
} from "../person/seal-values.ts";

interface Opened {
  kind: SealedKind;
  carer_id: string | null;
  holder: string | null;
  note: string | null;
  issued_on: string | null;
  valid_until: string | null;
  superseded_at: Date | null;
  text: string;
}

/** Everything sealed of one record, former values included, opened for the command. */
export async function openedOf(
  tx: Transaction,
  person: PersonEntity,
  keys: KeyRing,
): Promise<Opened[]> {
  const rows = await tx.rows<Opened & { key_id: number; sealed: Buffer }>(
    sql`select kind, carer_id, holder, note, issued_on::text, valid_until::text, superseded_at, key_id, sealed
          from registry.sealed_for_edit(array[${person.id}::uuid], true)`,
  );
  return rows.map((row) => ({
    ...row,
    text: keys.open(row.sealed, row.key_id, sealContext(person.id, row.kind)),
  }));
}

/**
 * Phones that the kept record does not have, and the certificates of the dropped one as former ones.
 * Bytes are sealed for one record and do not open in another's place: they are sealed anew.
 */
export async function copyValues(
  tx: Transaction,
  home: Home,
  dropped: readonly Opened[],
  kept: readonly { kind: string; text: string }[],
  keys: KeyRing,
): Promise<void> {
  const known = new Set(kept.map(({ kind, text }) => `${kind} ${text}`));
  const fresh = dropped.filter(({ kind, text }) => !known.has(`${kind} ${text}`));
  const phones = fresh.filter(
    ({ kind, carer_id: carer, superseded_at: former }) =>
      kind === "phone" && carer === null && former === null,
  );
  const place = kept.filter(({ kind }) => kind === "phone").length;
  const certificates = fresh.filter(({ kind }) => kind === "certificate");
  await insertSealed(
    tx,
    phones.map(({ text, holder, note }, at) =>
      sealPhone(keys, home, { number: text, holder: holder ?? "self", note }, place + at),
    ),
  );
  await insertFormer(
    tx,
    certificates.map(({ text: number, issued_on: issuedOn, valid_until: validUntil }) =>
      sealCertificate(keys, home, { number, issuedOn, validUntil }),
    ),
  );
}

/** Rows that are superseded from the start. */
async function insertFormer(tx: Transaction, rows: readonly SealedRow[]): Promise<void> {
  await insertSealed(tx, rows);
  const hashes = rows.map(({ hash }) => hash);
  if (rows.length === 0) return;
  await tx.rows(
    sql`update registry.sealed_value set superseded_at = now()
         where person_id = ${rows[0]?.person_id}::uuid and kind = 'certificate' and superseded_at is null
           and encode(hash, 'hex') = any(${hashes}::text[])`,
  );
}

interface CarerRow {
  id: string;
  name: string;
  relation: string;
  role: string;
  carer_person_id: string | null;
  from_day: string;
}

/** Carers of the dropped record whom the kept one does not have, each under an id of their own. */
export async function copyCarers(
  tx: Transaction,
  dropped: string,
  home: Home,
  opened: readonly Opened[],
  keys: KeyRing,
): Promise<void> {
  const rows = await tx.rows<CarerRow & { fresh: string }>(
    sql`select c.id, c.name, c.relation, c.role, c.carer_person_id, c.from_day::text, uuidv7() as fresh
          from registry.carer c
         where c.person_id = ${dropped}::uuid and c.to_day is null
           and c.carer_person_id is distinct from ${home.person_id}::uuid
           and not exists (select from registry.carer k where k.person_id = ${home.person_id}::uuid
             and k.to_day is null and k.name = c.name and k.relation = c.relation)`,
  );
  const copies = rows.map((row) => {
    const phone = opened.find((value) => value.carer_id === row.id && value.superseded_at === null);
    const carer = {
      name: row.name,
      relation: row.relation,
      role: row.role,
      personId: row.carer_person_id,
      phone: phone?.text ?? null,
    };
    return prepareCarer(carer as never, home, row.fresh, { today: row.from_day, keys });
  });
  await insertCarers(
    tx,
    copies.map(({ row }) => row),
  );
  await insertSealed(
    tx,
    copies.flatMap(({ phone }) => phone ?? []),
  );
}
